/** Ranking: what a reading finds, the best result first. The numbers below are the whole of the tuning. */

import { NAME, PLACES, TEXT } from "./index.js"
import { bare, fits } from "./syllable.js"
import { slotOf } from "./slot.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Group} Group */
/** @typedef {import("./types").Reading} Reading */
/** @typedef {import("./types").Slot} Slot */
/** @typedef {{ start: number, length: number, group: Group }} Span syllables that have other words of one meaning */
/** @typedef {{ matched: Float32Array, places: Map<number, number>, pairs: Float32Array }} Named one name of an entry */
/** @typedef {Map<number, Named>} Names */
/** @typedef {{ doc: number, score: number, name: number }} Scored */
/** @typedef {{ leader: number, score: number, docs: Scored[], best: Float32Array, query: Query }} Result */
/** @typedef {{ reading: Reading, slots: Slot[], spans: Span[], open: boolean, total: number }} Query */

const W = {
  name: 1, context: 0.75, text: 0.55, // one syllable: in a name, in the name of its page, in the text
  namePair: 1.3, textPair: 0.9, // two neighbours that stay neighbours
  whole: 3, // a name that is the query, more or less
  exact: 0.7, // a name that is the query, no more and no less
  same: 0.8, // another word of one meaning
  otherName: 0.92, // a name that is not the title
  weakName: 0.75, // a name of something it only stands for
  heading: 0.82, // a section's heading beside a page's title
  coverage: 2, // power of how much of the query is met
  family: 0.85, // what the other sections of a result meet
  second: 0.1, third: 0.06 // the next best sections
}
/** @type {Record<string, number>} by kind of result */
const KIND = { scenario: 0.95, unit: 1.04, form: 1.02, page: 1, module: 0.97, law: 0.97, term: 0.74, index: 0.8 }
const SITUATION = 1.3 // the words name a situation
const NAMED = 0.25
const PAST = 0.95
const OUT_OF_FORCE = 0.8
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
class Evidence {
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
 * @returns {Result[]} unsorted
 */
export function rank(index, query) {
  const found = gather(index, query)
  const pairs = neighbours(index, query, found)
  meanings(index, query, found)
  return results(index, query, found, pairs)
}

/**
 * @param {Index} index
 * @param {Query} query
 */
function gather(index, query) {
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
        if (named) named.matched[i] = Math.max(named.matched[i], W.same)
        else { found.text[place] = Math.max(found.text[place], W.same); found.often[place] += W.same }
        if (i + 1 === start + length) continue
        if (named) named.pairs[i] = Math.max(named.pairs[i], W.same)
        else found.pairs[place] = Math.max(found.pairs[place], W.same)
      }
      if (named) for (let j = 0; j < group.lengths[at]; j++) {
        const inside = (position & (NAME - 1)) + j
        const telling = W.same * index.names[doc][position >> 6].folds[inside].idf
        if (telling > (named.places.get(inside) ?? 0)) named.places.set(inside, telling)
      }
    }
  }
}

/**
 * @param {Index} index
 * @param {Query} query
 * @param {Evidence} found
 * @param {number[]} pairs
 */
function results(index, query, found, pairs) {
  const n = query.slots.length
  /** @type {Map<number, { best: Float32Array, docs: number[] }>} */
  const groups = new Map()
  for (const doc of found.docs) {
    const leader = index.leader(doc)
    let group = groups.get(leader)
    if (!group) groups.set(leader, group = { best: new Float32Array(n), docs: [] })
    group.docs.push(doc)
    for (let i = 0; i < n; i++) group.best[i] = Math.max(group.best[i], found.text[doc * n + i])
    for (const { matched } of found.names.get(doc)?.values() ?? []) for (let i = 0; i < n; i++) group.best[i] = Math.max(group.best[i], matched[i])
  }
  /** @type {Result[]} */
  const made = []
  for (const [leader, { best, docs }] of groups) {
    let metByAll = 0
    for (let i = 0; i < n; i++) metByAll += query.slots[i].idf * best[i]
    const scored = docs.map(doc => score(index, query, pairs, found, doc, leader, metByAll / query.total))
    scored.sort((a, b) => b.score - a.score || a.doc - b.doc)
    const [one, two, three] = scored.map(place => place.score)
    const sum = one + W.second * (two ?? 0) + W.third * (three ?? 0)
    made.push({ leader, score: sum * prior(index, leader, scored[0].name) * query.reading.weight, docs: scored, best, query })
  }
  return made
}

/**
 * @param {Index} index
 * @param {number} leader
 * @param {number} name how well a name was met
 */
function prior(index, leader, name) {
  const { kind = "page", boost = 1, until, status } = index.docs[leader]
  const situation = kind === "scenario" && name > NAMED ? SITUATION : 1
  return (KIND[kind] ?? 1) * boost * situation * (until ? PAST : 1) * (status === "hết hiệu lực" ? OUT_OF_FORCE : 1)
}

/**
 * @param {Index} index
 * @param {Query} query
 * @param {number[]} pairs
 * @param {Evidence} found
 * @param {number} doc
 * @param {number} leader
 * @param {number} metByAll how much of the query any section of the result meets
 * @returns {Scored}
 */
function score(index, query, pairs, found, doc, leader, metByAll) {
  const n = query.slots.length
  const { total } = query
  const section = doc !== leader
  const length = 1.2 * (0.4 + 0.6 * index.lengths[doc] / index.meanLength)
  let single = 0
  let double = 0
  let telling = 0
  let met = 0
  for (let i = 0; i < n; i++) {
    const { idf } = query.slots[i]
    const text = found.text[doc * n + i]
    const often = found.often[doc * n + i]
    const name = found.inName(doc, i, "matched")
    const context = section ? found.inName(leader, i, "matched") : 0
    single += idf * (W.name * name + W.context * context + W.text * text * 1.6 * often / (often + length))
    met += idf * Math.max(name, text, context * 0.9)
    if (i + 1 < n && pairs[i]) {
      telling += pairs[i]
      const inName = Math.max(found.inName(doc, i, "pairs"), section ? 0.6 * found.inName(leader, i, "pairs") : 0)
      double += pairs[i] * Math.max(W.namePair * inName, W.textPair * found.pairs[doc * n + i])
    }
  }
  const coverage = Math.max(met / total, W.family * metByAll)
  const name = wholeName(index, query, doc, found.names.get(doc))
  const sum = single / total + (telling ? double / telling : 0) + W.whole * name
  return { doc, score: coverage ** W.coverage * sum * (section ? 0.97 : 1), name }
}

/**
 * How far one of an entry's names is the query, and the query the name: 0 to 1, and more where they are the same.
 * @param {Index} index
 * @param {Query} query
 * @param {number} doc
 * @param {Names | undefined} names
 */
function wholeName(index, query, doc, names) {
  let most = 0
  for (const [j, named] of names ?? []) {
    const { folds, weight } = index.names[doc][j]
    let recall = 0
    let joined = 0
    let joints = 0
    for (let i = 0; i < named.matched.length; i++) {
      recall += query.slots[i].idf * named.matched[i]
      if (i && named.matched[i] && named.matched[i - 1]) { joints++; joined += named.pairs[i - 1] }
    }
    let filled = 0
    for (const value of named.places.values()) filled += value
    const order = joints ? 0.6 + 0.4 * joined / joints : 1
    const title = j === 0 ? ownTitle(index, doc, folds) : j <= (index.docs[doc].names?.length ?? 0) ? W.otherName : W.weakName
    const exact = folds.length === named.matched.length && named.places.size === folds.length ? W.exact / W.whole : 0
    const likeness = (recall / query.total) ** 1.4 * (Math.min(1, filled / weight) ** 0.6 + exact) * order * title
    if (likeness > most) most = likeness
  }
  return most
}

/**
 * A heading that many pages share tells little.
 * @param {Index} index
 * @param {number} doc
 * @param {import("./types").Fold[]} folds
 */
function ownTitle(index, doc, folds) {
  if (index.docs[doc].of === undefined) return 1
  return W.heading / (1 + 0.5 * Math.log(index.alike.get(folds.map(fold => fold.f).join(" ")) ?? 1))
}
