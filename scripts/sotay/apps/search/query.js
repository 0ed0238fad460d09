/** From what was typed to an answer: readings, ranking, and what to show of each result. */

import { prepare } from "./evidence.js"
import { excerpt, note, title } from "./excerpt.js"
import { withLevel } from "./level.js"
import { completions, nearest } from "./near.js"
import { rank } from "./rank.js"
import { readings } from "./reading.js"
import { plain, syllable, words } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./rank.js").Result} Result */
/** @typedef {import("./types").Answer} Answer */
/** @typedef {import("./types").Hit} Hit */
/** @typedef {import("./types").Line} Line */

const SHOWN = 20
const FAINT = 0.22 // of the best score: below, a result is left out
const FAINTEST = 0.05 // where all are asked for
const CONTENT = 2.6 // a best score that needs no guessing
const BY_NAME = 0.5
const PLACES = 3
const MORE = 6
const GOOD_PLACE = 0.75 // of the result's best place
const SOME_PLACE = 0.35

/**
 * @param {Index} index
 * @param {unknown} typed
 * @param {number} most results to show
 * @returns {Answer}
 */
export function search(index, typed, most = SHOWN) {
  const query = plain(typed)
  /** @type {Answer} */
  const empty = { query: query.trim(), hits: [], total: 0, read: "", near: [], complete: [], edition: index.own.edition, levels: index.own.levels, whole: index.later.length > 0, fault: "" }
  if (!words(query).length) return empty
  const found = ranked(index, query)
  const kept = found.filter(({ score }) => score >= found[0].score * (most > SHOWN ? FAINTEST : FAINT))
  const read = kept.length && kept[0].query.reading.changed ? told(index, kept[0]) : ""
  return {
    ...empty,
    hits: kept.slice(0, most).map(result => hit(index, result)),
    total: kept.length,
    read,
    near: kept.length ? [] : nearest(index, query),
    complete: completions(index, query)
  }
}

/**
 * The best of what every reading finds, each result once. Unlikely readings are tried where the likely ones find little.
 * @param {Index} index
 * @param {string} query
 */
function ranked(index, query) {
  const open = /[\p{L}\p{N}\p{M}]$/u.test(query)
  /** @type {Map<number, Result>} */
  const best = new Map()
  let most = 0
  for (const reading of readings(index, query)) {
    if (reading.unlikely && most >= CONTENT) continue
    const level = withLevel(index, reading)
    for (const one of level ? [level, reading] : [reading]) {
      for (const result of rank(index, prepare(index, one, open && one.syllables[one.syllables.length - 1] === reading.syllables[reading.syllables.length - 1]))) {
        const known = best.get(result.leader)
        if (!known || known.score < result.score) best.set(result.leader, result)
        if (result.score > most) most = result.score
      }
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.leader - b.leader)
}

/** How the query was read: in the title's own writing where it stands there, else without marks. @param {Index} index @param {Result} result */
function told(index, { leader, query }) {
  const own = words(index.docs[leader].title.toLowerCase())
  const syllables = query.reading.syllables.map(s => s.f)
  const start = own.findIndex((_, at) => syllables.every((f, i) => own[at + i] && syllable(own[at + i]).f === f))
  return start < 0 ? syllables.join(" ") : own.slice(start, start + syllables.length).join(" ")
}

/**
 * @param {Index} index
 * @param {Result} result
 * @returns {Hit}
 */
function hit(index, { leader, score, docs, best, query }) {
  const head = index.docs[leader]
  const top = docs[0]
  const level = asked(index, leader, query.reading.level)
  const shown = index.docs[level ?? leader]
  const named = Boolean(shown.note) && docs.some(({ doc, name }) => doc === leader && name > BY_NAME)
  const places = docs.filter(({ doc, score: own }) => doc !== leader && doc !== level && own >= top.score * SOME_PLACE && index.docs[doc].level === undefined)
  const good = places.filter(({ score: own }) => own >= top.score * GOOD_PLACE).slice(0, PLACES)
  const rest = places.filter(place => !good.includes(place)).slice(0, MORE)
  return {
    location: shown.location,
    title: title(index, query, level ?? leader),
    // who asked for it by name is told what it is, not where its name stands
    text: named ? note(index, query, shown.note ?? "") : excerpt(index, query, level ?? leader, shown.note ?? ""),
    kind: head.kind ?? "page",
    score,
    code: head.code ?? "",
    level: shown.level ?? 0,
    levels: head.levels ?? [],
    heirs: head.heirs ?? [],
    carries: head.carries ?? [],
    until: head.until ?? "",
    file: head.file ?? "",
    status: head.status ?? "",
    places: good.map(({ doc }) => line(index, query, doc, false)),
    more: rest.map(({ doc }) => line(index, query, doc, true)),
    missing: query.slots.flatMap((_, i) => (best[i] > 0.1 ? [] : [query.reading.syllables[i].f]))
  }
}

/**
 * The level of a scenario that the query names, or nothing.
 * @param {Index} index
 * @param {number} leader
 * @param {number | undefined} number
 */
function asked(index, leader, number) {
  const chip = index.docs[leader].levels?.find(([level]) => level === number)
  const found = chip ? index.docs.findIndex(doc => doc.level === number && doc.of === leader) : -1
  return found < 0 ? undefined : found
}

/**
 * @param {Index} index
 * @param {import("./evidence.js").Query} query
 * @param {number} doc
 * @param {boolean} short its title alone
 * @returns {Line}
 */
function line(index, query, doc, short) {
  const { location } = index.docs[doc]
  const made = { location, title: title(index, query, doc), text: short ? [] : excerpt(index, query, doc) }
  const level = levelsOf(index).get(location.split("#")[0])
  if (level) made.title.unshift({ text: `Cấp KHTT ${level} · `, hit: false })
  return made
}

/** @type {WeakMap<Index, Map<string, number>>} */
const known = new WeakMap()

/** The pages of levels, each with its number. @param {Index} index */
function levelsOf(index) {
  const made = known.get(index) ?? new Map(index.docs.flatMap(({ location, level }) => (level === undefined ? [] : [[location, level]])))
  known.set(index, made)
  return made
}
