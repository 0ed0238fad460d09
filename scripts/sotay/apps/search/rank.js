/** Ranking: what a reading finds, the best result first. The numbers below are the whole of the tuning. */

import { gather } from "./evidence.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./evidence.js").Names} Names */
/** @typedef {import("./evidence.js").Query} Query */
/** @typedef {{ doc: number, score: number, name: number }} Scored */
/** @typedef {{ leader: number, score: number, docs: Scored[], best: Float32Array, query: Query }} Result */

const W = {
  name: 1, context: 0.75, text: 0.55, // one syllable: in a name, in the name of its page, in the text
  namePair: 1.3, textPair: 0.9, // two neighbours that stay neighbours
  whole: 3, // a name that is the query, more or less
  exact: 0.7, // a name that is the query, no more and no less
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

/**
 * @param {Index} index
 * @param {Query} query
 * @returns {Result[]} unsorted
 */
export function rank(index, query) {
  const { found, pairs } = gather(index, query)
  return results(index, query, found, pairs)
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
