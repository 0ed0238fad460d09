/**
 * Our hits in the shape Material's result list draws: groups of documents, title and text as HTML, everything escaped.
 * @import { Answer, Hit, Line, Marked } from "./types"
 */

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" }

/** @param {Answer} answer */
export function items(answer) {
  return answer.hits.map(hit => {
    const terms = { ...Object.fromEntries(met(hit).map(term => [term, true])), ...Object.fromEntries(hit.missing.map(term => [term, false])) }
    const best = hit.score + 1 // Material folds away what scores less than the first
    return [
      { ...document(hit, terms), score: hit.score },
      ...hit.places.map(place => ({ ...document(place, {}), score: hit.score })),
      ...hit.more.map(place => ({ ...document(place, {}), score: hit.score / best }))
    ]
  })
}

/**
 * @param {Line} line
 * @param {Record<string, boolean>} terms
 */
const document = (line, terms) => ({ location: line.location, title: html(line.title), text: html(line.text), terms })

/** @param {Hit} hit the words marked in its title and text */
const met = hit => [...new Set([...hit.title, ...hit.text].filter(part => part.hit).map(part => part.text.toLowerCase()))]

/** @param {Marked[]} parts */
export const html = parts => parts.map(({ text, hit }) => (hit ? `<mark>${escaped(text)}</mark>` : escaped(text))).join("")

/** @param {string} text */
const escaped = text => text.replace(/[&<>"']/g, sign => ESCAPED[/** @type {keyof typeof ESCAPED} */ (sign)])
