/** "ngộ độc cấp 3": a level asked for beside what it is the level of. */

import { syllable, words } from "./syllable.js"

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./types").Reading} Reading */
/** @typedef {import("./types").Syllable} Syllable */

/**
 * The reading without its level, which is noted; null where none is named, or nothing else is.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Reading | null}
 */
export function withLevel(index, reading) {
  const typed = reading.syllables
  for (let start = 0; start < typed.length; start++) {
    const said = lead(typed, start)
    if (!said) continue
    for (const [number, name] of index.own.levels) {
      const told = [[String(number)], words(name).map(word => syllable(word).f)].find(form => form.every((f, i) => typed[start + said + i]?.f === f))
      const rest = told ? [...typed.slice(0, start), ...typed.slice(start + said + told.length)] : []
      if (rest.length) return { ...reading, syllables: rest, level: number }
    }
  }
  return null
}

/**
 * How many syllables from `start` on announce a level: cấp, cấp KHTT, cấp độ, mức, mức độ, KHTT.
 * @param {Syllable[]} typed
 * @param {number} start
 */
function lead(typed, start) {
  const [one, two, three] = [0, 1, 2].map(i => typed[start + i]?.f)
  if (one === "khtt") return 1
  if (one !== "cap" && one !== "muc") return 0
  if (two === "do") return three === "khtt" ? 3 : 2
  return two === "khtt" ? 2 : 1
}
