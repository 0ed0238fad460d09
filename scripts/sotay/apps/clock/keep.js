/**
 * The times of one incident, kept on this device only, one for all levels of a scenario. A week later it is another incident.
 * @typedef {{ t0: number, happened: number | null }} Times
 */
import { DAY, readStamp, stamp } from "./time.js"

/** @param {string} scenario */
const name = scenario => `incident.${scenario}`

/**
 * @param {string} scenario
 * @param {number} now
 * @returns {Times | null}
 */
export function recall(scenario, now) {
  return check(window.st_store?.get(name(scenario)), now)
}

/**
 * @param {unknown} kept
 * @param {number} now
 * @returns {Times | null}
 */
export function check(kept, now) {
  const { t0: found, xr } = /** @type {{ t0?: unknown, xr?: unknown }} */ (kept && typeof kept === "object" ? kept : {})
  const t0 = readStamp(found)
  return t0 === null || t0 < now - 7 * DAY ? null : { t0, happened: readStamp(xr) }
}

/**
 * @param {string} scenario
 * @param {Times | null} times null forgets them
 * @returns {boolean} false when the device refuses
 */
export function keep(scenario, times) {
  const kept = times ? { t0: stamp(times.t0), ...(times.happened === null ? {} : { xr: stamp(times.happened) }) } : undefined
  return window.st_store?.set(name(scenario), kept) ?? false
}

/**
 * Whether a change of `key`, made in another window, is one of this scenario's times.
 * @param {string} key
 * @param {string} scenario
 */
export const mine = (key, scenario) => key.endsWith(`.${name(scenario)}`)

/** @returns {number | null} when a clock of ours was last looked at on this device */
export function seen() {
  const moment = window.st_store?.get("incident.seen")
  return typeof moment === "number" ? moment : null
}

/** @param {number} now */
export const look = now => { window.st_store?.set("incident.seen", now) }

/**
 * Times handed over in the address (from the page that finds a level): "#t0=202611220210&xr=202611211940".
 * @param {string} hash
 * @returns {Times | null}
 */
export function handed(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""))
  const t0 = readStamp(given.get("t0"))
  return t0 === null ? null : { t0, happened: readStamp(given.get("xr")) }
}

/** @param {Times} times */
export const hand = times => `#t0=${stamp(times.t0)}${times.happened === null ? "" : `&xr=${stamp(times.happened)}`}`

/**
 * Times that were handed over and kept leave the address, or a reload would bring them back; times that the device refused to
 * keep go there, and outlive a reload.
 * @param {Times | null} times
 */
export function rewrite(times) {
  if (!times && !handed(location.hash)) return
  try { history.replaceState(history.state, "", times ? hand(times) : location.pathname + location.search) } catch { /* the address stays */ }
}
