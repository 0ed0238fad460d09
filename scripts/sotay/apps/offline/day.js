/** Days as the handbook writes them, of Việt Nam's calendar whatever zone the device stands in. */

const HOUR = 3600000
const DAY = 24 * HOUR
const ZONE = 7 * HOUR

/** @param {number} moment */
const number = moment => Math.floor((moment + ZONE) / DAY)

/**
 * "05/9/2026": a nought before days below 10 and before January and February, as documents are dated (NĐ 30/2020).
 * @param {number} moment milliseconds
 */
export function day(moment) {
  const date = new Date(moment + ZONE)
  const month = date.getUTCMonth() + 1
  return `${String(date.getUTCDate()).padStart(2, "0")}/${month < 3 ? `0${month}` : month}/${date.getUTCFullYear()}`
}

/**
 * @param {string} text "2026-09-05"
 * @returns {string} "05/9/2026"
 */
export const listed = text => day(Date.parse(`${text}T00:00:00+07:00`))

/**
 * How old something is that was right at `seen`.
 * @param {number} seen
 * @param {number} now
 * @returns {number | null} whole days of the calendar; null where the device's clock stands before `seen`
 */
export function age(seen, now) {
  if (now < seen - 5 * 60000) return null
  return Math.max(0, number(now) - number(seen))
}
