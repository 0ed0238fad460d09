/** Asks the server which version it has, and keeps it. Says how things stand. */

import { Copy } from "./copy.js"
import { Broken, Full, fill } from "./fill.js"
import { LIST, VERSION, addressOf } from "./place.js"

/** @typedef {import("./shelf.js").Shelf} Shelf */
/** @typedef {import("./types").List} List */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Version} Version */

const PATIENCE = 10000 // ms until a server that does not answer counts as gone

/** The server answers, but not with what a handbook has (a login page of a hotel's Wi-Fi, an error). */
class Strange extends Error {}

/**
 * @param {Shelf} shelf
 * @param {{ save: boolean, tell: (state: State) => void, quiet: () => Promise<unknown> }} asked
 * `save`: whether a copy may be fetched now
 * @returns {Promise<State>}
 */
export async function check(shelf, { save, tell, quiet }) {
  const { current: copy, next } = await shelf.read()
  /** @type {Version} */
  let latest
  try {
    latest = await json(VERSION, shelf.scope)
  } catch (error) {
    return { kind: error instanceof Strange ? "server" : "offline", copy, ...(copy ? {} : await begun(shelf.scope)) }
  }
  if (copy && latest.version === copy.version && (await whole(shelf))) {
    await shelf.confirm(Date.now())
    await shelf.clear()
    return { kind: "ready", copy: { ...copy, seen: Date.now() } }
  }
  if (copy && next && latest.version === next.version) return { kind: "new", copy, next }

  /** @type {List} */
  let list
  try {
    list = await json(LIST, shelf.scope)
    if (list.version !== latest.version || !list.files?.length) throw new Strange() // the server is being renewed this moment
  } catch {
    return { kind: "half", copy, done: 0, total: 0 }
  }
  if (!save) return { kind: "unsaved", copy, need: list.packed }
  let done = 0
  const total = list.files.length
  try {
    await fill(shelf.scope, list, { quiet, tell: count => { done = count; tell({ kind: "saving", done, total, copy }) } })
  } catch (error) {
    if (error instanceof Full) {
      await Copy.drop(shelf.scope, list.version) // half a copy is no use, and the room is somebody's
      return { kind: "full", copy, need: list.packed }
    }
    if (error instanceof Broken) return { kind: "half", copy, done, total }
    throw error
  }
  await shelf.add(list, Date.now())
  await shelf.clear()
  const after = await shelf.read()
  if (after.current && after.next) return { kind: "new", copy: after.current, next: after.next }
  return { kind: "ready", copy: /** @type {import("./types").Told} */ (after.current) }
}

/** Whether everything of the copy that is read is still there; a browser or its user may have cleared some. @param {Shelf} shelf */
async function whole(shelf) {
  const copy = await shelf.current()
  const list = await copy?.list()
  if (!copy || !list) return false
  const here = await copy.paths()
  return list.files.every(([path]) => here.has(path))
}

/** How far a first copy has come that the network broke off. @param {string} scope */
async function begun(scope) {
  const [version] = await Copy.versions(scope)
  return version ? { done: (await (await Copy.open(scope, version)).paths()).size } : {}
}

/**
 * @param {string} path
 * @param {string} scope
 */
async function json(path, scope) {
  const answer = await fetch(addressOf(path, scope), { cache: "no-cache", signal: AbortSignal.timeout?.(PATIENCE) })
  if (!answer.ok) throw new Strange(String(answer.status))
  const data = await answer.json().catch(() => { throw new Strange() })
  if (typeof data?.version !== "string") throw new Strange()
  return data
}
