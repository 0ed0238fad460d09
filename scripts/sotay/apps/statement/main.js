/**
 * A statement is filled in and copied. Loaded by response pages alone. What was typed outlives a reload of this window, not more.
 * @import { Gap, Hint } from "./gaps.js"
 */
import { copy } from "./copy.js"
import { TEXT, gapsOf, wordsOf } from "./gaps.js"
import { fields } from "./fields.js"
import { recall, remember } from "./keep.js"

/** @param {HTMLElement} figure */
function mount(figure) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (figure.querySelector(name))
  const quote = part("blockquote")
  const head = part(".st-say__head b")
  const form = /** @type {HTMLFormElement} */ (part("[data-say-form]"))
  const [fill, copying, ask, told] = ["fill", "copy", "ask", "told"].map(name => part(`[data-say-${name}]`))
  const row = /** @type {HTMLElement} */ (copying.parentElement)
  const gaps = gapsOf(quote)
  const values = recall(gaps)
  const open = () => values.filter(value => !value.trim()).length

  const show = () => {
    for (const [index, gap] of gaps.entries()) {
      const value = values[index].trim()
      gap.mark.textContent = value || `[${gap.text}]`
      gap.mark.classList.toggle("st-gap--ok", Boolean(value))
    }
    const left = open()
    if (gaps.length) head.textContent = TEXT.open(left)
    fill.hidden = !left || !form.hidden
    label(fill, TEXT.fill(left))
    label(copying, left ? TEXT.short : TEXT.copy)
    copying.className = left ? "st-btn" : "st-go"
    if (!left) ask.hidden = true
    row.hidden = !ask.hidden
    if (!ask.hidden) label(/** @type {HTMLElement} */ (ask.querySelector("p")), TEXT.ask(left), "b")
  }
  const unfold = () => {
    form.hidden = false
    ask.hidden = true
    show()
    const blank = values.findIndex(value => !value.trim())
    form.querySelectorAll("input")[Math.max(0, blank)]?.focus()
  }
  const send = () => {
    ask.hidden = true
    show()
    copying.focus()
    void copy(wordsOf(quote), part("[data-say-plain]"), told)
  }

  form.append(...fields(gaps, values, (index, value) => {
    values[index] = value
    const lost = remember(gaps, values)
    if (told.textContent !== lost) told.textContent = lost
    show()
  }))
  form.addEventListener("submit", event => { event.preventDefault(); (open() ? unfold : () => copying.focus())() })
  fill.addEventListener("click", unfold)
  copying.addEventListener("click", () => {
    if (!open()) return send()
    ask.hidden = false
    show()
    told.textContent = ""
    ask.querySelector("button")?.focus()
  })
  part("[data-say-anyway]").addEventListener("click", send)
  part("[data-say-back]").addEventListener("click", unfold)
  show()
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 * @param {string} [inside]
 */
function label(button, text, inside = "span") {
  const node = button.querySelector(inside)
  if (node && node.textContent !== text) node.textContent = text
}

for (const figure of document.querySelectorAll("figure.st-say")) if (figure.querySelector("[data-say-form]")) mount(/** @type {HTMLElement} */ (figure))
