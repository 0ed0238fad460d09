/**
 * Steps as a line in time: clock times, a filled dot once the time has passed (not "done"), and where now stands.
 * @import { Times } from "./keep.js"
 */
import { MINUTE, clock, date, dayStart, due, since } from "./time.js"

/**
 * @param {HTMLElement} list
 * @param {number} minutes the deadline
 * @param {number} ceiling
 * @returns {(times: Times | null, now: number) => void}
 */
export function mountSteps(list, minutes, ceiling) {
  const steps = [...list.querySelectorAll("li[data-after]")].map(node => {
    const item = /** @type {HTMLElement} */ (node)
    const [face, under] = ["b", "small"].map(name => /** @type {HTMLElement} */ (item.querySelector(`.when ${name}`)))
    return { item, face, under, after: Number(item.dataset.after), due: item.classList.contains("due"), offset: face.textContent ?? "", plain: under.textContent ?? "" }
  })
  const now_ = document.createElement("li")
  now_.className = "st-line__now"
  const hour = Object.assign(document.createElement("div"), { className: "when" })
  now_.append(hour, Object.assign(document.createElement("div"), { textContent: "Bây giờ" }))

  return (times, now) => {
    if (!times) {
      now_.remove()
      for (const step of steps) {
        step.item.classList.remove("past")
        step.face.textContent = step.offset
        step.under.textContent = step.plain
      }
      return
    }
    let next = null
    for (const step of steps) {
      const end = step.due ? due(times.t0, times.happened, minutes, ceiling) : { at: times.t0 + step.after * MINUTE, law: false }
      const past = end.at <= now
      if (!past) next ??= step.item
      step.item.classList.toggle("past", past)
      step.face.textContent = clock(end.at)
      const other = dayStart(end.at) === dayStart(times.t0) ? "" : `, ngày ${date(end.at)}`
      step.under.textContent = (end.law ? "trần của luật" : since(step.offset)) + other
    }
    hour.textContent = clock(now)
    if (now < times.t0) now_.remove()
    else if (next) next.before(now_)
    else list.append(now_)
  }
}
