/** Path, hash (32 hexadecimal digits of SHA-256), size in bytes. */
export type Entry = [path: string, hash: string, size: number]

/** ngoai-tuyen/phien-ban.json */
export interface Version {
  version: string
  /** day the site was made: 2026-11-22 */
  made: string
}

/** ngoai-tuyen/danh-sach.json */
export interface List extends Version {
  /** bytes the copy takes when packed */
  packed: number
  /** in the order in which they are fetched */
  files: Entry[]
  /** fetched only when a reader opens them */
  later: Entry[]
}

/** A whole copy, as pages are told of it. */
export interface Told {
  version: string
  made: string
  packed: number
  /** when it was last known to be what the server has, in milliseconds */
  seen: number
}

export interface Memory {
  current?: Told
  next?: Told
}

export type State =
  | { kind: "saving"; done: number; total: number; copy?: Told }
  | { kind: "ready"; copy: Told }
  | { kind: "new"; copy: Told; next: Told }
  | { kind: "offline" | "server"; copy?: Told; done?: number; total?: number }
  | { kind: "half"; copy?: Told; done: number; total: number }
  | { kind: "full"; copy?: Told; need: number }
  | { kind: "unsaved"; copy?: Told; need: number }
  | { kind: "refused" }
