/** What may be wrong with the times given, and with the device's own clock. */
import { MINUTE, date, clock } from "./time.js"

export const WORDS = {
  order: "Giờ phát hiện sớm hơn giờ xảy ra. Kiểm lại hai ô.",
  ahead: "Giờ phát hiện muộn hơn bây giờ. Kiểm lại ngày.",
  jumped: "Giờ của máy vừa đổi. Kiểm lại T0.",
  refused: "Máy hết chỗ. Giờ T0 mất khi đóng trang; hãy ghi ra giấy.",
  unread: "Viết giờ như 19:40.",
  missing: "Ghi giờ phát hiện (T0).",
}

/**
 * @param {number} t0
 * @param {number | null} happened
 * @param {number} now
 * @returns {string} nothing when the two agree with each other and with now
 */
export function disagree(t0, happened, now) {
  if (happened !== null && t0 < happened) return WORDS.order
  return t0 > now + MINUTE ? WORDS.ahead : ""
}

/**
 * @param {number} happened
 * @param {number} ceiling minutes
 */
export const ceilingHint = (happened, ceiling) => {
  const end = happened + ceiling * MINUTE
  return `Trần của luật: ${ceiling / 60} giờ, đến ${clock(end)} ngày ${date(end)}`
}

/**
 * Watches the device's clock. A device that slept went forward too: only while the page was shown all along, forward is a jump;
 * backward always is, also since the page was last open.
 */
export class Watch {
  /**
   * @param {number} now Date.now()
   * @param {number} steady performance.now(), which nobody sets
   * @param {number} zone minutes from UTC
   * @param {number | null} seen when this device last looked at a clock of ours
   */
  constructor(now, steady, zone, seen) {
    this.now = now
    this.steady = steady
    this.zone = zone
    this.jumped = seen !== null && now < seen - 2 * MINUTE
    this.hidden = false
  }

  /**
   * @param {number} now
   * @param {number} steady
   * @param {number} zone
   */
  look(now, steady, zone) {
    const drift = now - this.now - (steady - this.steady)
    if (drift < -MINUTE || (drift > 2 * MINUTE && !this.hidden) || zone !== this.zone) this.jumped = true
    this.now = now
    this.steady = steady
    this.zone = zone
    this.hidden = false
  }
}
