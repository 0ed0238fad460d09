/**
 * The gaps of a statement: what each asks for, how many are open, the words to send.
 * @typedef {{ means: string, example: string }} Hint
 * @typedef {{ mark: HTMLElement, text: string, around: string }} Gap `text` without brackets; `around`: the words it stands in
 */

const AROUND = 4

/**
 * @param {Element} quote
 * @returns {Gap[]}
 */
export function gapsOf(quote) {
  return [...quote.querySelectorAll("mark.st-gap")].map(node => {
    const mark = /** @type {HTMLElement} */ (node)
    const text = spaced(mark.textContent ?? "").replace(/^\[|\]$/g, "")
    return { mark, text, around: around(mark) }
  })
}

/**
 * "Đến …, có [số ca]": a few words of its sentence before and after, since one statement may ask for two hours.
 * @param {HTMLElement} mark
 */
function around(mark) {
  const block = /** @type {Node} */ (mark.closest("p") ?? mark.parentElement)
  const range = document.createRange()
  range.selectNodeContents(block)
  range.setEndBefore(mark)
  const before = words(range.toString().split(/[.;:!?]\s/).at(-1) ?? "").slice(-AROUND).join(" ")
  range.selectNodeContents(block)
  range.setStartAfter(mark)
  const after = words(range.toString().split(/[.;:!?](?:\s|$)/)[0]).slice(0, AROUND).join(" ")
  return spaced(`${before} …${/^[\p{L}\d[]/u.test(after) ? " " : ""}${after}`.trim())
}

/**
 * Words between spaces; a gap is one word.
 * @param {string} text
 */
const words = text => text.replace(/\[[^\]]*\]/g, gap => gap.replace(/ /g, "\u00a0")).split(/[ \n]+/).filter(Boolean)

/**
 * @param {string} text
 * @returns {string} with plain spaces: those that keep words together on the page are lost on whoever pastes
 */
export const spaced = text => text.replace(/[\u00a0\u202f]/g, " ")

/**
 * @param {Element} quote
 * @returns {string} the statement as plain text, a blank line between paragraphs
 */
export function wordsOf(quote) {
  const blocks = quote.querySelectorAll("p, li")
  return [...(blocks.length ? blocks : [quote])].map(block => spaced(block.textContent ?? "").replace(/\s+/g, " ").trim()).filter(Boolean).join("\n\n")
}

export const TEXT = {
  fill: (/** @type {number} */ count) => `Điền ${count} chỗ còn trống`,
  open: (/** @type {number} */ count) => (count ? `Còn ${count} chỗ chưa điền` : "Đã điền đủ"),
  ask: (/** @type {number} */ count) => `Còn ${count} chỗ trống. Vẫn chép?`,
  copied: "Đã chép. Mở Zalo và dán.",
  refused: "Máy không cho chép. Chạm giữ vào khung để chọn chữ.",
  copy: "Chép để dán Zalo",
  short: "Chép",
}
