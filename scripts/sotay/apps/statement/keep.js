/**
 * What was typed into a statement, kept while this window lives: an incident's facts have no business on a shared machine tomorrow.
 * @import { Gap } from "./gaps.js"
 */

const REFUSED = "Máy không cho lưu. Chữ đã điền mất khi đóng hoặc tải lại trang; chép ra trước."

const key = () => `sotay.say:${location.pathname}`

/**
 * @param {Gap[]} gaps
 * @returns {string[]} a value for every gap; blank when the statement has changed since
 */
export function recall(gaps) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key()) ?? "null")
    if (same(kept?.gaps, gaps)) return gaps.map((_, index) => String(kept.values[index] ?? ""))
  } catch { /* no storage, or not ours */ }
  return gaps.map(() => "")
}

/**
 * @param {unknown} kept
 * @param {Gap[]} gaps
 */
const same = (kept, gaps) => Array.isArray(kept) && kept.join("\n") === gaps.map(gap => gap.text).join("\n")

/**
 * @param {Gap[]} gaps
 * @param {string[]} values
 * @returns {string} what is lost where the device refuses to keep them; nothing where it keeps them
 */
export function remember(gaps, values) {
  try {
    if (values.some(Boolean)) sessionStorage.setItem(key(), JSON.stringify({ gaps: gaps.map(gap => gap.text), values }))
    else sessionStorage.removeItem(key())
    return ""
  } catch { return REFUSED }
}
