/**
 * Puts a date and starting times into a path's timetable, and hands it over as a calendar file.
 * @import { Path } from "./calendar.js"
 */
import { calendar, clock, lasts, told } from "./calendar.js"

const TEXT = {
  day: "Chọn ngày học trước.",
  start: "Chọn giờ bắt đầu của từng buổi.",
  overlap: "Buổi sau bắt đầu trước khi buổi trước kết thúc. Lùi giờ buổi sau.",
  done: "Đã ghi ngày giờ vào thời gian biểu. Có thể in hoặc tải lịch.",
}

/** @param {HTMLFormElement} form @param {Path} path */
function mount(form, path) {
  const day = /** @type {HTMLInputElement} */ (form.elements.namedItem("day"))
  const starts = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[name="start"]')])
  const ics = /** @type {HTMLButtonElement} */ (form.querySelector('[data-do="ics"]'))
  const note = /** @type {HTMLElement} */ (form.querySelector('[data-slot="told"]'))
  /** @type {Path | null} */
  let ready = null

  function read() {
    if (!/^\d{4}-\d\d-\d\d$/.test(day.value)) return TEXT.day
    if (starts.some(one => !/^\d\d:\d\d/.test(one.value))) return TEXT.start
    const minutes = starts.map(one => Number(one.value.slice(0, 2)) * 60 + Number(one.value.slice(3, 5)))
    const days = path.days.map(sessions => sessions.map((session, index) => ({ ...session, starts: minutes[index] ?? session.starts })))
    const late = days.some(sessions => sessions.some((session, index) => index && session.starts < sessions[index - 1].starts + lasts(sessions[index - 1])))
    if (late || days.some(sessions => sessions.some(session => session.starts + lasts(session) > 24 * 60))) return TEXT.overlap
    ready = { ...path, days }
    return ""
  }

  function show() {
    ready = null
    const fault = read()
    ics.disabled = Boolean(fault)
    note.textContent = fault || TEXT.done
    const made = /** @type {Path | null} */ (ready)
    if (!made) return
    const tables = [...document.querySelectorAll(".st-times")]
    let index = 0
    made.days.forEach((sessions, later) => sessions.forEach(session => {
      const table = tables[index]
      index += 1
      const slot = table.querySelector("caption span")
      if (slot) slot.textContent = told(day.value, later)
      const times = [...session.rows.map(row => session.starts + row[0]), session.starts + lasts(session)]
      table.querySelectorAll("time").forEach((time, at) => { time.textContent = clock(times[at]) })
    }))
  }

  form.addEventListener("submit", event => {
    event.preventDefault()
    show()
  })
  form.addEventListener("change", () => {
    if (day.value) show()
  })
  ics.addEventListener("click", () => {
    show()
    if (!ready) return
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([calendar(ready, day.value)], { type: "text/calendar;charset=utf-8" }))
    link.download = `tap-huan-${path.id}-${day.value}.ics`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  })
  form.querySelector('[data-do="print"]')?.addEventListener("click", () => print())
}

const form = document.querySelector("form[data-timetable]")
const data = document.querySelector("[data-timetable-data]")
if (form instanceof HTMLFormElement && data) mount(form, JSON.parse(data.textContent ?? "{}"))
