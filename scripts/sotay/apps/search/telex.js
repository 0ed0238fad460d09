/** Keystrokes that no input method composed: "khungr hoangr" (Telex), "khung3 hoang3" (VNI). */

import { of } from "./syllable.js"

/** @typedef {import("./types").Syllable} Syllable */

const TONE_KEYS = { f: 1, s: 2, r: 3, x: 4, j: 5 }
const VOWEL = /[aăâeêioôơuưy]/
const HATS = { a: "â", e: "ê", o: "ô" }

/**
 * The syllable that the keys of `word` would have made, or null where they make none.
 * @param {string} word
 * @returns {Syllable | null}
 */
export function decode(word) {
  const keys = word.toLowerCase()
  if (/^[a-z]{2,}$/.test(keys)) return telex(keys)
  if (/^\p{L}+[1-9][\p{L}1-9]*$/u.test(keys)) return vni(keys)
  return null
}

/** @param {string} keys */
function telex(keys) {
  /** @type {string[]} */
  const made = []
  let tone = 0
  let composed = false
  for (const key of keys) {
    const heard = TONE_KEYS[/** @type {keyof typeof TONE_KEYS} */ (key)]
    if (heard && !tone && made.some(letter => VOWEL.test(letter))) { tone = heard; composed = true }
    else if (key === "w" && horn(made)) composed = true
    else if (key === "d" && made[0] === "d") { made[0] = "đ"; composed = true }
    else if (key in HATS && hat(made, key)) composed = true
    else made.push(key)
  }
  return composed ? finish(made, tone) : null
}

/** @param {string} keys */
function vni(keys) {
  /** @type {string[]} */
  const made = []
  let tone = 0
  for (const key of keys) {
    if (key >= "1" && key <= "5") { if (tone) return null; tone = [0, 2, 1, 3, 4, 5][Number(key)] }
    else if (key === "6") { if (!["a", "e", "o"].some(letter => hat(made, letter))) return null }
    else if (key === "7") { if (!horn(made, "ou")) return null }
    else if (key === "8") { if (!horn(made, "a")) return null }
    else if (key === "9") { if (made[0] !== "d") return null; made[0] = "đ" }
    else made.push(key)
  }
  return made.some(letter => VOWEL.test(letter)) ? finish(made, tone) : null
}

/**
 * @param {string[]} made
 * @param {number} tone
 */
function finish(made, tone) {
  return of(made.join("").replace(/^((?:qu|[bcdđghklmnprstvx]*))y$/, "$1i"), tone)
}

/**
 * Put a hat on the last plain `letter`.
 * @param {string[]} made
 * @param {string} letter
 */
function hat(made, letter) {
  const at = made.lastIndexOf(letter)
  if (at < 0 || !made.slice(at + 1).every(other => !VOWEL.test(other) || other !== letter)) return false
  made[at] = HATS[/** @type {keyof typeof HATS} */ (letter)]
  return true
}

/**
 * Put a horn on u, o or both, or a breve on a; the u of "qu" is no vowel.
 * @param {string[]} made
 * @param {string} among
 */
function horn(made, among = "auo") {
  const text = made.join("")
  const both = among.includes("u") ? text.search(/(?<!^q)uo/) : -1
  if (both >= 0) { made[both] = "ư"; made[both + 1] = "ơ"; return true }
  const opening = among.includes("u") ? text.search(/(?<!^q)ua$/) : -1
  const at = opening >= 0 ? opening : Math.max(...[...among].map(letter => made.lastIndexOf(letter)))
  if (at < 0 || (at === 1 && text.startsWith("qu") && made[at] === "u")) return false
  made[at] = { a: "ă", o: "ơ", u: "ư" }[made[at]] ?? made[at]
  return true
}
