/** Slips of the finger and of the ear: which syllables of the book a mistyped one may have been. */

import { bare, of } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Syllable} Syllable */

/* What people of one region or another write for the same sound. */
const SOUNDS = [["s", "x"], ["tr", "ch"], ["d", "gi"], ["d", "r"], ["gi", "r"], ["l", "n"], ["v", "d"], ["ngh", "ng"], ["gh", "g"], ["c", "k"]]
const ENDINGS = [["n", "ng"], ["t", "c"], ["n", "nh"], ["t", "ch"], ["ui", "uoi"], ["iu", "ieu"], ["im", "iem"], ["ao", "au"], ["ay", "ai"], ["iu", "uu"], ["ieu", "uou"]]
const NEAREST = 24

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
 * Whether `a` and `b` are said alike somewhere in the country.
 * @param {string} a
 * @param {string} b
 */
export function soundsAlike(a, b) {
  return SOUNDS.some(([x, y]) => swap(a, b, x, y, true)) || ENDINGS.some(([x, y]) => swap(a, b, x, y, false))
}

/**
 * @param {string} a
 * @param {string} b
 * @param {string} x
 * @param {string} y
 * @param {boolean} start
 */
function swap(a, b, x, y, start) {
  for (const [one, two] of [[x, y], [y, x]]) {
    if (start && a.startsWith(one) && b === two + a.slice(one.length)) return true
    if (!start && a.endsWith(one) && b === a.slice(0, a.length - one.length) + two) return true
  }
  return false
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
  /** @type {{ f: string, cost: number, count: number }[]} */
  const found = []
  for (let length = f.length - 1; length <= f.length + 2; length++) {
    for (const other of index.byLength[length] ?? []) {
      if (other === f || other.length < 2) continue
      const alike = soundsAlike(f, other)
      if (!alike && !oneSlip(f, other)) continue
      const count = index.folds.get(other)?.count ?? 0
      found.push({ f: other, cost: (alike ? 0.8 : 1.8) + Math.max(0, 1.5 - Math.log(1 + count) * 0.3), count })
    }
  }
  found.sort((a, b) => a.cost - b.cost)
  return found.slice(0, NEAREST).map(({ f: other, cost }) => ({ s: like(index, typed, other), cost }))
}

/**
 * The writing of `f` in the book that is marked as `typed` is; unmarked where `typed` is.
 * @param {Index} index
 * @param {Syllable} typed
 * @param {string} f
 */
function like(index, typed, f) {
  if (bare(typed)) return of(f, 0)
  const keys = index.folds.get(f)?.keys ?? []
  const same = keys.filter(key => key.s.t === typed.t && (key.s.m === typed.m || oneSlip(key.s.m, typed.m) || soundsAlike(key.s.m, typed.m)))
  return same.length ? same.reduce((a, b) => (b.codes.length > a.codes.length ? b : a)).s : of(f, 0)
}
