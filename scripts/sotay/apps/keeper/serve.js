/** Answers a request: from the copy that is read, else from the network, else from whatever is left. */

import { ASKED, Copy } from "./copy.js"
import { MISSING, addressOf } from "./place.js"
import { digest, pack } from "./pack.js"

/** @typedef {import("./shelf.js").Shelf} Shelf */

/**
 * @param {Shelf} shelf
 * @param {Request} request
 * @param {string} path
 * @param {{ busy: <T>(work: Promise<T>) => Promise<T>, later: (work: Promise<unknown>) => void }} worker
 * `busy` tells that a reader waits for the network; `later` keeps the worker alive for something that nobody waits for
 * @returns {Promise<Response>}
 */
export async function serve(shelf, request, path, { busy, later }) {
  const copy = await shelf.current().catch(() => null)
  const kept = await copy?.get(path).catch(() => null)
  if (kept) return kept
  const page = request.mode === "navigate"
  if (page && (await copy?.raw(`${path}/index.html`))) return Response.redirect(addressOf(path, shelf.scope) + "/")
  try {
    const answer = await busy(fetch(request))
    if (copy && answer.status === 200 && path.startsWith("tai-ve/")) later(remember(copy, path, answer.clone()))
    return answer
  } catch {
    return (await left(shelf.scope, path)) ?? (page && copy ? missing(shelf.scope, path) : Response.error())
  }
}

/**
 * A file a reader has opened is there again without a network, as long as the list still names it.
 * @param {Copy} copy
 * @param {string} path
 * @param {Response} answer
 */
async function remember(copy, path, answer) {
  const listed = (await copy.list())?.later.find(([name]) => name === path)
  const bytes = await answer.arrayBuffer()
  if (!listed || (await digest(bytes)) !== listed[1]) return
  const asked = await Copy.open(copy.scope, ASKED)
  await asked.put(path, await pack(path, listed[1], answer, bytes)).catch(() => {}) // no room: the reader has it on the screen
}

/**
 * What lies anywhere: a file once opened, a page of a first copy that was broken off.
 * @param {string} scope
 * @param {string} path
 */
async function left(scope, path) {
  try {
    for (const version of [ASKED, ...(await Copy.versions(scope))]) {
      const kept = await (await Copy.open(scope, version)).get(path)
      if (kept) return kept
    }
  } catch { /* the store is closed to us: nothing is left */ }
  return null
}

/**
 * @param {string} scope
 * @param {string} path
 */
function missing(scope, path) {
  return Response.redirect(`${addressOf(MISSING, scope)}?trang=${encodeURIComponent(path)}`)
}
