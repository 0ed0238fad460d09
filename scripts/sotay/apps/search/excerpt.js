/** Excerpts: the few words around what was met, and which of them were met. */

import { PLACES, NAME, TEXT } from "./index.js"
import { eachWord, syllable } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./evidence.js").Query} Query */
/** @typedef {import("./types").Marked} Marked */
/** @typedef {{ start: number, end: number, slots: number[] }} Word */

const BEFORE = 7
const LENGTH = 30
const TRIED = 120 // places tried for the best
const SHOWN = 0.6 // a fainter likeness is not marked

/**
 * The title of an entry, what was met marked.
 * @param {Index} index
 * @param {Query} query
 * @param {number} doc
 */
export function title(index, query, doc) {
  const { title: text } = index.docs[doc]
  const marked = heard(index, query, text)
  alsoMeant(query, doc, 0, NAME, marked)
  return pieces(text, marked, 0, text.length)
}

/**
 * The line an entry is told in, what was met marked.
 * @param {Index} index
 * @param {Query} query
 * @param {string} text
 */
export function note(index, query, text) {
  return pieces(text, heard(index, query, text), 0, text.length)
}

/**
 * The best part of an entry's text; "" where nothing of it was met and there is nothing to show.
 * @param {Index} index
 * @param {Query} query
 * @param {number} doc
 * @param {string} instead shown where the text holds nothing of the query
 */
export function excerpt(index, query, doc, instead = "") {
  const text = index.text(doc)
  const marked = linesHeard(index, query, text)
  alsoMeant(query, doc, TEXT, PLACES, marked.byPosition)
  const all = marked.words
  const hits = all.flatMap((word, i) => (word.slots.length ? [i] : []))
  if (!hits.length) return pieces(instead, [], 0, instead.length)
  const from = Math.max(0, best(all, hits) - BEFORE)
  const to = Math.min(all.length, from + LENGTH)
  const made = pieces(text, all.slice(from, to), all[from].start, all[to - 1].end)
  if (from) made.unshift({ text: "… ", hit: false })
  if (to < all.length) made.push({ text: " …", hit: false })
  return made.map(({ text: part, hit }) => ({ text: part.replace(/\n/g, " · "), hit }))
}

/**
 * @param {Index} index
 * @param {Query} query
 * @param {string} text
 * @returns {Word[]}
 */
function heard(index, query, text) {
  /** @type {Word[]} */
  const found = []
  const known = slotsByKey(query)
  eachWord(text, (word, start, end) => {
    const key = index.keys.get(syllable(word).k)
    const slots = key && known.get(key)
    found.push({ start, end, slots: slots ? [...slots] : [] })
  })
  return found
}

/**
 * The words of a text, and the same by their position in the index, which counts breaks between lines.
 * @param {Index} index
 * @param {Query} query
 * @param {string} text
 */
function linesHeard(index, query, text) {
  /** @type {Word[]} */
  const words = []
  /** @type {Word[]} */
  const byPosition = []
  let offset = 0
  for (const line of text.split("\n")) {
    for (const word of heard(index, query, line)) {
      const moved = { ...word, start: word.start + offset, end: word.end + offset }
      words.push(moved)
      byPosition.push(moved)
    }
    byPosition.length += 3
    offset += line.length + 1
  }
  return { words, byPosition }
}

/** @type {WeakMap<Query, Map<import("./types").Key, number[]>>} */
const shown = new WeakMap()

/**
 * Which slots each writing of the book meets well enough to be marked.
 * @param {Query} query
 */
function slotsByKey(query) {
  const known = shown.get(query)
  if (known) return known
  /** @type {Map<import("./types").Key, number[]>} */
  const made = new Map()
  for (const [i, slot] of query.slots.entries()) {
    for (const [key, weight] of slot.keys) if (weight >= SHOWN) made.set(key, [...(made.get(key) ?? []), i])
  }
  shown.set(query, made)
  return made
}

/**
 * Marks other words of one meaning.
 * @param {Query} query
 * @param {number} doc
 * @param {number} from position
 * @param {number} to position
 * @param {Word[]} byPosition
 */
function alsoMeant(query, doc, from, to, byPosition) {
  for (const { start, length, group } of query.spans) {
    for (let at = first(group.codes, doc * PLACES + from); at < group.codes.length && group.codes[at] < doc * PLACES + to; at++) {
      const position = group.codes[at] - doc * PLACES - from
      for (let j = 0; j < group.lengths[at]; j++) byPosition[position + j]?.slots.push(start + Math.min(j, length - 1))
    }
  }
}

/** @param {number[]} sorted @param {number} least */
function first(sorted, least) {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < least) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where most of the query stands together.
 * @param {Word[]} all
 * @param {number[]} hits
 */
function best(all, hits) {
  let most = -1
  let at = 0
  for (const [i, hit] of hits.slice(0, TRIED).entries()) {
    let together = 0
    const seen = new Set()
    for (let j = i; j < hits.length && hits[j] < hit + LENGTH - BEFORE; j++) {
      const { slots } = all[hits[j]]
      for (const slot of slots) seen.add(slot)
      if (j > i && hits[j] === hits[j - 1] + 1 && all[hits[j - 1]].slots.some(slot => slots.includes(slot + 1))) together++
    }
    if (seen.size * 2 + together > most) { most = seen.size * 2 + together; at = hit }
  }
  return at
}

/**
 * @param {string} text
 * @param {Word[]} words
 * @param {number} from
 * @param {number} to
 * @returns {Marked[]}
 */
function pieces(text, words, from, to) {
  /** @type {Marked[]} */
  const made = []
  let at = from
  for (let i = 0; i < words.length; i++) {
    if (!words[i].slots.length) continue
    const start = words[i].start
    while (i + 1 < words.length && words[i + 1].slots.length && /^[ \u00a0]$/.test(text.slice(words[i].end, words[i + 1].start))) i++
    if (start > at) made.push({ text: text.slice(at, start), hit: false })
    made.push({ text: text.slice(start, words[i].end), hit: true })
    at = words[i].end
  }
  if (to > at) made.push({ text: text.slice(at, to), hit: false })
  return made
}
