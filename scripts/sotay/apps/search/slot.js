/** A slot: one syllable of a reading, with every place of the book it may stand for. */

import { isSyllable } from "./shape.js"
import { bare, fits } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Key} Key */
/** @typedef {import("./types").Slot} Slot */
/** @typedef {import("./types").Syllable} Syllable */

const UNMARKED = 0.95 // typed without marks
const PARTLY = 0.9 // some marks left out
const OTHERWISE = 0.45 // marked otherwise than in the book
const BEGUN = 0.8 // the beginning of a syllable
const BEGUN_TOO = 0.55 // the same where the letters are a syllable of their own
const FAINTEST = 0.05
const UNHEARD = 0.03

const KEPT = 160
/** @type {WeakMap<Index, Map<string, Slot>>} */
const known = new WeakMap()

/**
 * The slot of a syllable; kept, since the next letter typed asks for most of them again.
 * @param {Index} index
 * @param {Syllable} s
 * @param {boolean} open whether more letters may follow
 * @returns {Slot}
 */
export function slotOf(index, s, open) {
  let kept = known.get(index)
  if (!kept || kept.size > KEPT) known.set(index, kept = new Map())
  const name = open ? `${s.k} ` : s.k
  const made = kept.get(name) ?? slot(index, s, open)
  kept.set(name, made)
  return made
}

/**
 * @param {Index} index
 * @param {Syllable} s
 * @param {boolean} open
 * @returns {Slot}
 */
function slot(index, s, open) {
  const keys = expand(index, s, open)
  let size = 0
  for (const key of keys.keys()) size += key.codes.length
  const codes = new Float64Array(size)
  const weights = new Float32Array(size)
  if (keys.size === 1) {
    const [[key, weight]] = keys
    codes.set(key.codes)
    weights.fill(weight)
  } else merge(keys, codes, weights)
  let df = 0
  let last = -1
  for (let i = 0; i < size; i++) {
    const doc = Math.floor(codes[i] / 131072)
    if (doc !== last) { df++; last = doc }
  }
  // a syllable the book does not have is no reason to doubt what the others find
  return { codes, weights, keys, df, idf: index.idf(df || (isSyllable(s.f) ? index.docs.length * UNHEARD : 0)) }
}

/**
 * @param {Map<Key, number>} keys
 * @param {Float64Array} codes
 * @param {Float32Array} weights
 */
function merge(keys, codes, weights) {
  let at = 0
  for (const [key, weight] of keys) {
    const step = Math.round(weight * 127)
    for (const code of key.codes) codes[at++] = code * 128 + step
  }
  codes.sort()
  for (let i = 0; i < at; i++) {
    const code = Math.floor(codes[i] / 128)
    weights[i] = (codes[i] - code * 128) / 127
    codes[i] = code
  }
}

/**
 * @param {Index} index
 * @param {Syllable} s
 * @param {boolean} open
 */
function expand(index, s, open) {
  /** @type {Map<Key, number>} */
  const found = new Map()
  const unmarked = bare(s)
  const fold = index.folds.get(s.f)
  for (const key of fold?.keys ?? []) {
    const weight = key.s.k === s.k ? 1 : unmarked ? UNMARKED : fits(s, key.s) ? PARTLY : bare(key.s) ? 0.7 : OTHERWISE
    found.set(key, weight)
  }
  if (open) {
    const base = fold ? BEGUN_TOO : BEGUN
    for (const f of index.beginning(s.f)) {
      if (f === s.f) continue
      for (const key of index.folds.get(f)?.keys ?? []) {
        const weight = base * (unmarked || fits(s, key.s) ? 1 : OTHERWISE)
        if (weight > FAINTEST) found.set(key, weight)
      }
    }
  }
  return found
}
