/** Slips of the finger and of the ear: which syllables of the book a mistyped one may have been. */

import { bare, of } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Syllable} Syllable */

/* What people of one region or another write for the same sound. */
const SOUNDS = [["s", "x"], ["tr", "ch"], ["d", "gi"], ["d", "r"], ["gi", "r"], ["l", "n"], ["v", "d"], ["ngh", "ng"], ["gh", "g"], ["c", "k"]]
const ENDINGS = [["n", "ng"], ["t", "c"], ["n", "nh"], ["t", "ch"], ["ui", "uoi"], ["iu", "ieu"], ["im", "iem"], ["ao", "au"], ["ay", "ai"], ["iu", "uu"], ["ieu", "uou"]]
const NEAREST = 80
const SOUND = 0.8
const SLIP = 1.8

/**
 * Whether one slip parts `a` and `b`: a letter too many, too few, wrong, or two exchanged.
 * @param {string} a
 * @param {string} b
 */
export function oneSlip(a, b) {
  const more = a.length - b.length
  if (more > 1 || more < -1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (more > 0) return a.slice(i + 1) === b.slice(i)
  if (more < 0) return a.slice(i) === b.slice(i + 1)
  if (i === a.length) return false
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
}

/**
 * What is said like `f` somewhere in the country.
 * @param {string} f
 * @returns {Set<string>}
 */
export function soundsLike(f) {
  /** @type {Set<string>} */
  const found = new Set()
  for (const [x, y] of SOUNDS) for (const [one, two] of [[x, y], [y, x]]) if (f.startsWith(one)) found.add(two + f.slice(one.length))
  for (const [x, y] of ENDINGS) for (const [one, two] of [[x, y], [y, x]]) if (f.endsWith(one)) found.add(f.slice(0, f.length - one.length) + two)
  found.delete(f)
  return found
}

/**
 * What `typed` may have been meant to be, nearest first, each with its cost.
 * @param {Index} index
 * @param {Syllable} typed
 * @returns {{ s: Syllable, cost: number }[]}
 */
export function meant(index, typed) {
  const { f } = typed
  if (f.length < 2 || !/^\p{L}+$/u.test(f)) return []
  const alike = soundsLike(f)
  const final = f.replace(/y$/, "i") // the index has i for a final y
  /** @type {Set<string>} */
  const found = new Set([...alike].filter(other => index.folds.has(other)))
  for (let length = f.length - 1; length <= f.length + 1; length++) {
    for (const other of index.byLength[length] ?? []) if (other.length > 1 && other !== f && (oneSlip(f, other) || oneSlip(final, other))) found.add(other)
  }
  const costly = [...found].map(other => {
    const count = index.folds.get(other)?.count ?? 1
    return { s: like(index, typed, other, alike), cost: (alike.has(other) ? SOUND : SLIP) + Math.max(0, 1.5 - 0.3 * Math.log(count)) }
  })
  return costly.sort((a, b) => a.cost - b.cost).slice(0, NEAREST)
}

/**
 * The writing of `f` in the book that is marked as `typed` is; unmarked where `typed` is.
 * @param {Index} index
 * @param {Syllable} typed
 * @param {string} f
 * @param {Set<string>} alike
 */
function like(index, typed, f, alike) {
  if (bare(typed)) return of(f, 0)
  const keys = index.folds.get(f)?.keys ?? []
  const same = keys.filter(key => key.s.t === typed.t && (key.s.m === typed.m || oneSlip(key.s.m, typed.m) || alike.has(f)))
  return same.length ? same.reduce((a, b) => (b.codes.length > a.codes.length ? b : a)).s : of(f, 0)
}
