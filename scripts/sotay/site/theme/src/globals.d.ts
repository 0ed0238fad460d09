interface Window { st_store: { get(key: string): unknown, set(key: string, value: unknown): boolean } }
