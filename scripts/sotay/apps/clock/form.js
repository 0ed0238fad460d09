/**
 * The two times of an incident, typed; folded away once they are set. Opening offers now as T0.
 * @import { Times } from "./keep.js"
 */
import { at, clock, date, dayStart, days, readTime } from "./time.js"
import { WORDS, ceilingHint } from "./warn.js"

/**
 * @param {HTMLDetailsElement} fold
 * @param {number} ceiling minutes
 * @param {(times: Times | null) => void} changed null when the times were cleared
 * @returns {(times: Times | null) => void} shows the times that hold now
 */
export function mountTimes(fold, ceiling, changed) {
  const form = /** @type {HTMLFormElement} */ (fold.querySelector("form"))
  const head = /** @type {HTMLElement} */ (fold.querySelector("[data-t0-head]"))
  const submit = /** @type {HTMLElement} */ (form.querySelector("[type=submit]"))
  const clear = /** @type {HTMLElement} */ (form.querySelector("[data-t0-clear]"))
  const summary = /** @type {HTMLElement} */ (fold.querySelector("summary"))
  const happened = field(form, "xr")
  const found = field(form, "t0")
  /** @type {Times | null} */
  let held = null

  /** @param {Times | null} times */
  const show = times => {
    held = times
    head.replaceChildren(bold(times ? "Giờ của vụ việc" : "Đặt giờ T0"), times ? ` · T0 ${clock(times.t0)} ngày ${date(times.t0)}, sửa hoặc xóa` : "")
    submit.textContent = times ? "Sửa giờ T0" : "Đặt giờ T0"
    clear.hidden = !times
    fill()
  }
  const fill = () => {
    found.put(held?.t0 ?? Date.now())
    happened.put(held?.happened ?? null)
    hint()
  }
  const hint = () => { happened.hint(typeof happened.value() === "number" ? ceilingHint(Number(happened.value()), ceiling) : "Chưa rõ thì để trống") }

  fold.addEventListener("toggle", () => { if (fold.open) fill() })
  form.addEventListener("input", hint)
  form.addEventListener("submit", event => {
    event.preventDefault()
    const [t0, xr] = [found.value(), happened.value()]
    found.tell(t0 === null ? WORDS.missing : t0 === undefined ? WORDS.unread : "")
    happened.tell(xr === undefined ? WORDS.unread : "")
    if (typeof t0 !== "number" || xr === undefined) return (typeof t0 === "number" ? happened : found).focus()
    close()
    changed({ t0, happened: xr })
  })
  clear.addEventListener("click", () => { close(); changed(null) })
  const close = () => { fold.open = false; summary.focus() }
  return show
}

/** @param {string} text */
const bold = text => Object.assign(document.createElement("b"), { textContent: text })

/**
 * A time and its day.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function field(form, name) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(name))
  const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem(`${name}-day`))
  const told = /** @type {HTMLElement} */ (form.querySelector(`#${name}-told`))
  const hint = /** @type {HTMLElement} */ (form.querySelector(`#${name}-hint`))
  let chosen = false
  const moment = () => {
    const time = readTime(input.value)
    return time ? at(Number(select.value), time) : undefined
  }
  select.addEventListener("change", () => { chosen = true })
  // 23:50 typed at 00:20 is yesterday's, until the day is chosen by hand
  input.addEventListener("input", () => {
    if (chosen || !readTime(input.value)) return
    select.selectedIndex = 0
    if (Number(moment()) > Date.now()) select.selectedIndex = 1
  })
  return {
    /** @param {number | null} moment */
    put(moment) {
      const start = dayStart(moment ?? Date.now())
      const known = days(Date.now())
      if (!known.some(([day]) => day === start)) known.push([start, date(start)])
      select.replaceChildren(...known.map(([day, text]) => new Option(text, String(day))))
      select.value = String(start)
      input.value = moment === null ? "" : clock(moment)
      chosen = moment !== null && moment < dayStart(Date.now())
      this.tell("")
    },
    /** @returns {number | null | undefined} null: left blank; undefined: not a time */
    value() { return input.value.trim() ? moment() : null },
    /** @param {string} text */
    tell(text) {
      told.textContent = text
      input.toggleAttribute("aria-invalid", false)
      if (text) input.setAttribute("aria-invalid", "true")
    },
    /** @param {string} text */
    hint(text) { if (hint.textContent !== text) hint.textContent = text },
    focus() { input.focus() },
  }
}
