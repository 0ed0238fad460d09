/** Fetches a copy file by file. What is here already is not fetched again: of this very copy broken off before, or of an older one. */

import { ASKED, Copy } from "./copy.js"
import { digest, pack } from "./pack.js"
import { addressOf } from "./place.js"

/** @typedef {import("./types").Entry} Entry */
/** @typedef {import("./types").List} List */

const LANES = 4 // of the six connections a browser opens to an HTTP/1.1 server
const PATIENCE = 120000 // ms for one file

/** The copy is not whole yet: the network went, or the server has other files than its list. */
export class Broken extends Error {}

/** The device has no room. */
export class Full extends Error {}

/**
 * @param {string} scope
 * @param {List} list
 * @param {{ tell: (done: number, total: number) => void, quiet: () => Promise<unknown> }} page
 * `tell` hears of progress; `quiet` resolves when no reader waits for the network
 */
export async function fill(scope, list, { tell, quiet }) {
  const copy = await Copy.open(scope, list.version)
  const here = await copy.paths()
  const others = await Promise.all((await Copy.versions(scope)).filter(version => version !== list.version).map(version => Copy.open(scope, version)))
  const queue = list.files.filter(([path]) => !here.has(path))
  const total = list.files.length
  let done = total - queue.length
  tell(done, total)
  const lane = async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      await keep(copy, entry, others, quiet)
      tell(++done, total)
    }
  }
  // where one lane fails, the others end with what they hold: whoever hears of the failure hears nothing after it
  const lanes = Array.from({ length: LANES }, () => lane().catch(error => { queue.length = 0; throw error }))
  const failed = (await Promise.allSettled(lanes)).find(result => result.status === "rejected")
  if (failed) throw /** @type {PromiseRejectedResult} */ (failed).reason
  await room(scope, () => copy.seal(list))
}

/**
 * @param {Copy} copy
 * @param {Entry} entry
 * @param {Copy[]} others
 * @param {() => Promise<unknown>} quiet
 */
async function keep(copy, [path, hash], others, quiet) {
  for (const other of others) {
    const kept = await other.lent(path, hash)
    if (kept) return room(copy.scope, () => copy.put(path, kept.clone()))
  }
  await quiet()
  const kept = await fetched(path, hash, copy.scope)
  await room(copy.scope, () => copy.put(path, kept.clone()))
}

/**
 * @param {string} path
 * @param {string} hash
 * @param {string} scope
 * @returns {Promise<Response>} the file packed, proved to be what the list names
 */
async function fetched(path, hash, scope) {
  // a cache on the way may hold an older file: the second time none is asked
  for (const cache of /** @type {RequestCache[]} */ (["no-cache", "reload"])) {
    const options = { cache, priority: "low", signal: AbortSignal.timeout?.(PATIENCE) }
    /** @type {Response} */
    let answer
    /** @type {ArrayBuffer} */
    let bytes
    try {
      answer = await fetch(addressOf(path, scope), options)
      bytes = await answer.arrayBuffer()
    } catch (error) {
      throw new Broken(`${path}: ${error}`)
    }
    if (!answer.ok) throw new Broken(`${path}: ${answer.status}`)
    if ((await digest(bytes)) === hash) return pack(path, hash, answer, bytes)
  }
  throw new Broken(`${path}: other than its list says`)
}

/**
 * Writes; where there is no room, files that readers once opened give way first.
 * @param {string} scope
 * @param {() => Promise<void>} write
 */
async function room(scope, write) {
  try {
    await write()
  } catch (error) {
    if (!isFull(error)) throw error
    if (!(await Copy.drop(scope, ASKED))) throw new Full()
    await write().catch(again => { throw isFull(again) ? new Full() : again })
  }
}

/** @param {unknown} error */
const isFull = error => error instanceof Error && error.name === "QuotaExceededError"
