/** Readings of a query: as typed, and as its keystrokes, run-together words and slips were meant. */

import { cuts } from "./cut.js"
import { spelledOut } from "./initials.js"
import { isSyllable } from "./shape.js"
import { between, within } from "./neighbour.js"
import { meant } from "./slip.js"
import { bare, syllable, words } from "./syllable.js"
import { decode } from "./telex.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Reading} Reading */
/** @typedef {import("./types").Syllable} Syllable */
/** @typedef {{ to: number, part: Syllable[], cost: number, worth: number }} Step one way to read the words from here up to `to`; `worth` lies between 0 and 1 */
/** @typedef {{ cost: number, worth: number, path: Syllable[], changed: boolean }} State */

const MOST = 24 // syllables of a query
const SLIP = 0.95 // what a reading loses with each slip
const LIKELY_WORD = 0.9 // where what was typed could be a word
const WORD_FOR_WORD = 0.85 // and where the word it mends is one of the book's
const MARKED_WORD = 0.7 // and was typed with its marks
const GUESSED = 0.8 // and by being unlikely
const UNKNOWN = 8 // letters that are no syllable
const ABSENT = 4 // a syllable that the book does not have
const INITIALS = 1
const RARE = 1.5 // a syllable that stands once in the book
const BEAM = 40
const SAME_END = 3 // ways that end alike
const LIKELY = 2 // readings besides the one as typed
const UNLIKELY = 5
const TOO_FAR = 2.4 // dearer than as typed by more: unlikely
const FARTHEST = 4.5

/**
 * @param {Index} index
 * @param {string} query made plain
 * @returns {Reading[]} as typed first
 */
export function readings(index, query) {
  const typed = words(query).slice(0, MOST)
  if (!typed.length) return []
  const open = /[\p{L}\p{N}\p{M}]$/u.test(query)
  /** @type {Reading} */
  const literal = { syllables: typed.map(syllable), weight: 1, changed: false, unlikely: false }
  const found = new Map([[spelled(literal.syllables), literal]])
  const base = costOf(index, literal.syllables, open)
  for (const { cost, path, worth } of best(index, typed, open)) {
    if (found.size > UNLIKELY || cost > base + FARTHEST) break
    const spelling = spelled(path)
    if (found.has(spelling)) continue
    const unlikely = cost > base + TOO_FAR || found.size > LIKELY
    found.set(spelling, { syllables: path.slice(0, MOST), weight: worth * (unlikely ? GUESSED : 1), changed: true, unlikely })
  }
  return [...found.values()]
}

/** @param {Syllable[]} path */
const spelled = path => path.map(s => s.k).join(" ")

/**
 * @param {Index} index
 * @param {Syllable[]} path
 * @param {boolean} open
 */
function costOf(index, path, open) {
  return path.reduce((sum, s, i) => sum + own(index, s, open && i === path.length - 1), within(index, path))
}

/**
 * @param {Index} index
 * @param {Syllable} s
 * @param {boolean} open whether more letters may follow
 */
function own(index, s, open) {
  const fold = index.folds.get(s.f)
  if (fold) return Math.max(0, RARE - 0.3 * Math.log(fold.count))
  if (open && index.beginning(s.f).length) return 0.3
  return isSyllable(s.f) ? ABSENT : UNKNOWN
}

/**
 * The cheapest ways through the words, cheapest first.
 * @param {Index} index
 * @param {string[]} typed
 * @param {boolean} open
 */
function best(index, typed, open) {
  /** @type {State[][]} */
  const states = Array.from({ length: typed.length + 1 }, () => [])
  states[0].push({ cost: 0, worth: 1, path: [], changed: false })
  for (let i = 0; i < typed.length; i++) {
    states[i].sort((a, b) => a.cost - b.cost)
    const from = distinct(states[i]).slice(0, BEAM)
    for (const step of steps(index, typed, i, open)) {
      const inside = step.cost + within(index, step.part)
      for (const state of from) {
        const last = state.path[state.path.length - 1]
        const cost = state.cost + inside + (last ? between(index, last, step.part[0]) : 0)
        states[step.to].push({ cost, worth: state.worth * step.worth, path: [...state.path, ...step.part], changed: true })
      }
    }
  }
  return states[typed.length].sort((a, b) => a.cost - b.cost)
}

/** The cheapest few states for each last syllable. @param {State[]} sorted */
function distinct(sorted) {
  /** @type {Map<string, number>} */
  const seen = new Map()
  return sorted.filter(({ path }) => {
    const last = path.length ? path[path.length - 1].k : ""
    const count = seen.get(last) ?? 0
    seen.set(last, count + 1)
    return count < SAME_END
  })
}

/**
 * @param {Index} index
 * @param {string[]} typed
 * @param {number} i
 * @param {boolean} open
 * @returns {Step[]}
 */
function steps(index, typed, i, open) {
  const s = syllable(typed[i])
  const still = open && i === typed.length - 1
  const marked = typed.filter(word => !bare(syllable(word))).length * 2 >= typed.length
  const cost = own(index, s, still)
  const known = index.folds.has(s.f)
  /** @type {Step[]} */
  const found = [{ to: i + 1, part: [s], cost, worth: 1 }]
  const keyed = decode(typed[i])
  if (keyed && own(index, keyed, still) < ABSENT) found.push({ to: i + 1, part: [keyed], cost: known ? 3 : 0.4, worth: 1 })
  if (!known) for (const part of spelledOut(index, s.f)) found.push({ to: i + 1, part, cost: INITIALS, worth: 1 })
  const begun = still && !known && cost < ABSENT
  if (!begun) for (const { s: other, cost: slip } of meant(index, s)) found.push({ to: i + 1, part: [other], cost: slip + sure(index, s, still, marked), worth: !known ? (isSyllable(s.f) ? LIKELY_WORD : SLIP) : marked ? MARKED_WORD : WORD_FOR_WORD })
  if (!index.folds.has(s.f) && s.f.length >= 3) for (const cut of cuts(index, typed[i], still)) found.push({ ...cut, to: i + 1, worth: 1 })
  if (i + 1 < typed.length) found.push(...joined(index, typed[i], typed[i + 1], i + 2))
  return found
}

/**
 * How little a syllable looks like a slip.
 * @param {Index} index
 * @param {Syllable} s
 * @param {boolean} still whether it is still being typed
 * @param {boolean} marked whether the query is written with its marks
 */
function sure(index, s, still, marked) {
  if (!index.folds.has(s.f)) return !isSyllable(s.f) ? 0.6 : marked ? 2.4 : 1.2
  if (marked && index.keys.has(s.k)) return 4.5
  return still ? 2.2 : 1.6
}

/**
 * Two words that were one ("deep fake"), or parted at the wrong letter ("khun ghoang").
 * @param {Index} index
 * @param {string} a
 * @param {string} b
 * @param {number} to
 * @returns {Step[]}
 */
function joined(index, a, b, to) {
  const whole = syllable(a + b)
  /** @type {Step[]} */
  const found = []
  const known = [a, b].every(word => index.folds.has(syllable(word).f))
  if (index.folds.has(whole.f)) found.push({ to, part: [whole], cost: known ? 2.2 : 0.6, worth: 1 })
  if (known || a.length + b.length > 14) return found
  const letters = [...(a + b)]
  for (let at = 1; at < letters.length; at++) {
    const parts = [letters.slice(0, at).join(""), letters.slice(at).join("")].map(syllable)
    if (at !== [...a].length && parts.every(part => index.folds.has(part.f))) found.push({ to, part: parts, cost: 2.2, worth: SLIP })
  }
  return found
}
