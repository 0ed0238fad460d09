/**
 * A path's days as an iCalendar file (RFC 5545): an event a half-day. Vietnam keeps UTC+7 all year.
 * @typedef {[after: number, minutes: number, title: string, kind: string]} Row
 * @typedef {{title: string, starts: number, rows: Row[]}} Session starts: minutes since midnight
 * @typedef {{id: string, title: string, audience: string, edition: string, stamp: string, days: Session[][]}} Path
 */
const OFFSET = 7 * 60

/** @param {number} count */
const two = count => String(count).padStart(2, "0")

/** Minutes since midnight as a clock shows them. @param {number} minutes */
export const clock = minutes => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/** @param {Session} session */
export const lasts = session => session.rows.reduce((sum, row) => sum + row[1], 0)

/**
 * The day `later` days after an ISO day, as year, month, day.
 * @param {string} day
 * @param {number} later
 */
export function dayAfter(day, later) {
  const [year, month, date] = day.split("-").map(Number)
  const moved = new Date(Date.UTC(year, month - 1, date + later))
  return [moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate()]
}

/** @param {string} day @param {number} later */
export function told(day, later) {
  const [year, month, date] = dayAfter(day, later)
  const week = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"]
  return `${week[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]}, ${two(date)}/${two(month)}/${year}`
}

/** @param {string} day @param {number} later @param {number} minutes since midnight in Vietnam */
function utc(day, later, minutes) {
  const [year, month, date] = dayAfter(day, later)
  const at = new Date(Date.UTC(year, month - 1, date, 0, minutes - OFFSET))
  return `${at.toISOString().slice(0, 16).replace(/[-:]/g, "")}00Z`
}

/** @param {string} text */
const escaped = text => text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\n/g, "\\n")

/** No piece of a line is over 75 octets, and no letter is cut. @param {string} line */
function fold(line) {
  const encoder = new TextEncoder()
  const pieces = [""]
  let size = 0
  for (const letter of line) {
    const octets = encoder.encode(letter).length
    if (size + octets > (pieces.length > 1 ? 74 : 75)) {
      pieces.push("")
      size = 0
    }
    pieces[pieces.length - 1] += letter
    size += octets
  }
  return pieces.join("\r\n ")
}

/**
 * @param {Path} path
 * @param {string} day ISO day of the first day; the others follow it
 */
export function calendar(path, day) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sotay//Lich tap huan//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
  path.days.forEach((sessions, later) => sessions.forEach((session, index) => {
    const rows = session.rows.map(([after, minutes, title]) => `${clock(session.starts + after)} ${title} (${minutes} phút)`)
    lines.push(
      "BEGIN:VEVENT",
      `UID:${path.id}-${day}-${later + 1}-${index + 1}@sotay`,
      `DTSTAMP:${path.stamp}`,
      `DTSTART:${utc(day, later, session.starts)}`,
      `DTEND:${utc(day, later, session.starts + lasts(session))}`,
      `SUMMARY:${escaped(`${path.title} (${session.title.toLowerCase()}${path.days.length > 1 ? `, ngày ${later + 1}` : ""})`)}`,
      `DESCRIPTION:${escaped([...rows, path.edition].join("\n"))}`,
      "END:VEVENT",
    )
  }))
  lines.push("END:VCALENDAR", "")
  return lines.map(fold).join("\r\n")
}
