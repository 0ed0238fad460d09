/** Names near to what was typed: to go on with, and to try where nothing was found. */

import { syllable, words } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */

const SHOWN = 5
const LIKE = 0.34

/**
 * Names that begin with what was typed, shortest first.
 * @param {Index} index
 * @param {string} query
 * @returns {string[]}
 */
export function completions(index, query) {
  const typed = folded(query)
  if (typed.length < 2) return []
  return names(index).filter(({ f }) => f.startsWith(typed) && f !== typed).sort((a, b) => a.f.length - b.f.length).slice(0, SHOWN).map(({ name }) => name)
}

/**
 * Names most like what was typed, letter for letter.
 * @param {Index} index
 * @param {string} query
 * @returns {string[]}
 */
export function nearest(index, query) {
  const typed = twos(folded(query).slice(0, 60))
  if (typed.size < 2) return []
  const scored = names(index).map(({ name, f }) => {
    const letters = twos(f.slice(0, 60))
    let shared = 0
    for (const two of typed) if (letters.has(two)) shared++
    return { name, like: 2 * shared / (typed.size + letters.size) }
  })
  return scored.filter(({ like }) => like > LIKE).sort((a, b) => b.like - a.like).slice(0, SHOWN).map(({ name }) => name)
}

/** @param {string} text */
const folded = text => words(text).map(word => syllable(word).f).join(" ")

/** @param {string} text */
function twos(text) {
  const packed = text.replace(/ /g, "")
  return new Set(Array.from({ length: Math.max(0, packed.length - 1) }, (_, i) => packed.slice(i, i + 2)))
}

/** @type {WeakMap<Index, { name: string, f: string }[]>} */
const known = new WeakMap()

/** The names of what leads a result, each once. @param {Index} index */
function names(index) {
  const found = known.get(index)
  if (found) return found
  /** @type {Map<string, string>} */
  const distinct = new Map()
  for (const doc of index.docs) {
    if (doc.of !== undefined) continue
    for (const name of [doc.title, ...(doc.names ?? [])]) {
      const f = folded(name)
      if (f && !distinct.has(f)) distinct.set(f, name)
    }
  }
  const made = [...distinct].map(([f, name]) => ({ f, name }))
  known.set(index, made)
  return made
}
