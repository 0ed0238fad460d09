/**
 * The page of all results, by kind, with its own address: /tim/?q=… can be sent to somebody.
 * @import { Answer, Hit } from "./types"
 */

import { drawn, h, kindOf } from "./hit.js"
import { help, template } from "./help.js"
import { Port } from "./port.js"
import { summary } from "./words.js"

const MOST = 400
const STILL = 120 // ms without a key until the page answers

/**
 * @param {HTMLElement} root
 * @param {string} script address of this bundle
 */
export function mountPage(root, script) {
  const known = template()
  const form = /** @type {HTMLFormElement | null} */ (root.querySelector("form"))
  const field = /** @type {HTMLInputElement | null} */ (root.querySelector("input"))
  const told = root.querySelector("[role=status]")
  const list = root.querySelector("[data-results]")
  if (!known || !form || !field || !told || !list) return
  const base = (known.dataset.index ?? "").replace(/search\/$/, "")
  const port = new Port(script, known.dataset.index ?? "")
  let timer = 0

  const ask = () => {
    const query = field.value.trim()
    const address = new URL(location.href)
    if (query) address.searchParams.set("q", query)
    else address.searchParams.delete("q")
    try { history.replaceState(null, "", address) } catch { /* a page opened from a stick keeps its address */ }
    port.postMessage({ type: 4, data: { query: field.value, most: MOST } })
  }
  /** @param {string} query */
  const put = query => { field.value = query; ask(); field.focus() }

  port.addEventListener("message", event => {
    const { type, data } = /** @type {MessageEvent} */ (event).data
    if (type !== 3) return
    const answer = /** @type {Answer} */ (data.sotay)
    if (answer.again && list.contains(document.activeElement)) return
    told.textContent = summary(answer)
    list.replaceChildren(...(answer.total ? byKind(answer, base) : [help(answer, put)]))
  })
  port.start()
  form.addEventListener("submit", event => { event.preventDefault(); ask() })
  field.addEventListener("input", () => { clearTimeout(timer); timer = window.setTimeout(ask, STILL) })
  field.value = new URLSearchParams(location.search).get("q")?.slice(0, 240) ?? ""
  headOff(field)
  if (field.value) { told.textContent = "Đang tìm…"; ask() } else if (!document.activeElement || document.activeElement === document.body) focus(field)
}

/** What is not shown yet takes no focus (early.js). @param {HTMLInputElement} field */
function focus(field) {
  if (document.documentElement.hasAttribute("data-wait")) addEventListener("st-shown", () => field.focus(), { once: true })
  else field.focus()
}

/**
 * Each kind under its own heading, in the order of its best result.
 * @param {Answer} answer
 * @param {string} base
 */
function byKind(answer, base) {
  /** @type {Map<string, Hit[]>} */
  const kinds = new Map()
  for (const hit of answer.hits) kinds.set(kindOf(hit), [...(kinds.get(kindOf(hit)) ?? []), hit])
  return [...kinds].map(([kind, hits], i) => {
    const id = `loai-${i + 1}`
    const items = hits.map(hit => h("li", { class: "md-search-result__item" }, ...drawn(hit, answer, base, 3)))
    return h("section", { class: "st-kind", "aria-labelledby": id }, h("h2", { id, class: "st-kind__name" }, `${kind} (${hits.length})`), h("ol", { class: "md-search-result__list" }, ...items))
  })
}

/** On this page the search of the header is this page's own field. @param {HTMLInputElement} field */
function headOff(field) {
  const header = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-header .md-search__input"))
  if (header) header.tabIndex = -1
  for (const act of ["pointerdown", "click"]) addEventListener(act, event => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-st-search], .md-header .md-search")) return
    event.preventDefault()
    event.stopImmediatePropagation()
    field.focus()
  }, true)
}
