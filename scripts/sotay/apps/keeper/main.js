/** The worker that keeps the handbook on the device. It stands at the site's top as sw.js; what it keeps, the build's list says. */

import { check } from "./check.js"
import { pathOf } from "./place.js"
import { serve } from "./serve.js"
import { Shelf } from "./shelf.js"

/** @typedef {import("./types").State} State */

const worker = /** @type {any} */ (self)
const scope = worker.registration.scope
const shelf = new Shelf(scope)
const LONGEST = 8000 // ms that the copy waits for a reader's own request

let waiting = 0
/** @type {Promise<State> | null} */
let running = null

worker.addEventListener("install", () => worker.skipWaiting())
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event
  const path = request.method === "GET" ? pathOf(request.url, scope) : null
  if (path === null) return
  event.respondWith(answer(event, path))
})

/**
 * @param {any} event
 * @param {string} path
 */
async function answer(event, path) {
  // a reader with one page open reads the newer copy from the next page on; beside other pages the old one stays
  if (event.request.mode === "navigate" && (await windows().catch(() => [])).length < 2) await shelf.turn().catch(() => {})
  return serve(shelf, event.request, path, { busy, later: work => event.waitUntil(work.catch(() => {})) })
}

worker.addEventListener("message", (/** @type {any} */ event) => {
  const { type, save } = event.data ?? {}
  if (type === "check") event.waitUntil(report(Boolean(save)))
  if (type === "turn") event.waitUntil(shelf.turn().catch(() => {}).then(() => event.source?.postMessage({ type: "turned" })))
})

/** @param {boolean} save */
async function report(save) {
  running ??= check(shelf, { save, tell, quiet }).finally(() => { running = null })
  tell(await running.catch(() => /** @type {State} */ ({ kind: "refused" })))
}

/** @param {State} state */
async function tell(state) {
  // a page that a reader forced past the worker is told as well
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true })
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage({ type: "state", state })
}

/** @returns {Promise<any[]>} */
const windows = () => worker.clients.matchAll({ type: "window" })

/**
 * @template T
 * @param {Promise<T>} work
 */
async function busy(work) {
  waiting++
  try { return await work } finally { waiting-- }
}

async function quiet() {
  const begun = Date.now()
  while (waiting && Date.now() - begun < LONGEST) await new Promise(done => setTimeout(done, 100))
}
