/**
 * The deadline at the top of a response: so long after T0, or by what o'clock and how long from now.
 * @import { Times } from "./keep.js"
 */
import { MINUTE, clock, date, due, left, offset, tell } from "./time.js"

/**
 * @typedef {{ minutes: number, safety: number, ceiling: number }} Limits minutes; no safety notice: 0
 */

/**
 * @param {HTMLElement} list
 * @param {Limits} limits
 * @returns {(times: Times | null, now: number) => { remaining: number | null, told: string }}
 */
export function mountDue(list, { minutes, safety, ceiling }) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (list.querySelector(name))
  const [title, face, told, how, alarm] = ["dt", ".clock", ".left", "[data-due-how]", "[data-due-safety]"].map(part)
  const plain = [title, face, told, how, alarm].map(node => node?.textContent ?? "")

  return (times, now) => {
    if (!times) {
      for (const [index, node] of [title, face, told, how, alarm].entries()) if (node) node.textContent = plain[index]
      told.classList.remove("st-counting")
      how.classList.add("st-web")
      return { remaining: null, told: "" }
    }
    const end = due(times.t0, times.happened, minutes, ceiling)
    const remaining = left(end.at, now)
    title.textContent = "Tuyên bố đầu tiên phải ra trước"
    face.textContent = clock(end.at)
    set(told, tell(remaining))
    told.classList.add("st-counting")
    how.classList.remove("st-web") // on paper too, now that it says something
    set(how, end.law
      ? `Trần của luật: xảy ra ${clock(Number(times.happened))} + ${offset(ceiling)}, ngày ${date(end.at)}`
      : `T0 ${clock(times.t0)} + ${offset(minutes)}, ngày ${date(end.at)}`)
    if (alarm) set(alarm, `Tin an toàn trước ${clock(times.t0 + safety * MINUTE)}`)
    return { remaining, told: tell(remaining) }
  }
}

/**
 * Text that did not change is left alone: nothing is drawn, nothing is read out.
 * @param {HTMLElement} node
 * @param {string} text
 */
function set(node, text) {
  if (node.textContent !== text) node.textContent = text
}
