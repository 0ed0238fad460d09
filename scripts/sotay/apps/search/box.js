/**
 * Around Material's search box: starts the engine before Material asks for a worker, hands it over, and draws its results.
 * @import { Answer } from "./types"
 */

import { drawn, h, kindOf } from "./hit.js"
import { help, template } from "./help.js"
import { Port } from "./port.js"
import { summary } from "./words.js"

const IDLE = 3000

/**
 * @param {HTMLElement} search Material's part
 * @param {string} script address of this bundle
 */
export function mountBox(search, script) {
  const known = template()
  const bundle = /** @type {HTMLElement | null} */ (document.querySelector("script[data-material]"))?.dataset.material
  const field = /** @type {HTMLInputElement | null} */ (search.querySelector("[data-md-component=search-query]"))
  const result = /** @type {HTMLElement | null} */ (search.querySelector("[data-md-component=search-result]"))
  if (!known || !bundle || !field || !result) return
  const port = new Port(script, known.dataset.index ?? "")
  wake(port, search)
  lend(port, script)
  field.form?.removeAttribute("name") // Material would fetch the index a second time
  mountResults(port, field, result, known)
  document.body.append(h("script", { src: bundle }))
}

/**
 * A page opened from a stick runs this script at once; the index waits for a reader who searches, or for an idle page.
 * @param {Port} port
 * @param {HTMLElement} search
 */
function wake(port, search) {
  const now = () => { port.wake() }
  if (location.protocol !== "file:" || search.contains(document.activeElement)) return now()
  for (const act of ["focusin", "change"]) addEventListener(act, event => { if (event.target instanceof Element && (search.contains(event.target) || event.target.id === "__search")) now() })
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(now), IDLE)
}

/**
 * Material makes its worker itself: the first one it asks for is ours.
 * @param {Port} port
 * @param {string} script
 */
function lend(port, script) {
  const own = window.Worker
  const lent = function (/** @type {string | URL} */ address, /** @type {WorkerOptions} */ options) {
    if (new URL(address, document.baseURI).href !== new URL(script, document.baseURI).href) return new own(address, options)
    window.Worker = own
    setTimeout(() => port.start())
    return port
  }
  window.Worker = /** @type {any} */ (lent)
}

/**
 * @param {Port} port
 * @param {HTMLInputElement} field
 * @param {HTMLElement} result
 * @param {HTMLTemplateElement} known
 */
function mountResults(port, field, result, known) {
  const meta = /** @type {HTMLElement} */ (result.firstElementChild)
  const search = /** @type {HTMLElement} */ (result.parentElement)
  const list = /** @type {HTMLElement} */ (result.lastElementChild)
  let below = h("div", { class: "st-below" })
  // Material takes the last child of the result for its list
  result.after(below)
  const base = (known.dataset.index ?? "").replace(/search\/$/, "")
  /** @type {Answer | null} */
  let answer = null

  /** @param {string} query */
  const ask = query => {
    field.value = query
    field.dispatchEvent(new Event("input", { bubbles: true }))
    field.focus()
  }
  const tell = () => {
    if (!answer) return
    const told = summary(answer)
    if (meta.textContent !== told) meta.textContent = told
  }
  let offered = ""
  const offer = () => {
    const drawn = answer?.total ? all(answer, known.dataset.page ?? "") : help(answer, ask)
    const old = below.firstElementChild
    const same = drawn.outerHTML === offered // as drawn: Material marks a link that a key has reached
    offered = drawn.outerHTML
    if (same && below.contains(document.activeElement)) return
    // in another node, not in the old one pushed away: nothing on the screen counts as moved. A link stays itself: a finger may be on it
    const next = h("div", { class: "st-below" }, old && same ? old : drawn)
    below.replaceWith(next)
    below = next
  }
  offer()

  // a finger has no hover: what it has touched or moved, the list it lies on, is held until other words are asked
  /** @type {Answer | null} */
  let touched = null
  for (const act of ["touchstart", "pointerdown"]) search.addEventListener(act, () => { touched = answer }, { passive: true })
  /** @param {Answer | null} shown */
  const held = shown => list.contains(document.activeElement) || search.matches(":hover") || Boolean(shown && shown === touched)

  port.addEventListener("message", event => {
    const { type, data } = /** @type {MessageEvent} */ (event).data
    if (type !== 3) return
    const next = /** @type {Answer} */ (data.sotay)
    result.toggleAttribute("data-whole", next.whole)
    // what comes late must not take the list from under a reader or a finger, nor draw the same once more
    if (next.again && (held(answer) || alike(next, answer))) return event.stopImmediatePropagation()
    answer = next
    offer()
    // Material draws first what is drawn anew a moment later: the less the better
    for (const item of data.items) item.splice(0, item.length, { ...item[0], text: "" })
  })
  new MutationObserver(tell).observe(meta, { childList: true, characterData: true })
  new MutationObserver(() => {
    for (const [i, item] of [...list.children].entries()) dress(/** @type {HTMLElement} */ (item), i)
    offer()
  }).observe(list, { childList: true })

  /**
   * @param {HTMLElement} item
   * @param {number} i
   */
  function dress(item, i) {
    const hit = answer?.hits[i]
    if (!hit || !answer || item.dataset.hit === hit.location) return
    item.dataset.hit = hit.location
    item.dataset.st = ""
    const kind = kindOf(hit)
    const heading = i && kindOf(answer.hits[i - 1]) === kind ? [] : [h("p", { class: "st-hit__where" }, kind)]
    item.replaceChildren(...heading, ...drawn(hit, answer, base))
  }
}

/**
 * Whether both lead to the same places.
 * @param {Answer} one
 * @param {Answer | null} two
 */
const alike = (one, two) => one.query === two?.query && one.hits.map(hit => hit.location).join() === two.hits.map(hit => hit.location).join()

/**
 * The way to the page of all results.
 * @param {Answer} answer
 * @param {string} page
 */
function all(answer, page) {
  return h("p", { class: "st-all" }, h("a", { href: `${page}?q=${encodeURIComponent(answer.query)}` }, h("span", { "data-md-score": "0" }, "Mọi kết quả, xếp theo loại")))
}
