/**
 * Keeps the handbook on the device and says how that stands. On every page; on file:// there is nothing to keep.
 * @import { State } from "../keeper/types"
 */

import { Bar, button } from "./bar.js"
import { mountMissing } from "./missing.js"
import { INSECURE, line, notice } from "./words.js"

const LATER = 4000 // ms after the first page has loaded: it comes first, then the search's index, then the copy
const SOON = 300
const AGAIN = 5 * 60000

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const base = new URL(`${script.dataset.base || "."}/`, document.baseURI).href

mountMissing(base)
if (location.protocol.startsWith("http")) mount()

function mount() {
  const bar = new Bar(reload)
  const foot = Object.assign(document.createElement("p"), { className: "meta st-kept" })
  document.querySelector(".md-footer__inner")?.append(foot)
  const container = navigator.serviceWorker
  if (!container) { foot.textContent = isSecureContext ? line({ kind: "refused" }) : INSECURE; return }

  container.addEventListener("message", ({ data }) => {
    if (data?.type === "state") show(data.state)
    if (data?.type === "turned") location.reload()
  })
  container.startMessages()
  const thrifty = /** @type {any} */ (navigator).connection?.saveData === true
  const ask = (save = !thrifty) => { container.ready.then(({ active }) => active?.postMessage({ type: "check", save })) }
  const begin = () => {
    container.register(`${base}sw.js`, { scope: base, updateViaCache: "none" }).catch(() => { if (!container.controller && navigator.onLine) show({ kind: "refused" }) })
    ask()
  }
  const first = () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(begin), container.controller ? SOON : LATER)
  if (document.readyState === "complete") first()
  else addEventListener("load", first)
  for (const event of ["online", "offline"]) addEventListener(event, () => ask())
  let asked = Date.now()
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < AGAIN) return
    asked = Date.now()
    ask()
  })

  /** @param {State} state */
  function show(state) {
    bar.show(notice(state, Date.now()))
    foot.textContent = line(state)
    if (state.kind === "unsaved") foot.append(" ", button("st-btn", "Lưu vào máy", () => ask(true)))
    if (install) foot.append(" ", button("st-btn", "Cài vào máy", install))
  }

  /** @type {(() => void) | null} */
  let install = null
  addEventListener("beforeinstallprompt", event => {
    event.preventDefault()
    install = () => { install = null; /** @type {any} */ (event).prompt() }
    foot.append(" ", button("st-btn", "Cài vào máy", install))
  })
  // what is installed should not be cleared away when room gets scarce; asking a mere visitor would be a nuisance
  if (matchMedia("(display-mode: standalone)").matches) navigator.storage?.persist?.().catch(() => {})

  function reload() {
    const { controller } = container
    if (controller) controller.postMessage({ type: "turn" })
    else location.reload()
  }
}
