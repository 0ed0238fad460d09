/** Initials nobody listed: "vhxh" for Văn hóa – Xã hội, found in the names of what leads a result. */

import { of } from "./syllable.js"
import { isSyllable } from "./shape.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Syllable} Syllable */

const FEWEST = 2
const SHOWN = 3

/** @type {WeakMap<Index, { initials: string, folds: string[] }[]>} */
const known = new WeakMap()

/**
 * The syllables that `f` may be the initials of, the most common first.
 * @param {Index} index
 * @param {string} f folded letters
 * @returns {Syllable[][]}
 */
export function spelledOut(index, f) {
  if (f.length < FEWEST || f.length > 12 || !/^[a-z]+$/.test(f) || isSyllable(f)) return []
  /** @type {Map<string, { folds: string[], count: number }>} */
  const found = new Map()
  for (const { initials, folds } of names(index)) {
    for (let at = initials.indexOf(f); at >= 0; at = initials.indexOf(f, at + 1)) {
      const run = folds.slice(at, at + f.length)
      const spelled = run.join(" ")
      const same = found.get(spelled)
      if (same) same.count++
      else found.set(spelled, { folds: run, count: 1 + (at === 0 ? 1 : 0) })
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN).map(({ folds }) => folds.map(fold => of(fold, 0)))
}

/** @param {Index} index */
function names(index) {
  const made = known.get(index) ?? index.names.flatMap((own, doc) => index.docs[doc].of !== undefined ? [] : own.map(({ folds }) => {
    const spelled = folds.map(fold => fold.f)
    return { initials: spelled.map(f => f[0]).join(""), folds: spelled }
  }))
  known.set(index, made)
  return made
}
