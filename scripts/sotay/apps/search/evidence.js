/** Evidence: where a reading's syllables, their neighbourhoods and their meanings stand in the book. */

import { NAME, PLACES, TEXT } from "./index.js"
import { bare, fits } from "./syllable.js"
import { slotOf } from "./slot.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Group} Group */
/** @typedef {import("./types").Reading} Reading */
/** @typedef {import("./types").Slot} Slot */
/** @typedef {{ start: number, length: number, group: Group }} Span syllables that have other words of one meaning */
/** @typedef {{ reading: Reading, slots: Slot[], spans: Span[], open: boolean, total: number }} Query */
/** @typedef {{ matched: Float32Array, places: Map<number, number>, pairs: Float32Array }} Named one name of an entry */
/** @typedef {Map<number, Named>} Names */

const SAME = 0.8 // what another word of one meaning counts
const HEAVY = 0.3 // a syllable of so many entries finds nothing by itself

/**
 * @param {Index} index
 * @param {Reading} reading
 * @param {boolean} open whether the last syllable may go on
 * @returns {Query}
 */
export function prepare(index, reading, open) {
  const slots = reading.syllables.map((s, i) => slotOf(index, s, open && i === reading.syllables.length - 1))
  const total = slots.reduce((sum, slot) => sum + slot.idf, 0)
  return { reading, slots, spans: spans(index, reading), open, total }
}

/**
 * @param {Index} index
 * @param {Reading} reading
 */
function spans(index, reading) {
  const typed = reading.syllables
  /** @type {Span[]} */
  const found = []
  for (let start = 0; start < typed.length; start++) {
    for (const { phrase, group } of index.phrases.get(typed[start].f) ?? []) {
      if (start + phrase.length > typed.length || !group.codes.length) continue
      if (phrase.length === 1 && bare(typed[start]) && !bare(phrase[0])) continue // "mang" is not yet "mạng"
      if (phrase.every((part, j) => part.f === typed[start + j].f && fits(typed[start + j], part))) found.push({ start, length: phrase.length, group })
    }
  }
  return found
}

/** What was met of each slot in each entry: in its text, how often, beside its neighbour, and in its names. */
export class Evidence {
  /**
   * @param {number} docs
   * @param {number} slots
   */
  constructor(docs, slots) {
    this.slots = slots
    this.text = new Float32Array(docs * slots)
    this.often = new Float32Array(docs * slots)
    this.pairs = new Float32Array(docs * slots)
    this.met = new Uint8Array(docs)
    /** @type {number[]} */ this.docs = []
    /** @type {Map<number, Names>} */ this.names = new Map()
  }

  /** @param {number} doc */
  meet(doc) {
    if (this.met[doc]) return
    this.met[doc] = 1
    this.docs.push(doc)
  }

  /**
   * @param {number} doc
   * @param {number} position
   */
  named(doc, position) {
    let names = this.names.get(doc)
    if (!names) this.names.set(doc, names = new Map())
    const j = position >> 6
    let named = names.get(j)
    if (!named) names.set(j, named = { matched: new Float32Array(this.slots), places: new Map(), pairs: new Float32Array(this.slots) })
    return named
  }

  /**
   * How well slot `i` was met in any name of `doc`, alone or beside the next.
   * @param {number} doc
   * @param {number} i
   * @param {"matched" | "pairs"} what
   */
  inName(doc, i, what) {
    let most = 0
    for (const named of this.names.get(doc)?.values() ?? []) if (named[what][i] > most) most = named[what][i]
    return most
  }
}

/**
 * @param {Index} index
 * @param {Query} query
 * @returns {{ found: Evidence, pairs: number[] }} with how telling each pair of neighbours is
 */
export function gather(index, query) {
  const found = met(index, query)
  const pairs = neighbours(index, query, found)
  meanings(index, query, found)
  return { found, pairs }
}

/**
 * @param {Index} index
 * @param {Query} query
 */
function met(index, query) {
  const n = query.slots.length
  const found = new Evidence(index.docs.length, n)
  const rarest = [...query.slots.keys()].sort((a, b) => query.slots[a].df - query.slots[b].df)
  for (const i of rarest) {
    const { codes, weights, df } = query.slots[i]
    const heavy = df > index.docs.length * HEAVY && found.docs.length > 0
    for (let at = 0; at < codes.length; at++) {
      const doc = Math.floor(codes[at] / PLACES)
      if (!found.met[doc]) {
        if (heavy) continue
        found.meet(doc)
      }
      const position = codes[at] - doc * PLACES
      const weight = weights[at]
      if (position >= TEXT) {
        const place = doc * n + i
        if (weight > found.text[place]) found.text[place] = weight
        found.often[place] += weight
      } else {
        const named = found.named(doc, position)
        if (weight > named.matched[i]) named.matched[i] = weight
        const inside = position & (NAME - 1)
        const telling = weight * index.names[doc][position >> 6].folds[inside].idf
        if (telling > (named.places.get(inside) ?? 0)) named.places.set(inside, telling)
      }
    }
  }
  return found
}

/**
 * Syllables that stand side by side in the query and in the book.
 * @param {Index} index
 * @param {Query} query
 * @param {Evidence} found
 * @returns {number[]} how telling each pair is; 0 for one that stands nowhere
 */
function neighbours(index, query, found) {
  return query.slots.slice(1).map((second, i) => {
    const first = query.slots[i]
    let df = 0
    let last = -1
    let b = 0
    for (let a = 0; a < first.codes.length; a++) {
      const next = first.codes[a] + 1
      while (b < second.codes.length && second.codes[b] < next) b++
      for (let same = b; same < second.codes.length && second.codes[same] === next; same++) {
        const doc = Math.floor(next / PLACES)
        if (!found.met[doc]) continue
        if (doc !== last) { df++; last = doc }
        const weight = first.weights[a] * second.weights[same]
        const position = next - doc * PLACES
        if (position >= TEXT) {
          const place = doc * found.slots + i
          if (weight > found.pairs[place]) found.pairs[place] = weight
        } else {
          const { pairs } = found.named(doc, position)
          if (weight > pairs[i]) pairs[i] = weight
        }
      }
    }
    return df ? index.idf(df) : 0
  })
}

/**
 * Other words of one meaning count as the syllables they stand for.
 * @param {Index} index
 * @param {Query} query
 * @param {Evidence} found
 */
function meanings(index, query, found) {
  for (const { start, length, group } of query.spans) {
    for (let at = 0; at < group.codes.length; at++) {
      const doc = Math.floor(group.codes[at] / PLACES)
      found.meet(doc)
      const position = group.codes[at] - doc * PLACES
      const named = position >= TEXT ? null : found.named(doc, position)
      for (let i = start; i < start + length; i++) {
        const place = doc * found.slots + i
        if (named) named.matched[i] = Math.max(named.matched[i], SAME)
        else { found.text[place] = Math.max(found.text[place], SAME); found.often[place] += SAME }
        if (i + 1 === start + length) continue
        if (named) named.pairs[i] = Math.max(named.pairs[i], SAME)
        else found.pairs[place] = Math.max(found.pairs[place], SAME)
      }
      if (named) for (let j = 0; j < group.lengths[at]; j++) {
        const inside = (position & (NAME - 1)) + j
        const telling = SAME * index.names[doc][position >> 6].folds[inside].idf
        if (telling > (named.places.get(inside) ?? 0)) named.places.set(inside, telling)
      }
    }
  }
}
