/** Hands plain text to the device's clipboard; where it refuses, shows the text for picking up by hand. */
import { TEXT } from "./gaps.js"

/**
 * @param {string} text
 * @param {HTMLElement} box holds the text when the device refuses
 * @param {HTMLElement} told
 */
export async function copy(text, box, told) {
  box.hidden = true
  told.textContent = ""
  const done = await modern(text) || old(text)
  if (!done) {
    const rows = Math.min(14, Math.ceil(text.length / 34) + text.split("\n").length)
    const plain = Object.assign(document.createElement("textarea"), { className: "st-plain", readOnly: true, value: text, rows })
    plain.setAttribute("aria-label", "Nội dung để chép")
    box.replaceChildren(plain)
    box.hidden = false
    plain.focus()
    plain.select()
  }
  told.textContent = done ? TEXT.copied : TEXT.refused
}

/** @param {string} text */
async function modern(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch { return false }
}

/**
 * Pages without a secure address (http, a stick in some browsers) have only this.
 * @param {string} text
 */
function old(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "vh", readOnly: true })
  const before = document.activeElement
  document.body.append(field)
  field.select()
  let done = false
  try { done = document.execCommand("copy") } catch { /* refused */ }
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
