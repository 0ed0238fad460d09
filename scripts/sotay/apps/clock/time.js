/** Times of one incident, in milliseconds of this device's clock; no seconds anywhere. */

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** @param {number} count */
const two = count => String(count).padStart(2, "0")

/**
 * Reads a time as people type it: 19:40, 19h40, 1940, 19 giờ 40, 7.
 * @param {string} text
 * @returns {[number, number] | null} hours and minutes
 */
export function readTime(text) {
  const clean = text.trim().toLowerCase()
  const found = /^(\d{1,2})\s*(?:[:.hg,]|giờ|\s)\s*(\d{1,2})?\s*(?:phút|p|')?$/.exec(clean) ?? /^(\d{1,2}?)(\d\d)?$/.exec(clean)
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  return hours < 24 && minutes < 60 ? [hours, minutes] : null
}

/** @param {number} at */
export const clock = at => `${two(new Date(at).getHours())}:${two(new Date(at).getMinutes())}`

/** @param {number} at */
export const date = at => `${two(new Date(at).getDate())}/${two(new Date(at).getMonth() + 1)}`

/** @param {number} at */
export const fullDate = at => `${date(at)}/${new Date(at).getFullYear()}`

/**
 * Midnight, `back` days before the day of `now`.
 * @param {number} now
 * @param {number} [back]
 */
export function dayStart(now, back = 0) {
  const day = new Date(now)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - back).getTime()
}

/**
 * The days one may choose from, today first: [start, "hôm qua, 21/11"].
 * @param {number} now
 * @returns {[number, string][]}
 */
export function days(now) {
  const names = ["hôm nay", "hôm qua", "hôm kia"]
  return Array.from({ length: 7 }, (_, back) => {
    const start = dayStart(now, back)
    return [start, names[back] ? `${names[back]}, ${date(start)}` : date(start)]
  })
}

/**
 * A time of the day that starts at `start`; not start + hours, which a change to summer time would shift.
 * @param {number} start
 * @param {[number, number]} time
 */
export function at(start, [hours, minutes]) {
  const day = new Date(start)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes).getTime()
}

/**
 * "202611220210": wall time, so that it reads the same on the device it is sent to.
 * @param {number} moment
 */
export function stamp(moment) {
  const day = new Date(moment)
  return `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}${two(day.getHours())}${two(day.getMinutes())}`
}

/**
 * @param {unknown} text
 * @returns {number | null}
 */
export function readStamp(text) {
  const found = typeof text === "string" && /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (!found) return null
  const [year, month, day, hours, minutes] = found.slice(1).map(Number)
  const moment = new Date(year, month - 1, day, hours, minutes).getTime()
  return stamp(moment) === text ? moment : null
}

/**
 * @param {number} minutes
 * @returns {string} "12 phút", "1 giờ 22 phút", "2 ngày 3 giờ"
 */
export function spell(minutes) {
  const hours = Math.floor(minutes / 60)
  const days_ = Math.floor(hours / 24)
  if (days_ >= 2) return `${days_} ngày${hours % 24 ? ` ${hours % 24} giờ` : ""}`
  if (!hours) return `${minutes} phút`
  return `${hours} giờ${minutes % 60 ? ` ${minutes % 60} phút` : ""}`
}

/**
 * "02 giờ", "90 phút": an offset as the page writes it (book/duration.py).
 * @param {number} minutes
 */
export function offset(minutes) {
  if (minutes < 60 || (minutes < 120 && minutes % 60)) return `${minutes} phút`
  return `${two(Math.floor(minutes / 60))} giờ${minutes % 60 ? ` ${two(minutes % 60)} phút` : ""}`
}

/**
 * "T0 + 02 giờ" that no line's end parts.
 * @param {string} text an offset as the page writes it
 */
export const since = text => `T0 + ${text}`.replace(/ /g, "\u00a0")

/**
 * When the first statement is due: so long after T0, but no later than the law's ceiling after it happened.
 * @param {number} t0
 * @param {number | null} happened
 * @param {number} minutes
 * @param {number} ceiling
 * @returns {{ at: number, law: boolean }}
 */
export function due(t0, happened, minutes, ceiling) {
  const own = t0 + minutes * MINUTE
  const law = happened === null ? Infinity : happened + ceiling * MINUTE
  return law < own ? { at: law, law: true } : { at: own, law: false }
}

/**
 * Whole minutes left: 0 from the due minute on, below 0 when it has passed.
 * @param {number} moment
 * @param {number} now
 */
export const left = (moment, now) => Math.floor(moment / MINUTE) - Math.floor(now / MINUTE)

/** @param {number} minutes whole minutes left */
export function tell(minutes) {
  if (minutes > 0) return `còn ${spell(minutes)}`
  return minutes ? `Quá hạn ${spell(-minutes)}. Ra tuyên bố với điều đã biết.` : "đến hạn"
}
