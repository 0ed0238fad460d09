/**
 * The engine behind Material's search worker: takes its messages (0 setup, 2 query), gives its answers (1 ready, 3 result), each
 * with our own beside it under `sotay`. Knows neither worker nor page: what reads the index and what waits is handed in.
 * @import { Answer, FirstFile } from "./types"
 */

import { Damaged, checked, checkedText } from "./file.js"
import { Index } from "./index.js"
import { items } from "./items.js"
import { search } from "./query.js"

export const SETUP = 0
export const READY = 1
export const QUERY = 2
export const RESULT = 3
/** As many as Material draws at once: what it draws on scrolling would push the way to all results from under a finger. */
const IN_BOX = 10
/** Ours: asks for the answer to { query, most } by itself, as the page of all results does. */
export const ASK = 4

/**
 * @typedef {object} Place where an engine runs
 * @property {(name: "index" | "text") => Promise<unknown>} load reads one file of the index; rejects where it is missing
 * @property {(message: { type: number, data?: unknown }) => void} post
 * @property {() => Promise<void>} pause lets others work
 */

/** @param {Place} place */
export function engine(place) {
  /** @type {Index | null} */
  let index = null
  /** @type {"" | "missing" | "damaged"} */
  let fault = ""
  let ready = false
  /** @type {{ query: unknown, most: number } | null} */
  let last = null

  /** @param {Index} made */
  async function build(made) {
    for (const _ of made.build()) await place.pause()
    index = made
  }

  async function open() {
    try {
      const first = checked(await place.load("index"))
      await build(new Index(first.config.sotay, first.docs))
      begin()
      await whole(first)
    } catch (error) {
      if (ready) return
      fault = error instanceof Damaged || error instanceof SyntaxError ? "damaged" : "missing"
      begin()
    }
  }

  /** The long text comes second: until it is here, titles, headings and scenarios answer. @param {FirstFile} first */
  async function whole(first) {
    const own = first.config.sotay
    await build(new Index(own, first.docs, checkedText(await place.load("text"), own, first.docs.length)))
    if (last) answer(true)
  }

  function begin() {
    ready = true
    place.post({ type: READY })
    if (last) answer(false)
  }

  /** @param {boolean} again whether the same was answered before */
  function answer(again) {
    if (!ready || !last) return
    const { query, most } = last
    /** @type {Answer} */
    const found = index ? guarded(index, query, most) : nothing(query, fault)
    place.post({ type: RESULT, data: { items: items(found), suggest: found.complete[0]?.split(" "), sotay: { ...found, again } } })
  }

  open()
  return {
    /** @param {{ type: number, data?: unknown }} message */
    take({ type, data }) {
      if (type === QUERY) last = { query: data, most: IN_BOX }
      else if (type === ASK) last = /** @type {{ query: unknown, most: number }} */ (data)
      else return // the setup Material sends: we read the index ourselves
      answer(false)
    }
  }
}

/**
 * Whatever is typed, an answer comes.
 * @param {Index} index
 * @param {unknown} query
 * @param {number} most
 */
function guarded(index, query, most) {
  try {
    return search(index, query, most)
  } catch (error) {
    console.warn(error)
    return nothing(query, "")
  }
}

/**
 * @param {unknown} query
 * @param {string} fault
 * @returns {Answer}
 */
function nothing(query, fault) {
  return { query: String(query ?? "").slice(0, 240).trim(), hits: [], total: 0, read: "", near: [], complete: [], edition: "", levels: [], whole: false, fault }
}
