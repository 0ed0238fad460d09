/**
 * Abbreviations explain themselves: on touch, under the pointer, and to the keyboard (WCAG 1.4.13: Esc closes, the pointer may
 * move onto the explanation, it stays until left). The first of a section is underlined and stopped at by Tab; the later ones
 * answer touch and pointer too, without making the text busy.
 */

const SILENT = "a, button, summary, label, h1, h2, h3, th, caption, [aria-hidden=true]"

/** @param {Element} root */
export function mountAbbreviations(root) {
  const tip = Object.assign(document.createElement("div"), { className: "st-tip", id: "st-tip", hidden: true })
  tip.setAttribute("role", "tooltip")
  document.body.append(tip)
  /** @type {HTMLElement | null} */
  let shown = null
  let leaving = 0

  /** @param {HTMLElement} abbr */
  const show = abbr => {
    clearTimeout(leaving)
    if (shown === abbr) return
    hide()
    shown = abbr
    tip.textContent = `${abbr.textContent}: ${abbr.title}`
    abbr.dataset.title = abbr.title
    abbr.removeAttribute("title") // the browser's own tooltip would stand beside ours
    abbr.setAttribute("aria-describedby", tip.id)
    tip.hidden = false
    const at = abbr.getClientRects()[0]
    const below = at.bottom + tip.offsetHeight + 12 < innerHeight
    const left = Math.min(Math.max(16, at.left), document.documentElement.clientWidth - tip.offsetWidth - 16)
    tip.style.left = `${left + scrollX}px`
    tip.style.top = `${scrollY + (below ? at.bottom + 4 : at.top - tip.offsetHeight - 4)}px`
  }
  const hide = () => {
    clearTimeout(leaving)
    if (!shown) return
    shown.title = shown.dataset.title ?? ""
    shown.removeAttribute("aria-describedby")
    shown = null
    tip.hidden = true
  }
  /** @param {Event} event */
  const abbrOf = event => /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest?.("abbr") ?? null)

  /** @type {Set<string>} */
  let told = new Set()
  for (const node of root.querySelectorAll("h2, abbr[title]")) {
    if (node.tagName === "H2") { told = new Set(); continue }
    const text = node.textContent ?? ""
    if (told.has(text) || node.closest(SILENT)) continue
    told.add(text)
    node.classList.add("st-abbr")
    node.setAttribute("tabindex", "0")
  }

  root.addEventListener("pointerover", event => {
    const abbr = abbrOf(event)
    if (abbr && /** @type {PointerEvent} */ (event).pointerType === "mouse" && (abbr.title || abbr === shown)) show(abbr)
  })
  const leave = () => { clearTimeout(leaving); leaving = window.setTimeout(hide, 250) }
  root.addEventListener("pointerout", event => {
    if (abbrOf(event) === shown && shown && /** @type {PointerEvent} */ (event).pointerType === "mouse") leave()
  })
  tip.addEventListener("pointerenter", () => clearTimeout(leaving))
  tip.addEventListener("pointerleave", leave)
  root.addEventListener("focusin", event => { const abbr = abbrOf(event); if (abbr?.title) show(abbr) })
  root.addEventListener("focusout", event => { if (shown && abbrOf(event) === shown) hide() })
  document.addEventListener("click", event => {
    const abbr = abbrOf(event)
    if (abbr && root.contains(abbr) && !abbr.closest("a, button, summary, label")) { if (abbr.title) show(abbr) }
    else if (event.target !== tip) hide()
  })
  addEventListener("keydown", event => { if (event.key === "Escape") hide() })
}
