/** Syllables: the letters under a Vietnamese word's marks, and what counts as the same writing. */

/** @typedef {import("./types").Syllable} Syllable */

const TONES = new Map([["\u0300", 1], ["\u0301", 2], ["\u0309", 3], ["\u0303", 4], ["\u0323", 5]])
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu // a mark alone is no word
const UNSEEN = /\p{Cf}/gu // zero-width and direction marks, soft hyphens
const LONGEST = 40
const KEPT = 60000

/** @type {Map<string, Syllable>} */
const known = new Map()

/**
 * Old and new tone placement are one writing (hoà, hòa), so are final i and y (lý, lí), đ and its look-alike ð.
 * @param {string} word one word as tokenised
 * @returns {Syllable}
 */
export function syllable(word) {
  const found = known.get(word)
  if (found) return found
  let tone = 0
  let marked = ""
  for (const letter of word.slice(0, LONGEST).toLowerCase().replace(/ð/g, "đ").normalize("NFD")) {
    const heard = TONES.get(letter)
    if (heard) tone = heard
    else marked += letter
  }
  marked = marked.normalize("NFC").replace(/^((?:qu|[bcdđghklmnprstvx]*))y$/, "$1i").replace(/^(\D*)0+(?=\d)/, "$1")
  const made = of(marked, tone)
  if (known.size < KEPT) known.set(word, made)
  return made
}

/**
 * @param {string} marked letters with hats, without tone
 * @param {number} tone
 * @returns {Syllable}
 */
export function of(marked, tone) {
  const f = marked.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
  return { f, m: marked, t: tone, k: marked + tone }
}

/** @param {Syllable} s whether it was written without any mark */
export const bare = s => s.t === 0 && s.m === s.f

/**
 * Whether `typed`, perhaps with some marks left out, can stand for `meant`.
 * @param {Syllable} typed
 * @param {Syllable} meant
 */
export function fits(typed, meant) {
  return (typed.t === 0 || typed.t === meant.t) && hatsFit(typed.m, meant.m)
}

/**
 * @param {string} typed
 * @param {string} meant
 */
function hatsFit(typed, meant) {
  if (typed === meant) return true
  if (typed.length > meant.length) return false
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] !== meant[i] && typed[i] !== of(meant[i], 0).f) return false
  }
  return true
}

/**
 * The words of a text; every kind of space and every sign parts them.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return text.match(WORD) ?? []
}

/**
 * Each word with its place in the text.
 * @param {string} text
 * @param {(word: string, start: number, end: number) => void} visit
 */
export function eachWord(text, visit) {
  WORD.lastIndex = 0
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) visit(found[0], found.index, WORD.lastIndex)
}

/**
 * What somebody typed, made plain: composed, invisible signs gone, cut to what a question can be.
 * @param {unknown} text
 * @param {number} longest in characters
 */
export function plain(text, longest = 240) {
  return String(text ?? "").slice(0, longest * 4).replace(UNSEEN, "").normalize("NFKC").slice(0, longest)
}
