/** The sheet of a form as plain text: paragraphs apart, items with their mark, a table's row on a line. */
import { spaced } from "../statement/gaps.js"

/**
 * @param {Element} sheet
 * @returns {string}
 */
export function textOf(sheet) {
  const lines = [...sheet.querySelectorAll("p, li, tr")].filter(node => !node.parentElement?.closest("li, td, th"))
  return lines.map(line).filter(Boolean).join("\n")
}

/** @param {Element} node */
function line(node) {
  if (node.tagName === "TR") return [...node.children].map(plain).join(" | ")
  if (node.tagName !== "LI") return plain(node) && `${plain(node)}\n`
  const list = /** @type {Element} */ (node.parentElement)
  return `${list.tagName === "OL" ? `${[...list.children].indexOf(node) + 1}.` : "-"} ${plain(node)}`
}

/** @param {Element} node */
const plain = node => spaced(node.textContent ?? "").replace(/\s+/g, " ").trim()
