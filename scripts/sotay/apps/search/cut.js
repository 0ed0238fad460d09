/** Words run together, cut where syllables of the book meet: "khunghoang", "khungrhoangr". */

import { between, within } from "./neighbour.js"
import { syllable } from "./syllable.js"
import { decode } from "./telex.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Syllable} Syllable */
/** @typedef {{ part: Syllable[], cost: number }} Cut */

const LONGEST = 9 // letters of a piece
const KEPT = 4 // ways to each letter
const SHOWN = 3
const UNHEARD = 4.5 // keys of a syllable that the book has, but never with these marks

/**
 * The cheapest ways to cut `word`; their cost is without that of the neighbourhoods within.
 * @param {Index} index
 * @param {string} word
 * @param {boolean} open whether more letters may follow
 * @returns {Cut[]}
 */
export function cuts(index, word, open) {
  const letters = [...word.normalize("NFC")]
  /** @type {Cut[][]} */
  const ways = Array.from({ length: letters.length + 1 }, () => [])
  ways[0].push({ part: [], cost: 0.4 })
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (!ways[start].length) continue
      for (const { s, cost } of pieces(index, letters.slice(start, end).join(""), open && end === letters.length)) {
        for (const { part, cost: before } of ways[start]) {
          const last = part[part.length - 1]
          ways[end].push({ part: [...part, s], cost: before + cost + (last ? between(index, last, s) : 0) })
        }
      }
    }
    ways[end] = ways[end].sort((a, b) => a.cost - b.cost).slice(0, KEPT)
  }
  const whole = ways[letters.length].filter(({ part }) => part.length > 1).slice(0, SHOWN)
  return whole.map(({ part, cost }) => ({ part, cost: cost - within(index, part) }))
}

/**
 * What a run of letters may be: a syllable of the book, the beginning of one, or the keys of one.
 * @param {Index} index
 * @param {string} letters
 * @param {boolean} open
 */
function pieces(index, letters, open) {
  /** @type {{ s: Syllable, cost: number }[]} */
  const found = []
  const s = syllable(letters)
  const fold = index.folds.get(s.f)
  const alone = letters.length > 1 || /^\d$/.test(letters) || /[aoui]/.test(s.f)
  if (fold && alone) found.push({ s, cost: (letters.length > 1 || /\d/.test(letters) ? 0.5 : 1) + rare(fold.count) })
  else if (open && letters.length > 1 && index.beginning(s.f).length) found.push({ s, cost: 1.4 })
  const keyed = letters.length > 2 ? decode(letters) : null
  const heard = keyed && index.folds.get(keyed.f)
  if (keyed && heard) found.push({ s: keyed, cost: 0.6 + rare(heard.count) + (heard.keys.some(key => key.s.k === keyed.k) ? 0 : UNHEARD) })
  return found
}

/** @param {number} count */
const rare = count => Math.max(0, 1.2 - Math.log(1 + count) * 0.25)
