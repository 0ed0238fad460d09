/** How likely two syllables stand side by side, from the book's own text: as a cost, 0 for old friends. */

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Syllable} Syllable */

const STRANGERS = 3 // two that never do
const ONCE = 1.8 // two that do once

/**
 * @param {Index} index
 * @param {Syllable} a
 * @param {Syllable} b
 */
export function between(index, a, b) {
  const count = index.neighbours(a.f, b.f)
  return count ? Math.max(0, ONCE - 0.45 * Math.log(count)) : STRANGERS
}

/**
 * The cost of all neighbourhoods within `part`.
 * @param {Index} index
 * @param {Syllable[]} part
 */
export const within = (index, part) => part.reduce((sum, s, i) => sum + (i ? between(index, part[i - 1], s) : 0), 0)
