/** One syllable: folded letters, letters with hats but no tone, tone 0–5, and both together. */
export interface Syllable { f: string; m: string; t: number; k: string }

/** Level of a scenario: number, location, lead, deadline as documents write it. */
export type LevelChip = [number, string, string, string]
/** Whose work a unit carries: the past unit, its function. */
export type Carried = [string, string]
/** Who carries a past unit's work: name, location, function. */
export type Heir = [string, string, string]

/** An entry of search_index.json; see sotay/site/search/__init__.py. */
export interface Doc {
  location: string; title: string; text: string
  of?: number; kind?: string; names?: string[]; also?: string[]; boost?: number; note?: string; code?: string
  levels?: LevelChip[]; level?: number; heirs?: Heir[]; carries?: Carried[]; until?: string; file?: string; status?: string
}

export interface Own { version: number; stamp: string; edition: string; levels: [number, string][]; same: string[][] }
export interface FirstFile { config: { sotay: Own }; docs: Doc[] }
export interface SecondFile { version: number; stamp: string; text: string[] }

/** A writing of a syllable that occurs in the book. */
export interface Key { s: Syllable; fold: Fold; codes: number[] }
/** All writings of one folded syllable. */
export interface Fold { f: string; id: number; keys: Key[]; df: number; last: number; count: number; idf: number }

/** One way to understand the query. */
export interface Reading { syllables: Syllable[]; weight: number; changed: boolean; unlikely: boolean; level?: number }
/** One syllable of a reading with all it may stand for in the book. */
export interface Slot { codes: Float64Array; weights: Float32Array; keys: Map<Key, number>; df: number; idf: number }

export interface Marked { text: string; hit: boolean }
/** A line of a result: where it leads, its words in pieces. */
export interface Line { location: string; title: Marked[]; text: Marked[] }
/** One result: what leads it, its best places, what its kind offers. */
export interface Hit extends Line {
  kind: string; score: number; code: string; level: number; levels: LevelChip[]; heirs: Heir[]; carries: Carried[]; until: string
  file: string; status: string; places: Line[]; more: Line[]; missing: string[]
}
export interface Answer {
  query: string; hits: Hit[]; total: number; edition: string; levels: [number, string][]
  /** how the query was read where it was not as typed */ read: string
  /** names like what was typed, where nothing was found */ near: string[]
  /** names that begin with what was typed */ complete: string[]
  /** whether the long text has been searched too */ whole: boolean
  /** why there is no index: "missing", "damaged" */ fault: string
  /** the same query was answered before, with less */ again?: boolean
}
