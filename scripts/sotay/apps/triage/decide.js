/**
 * How answers become a level: the same table and the same way as book/decision.py; a test runs both on every combination.
 * @import { Table, Decision } from "./types"
 */

export const UNSURE = "r"
export const BLANK = "x"

/**
 * @param {Table} table
 * @param {string} answers one sign a question
 * @param {boolean} [worst] count what is not answered as the gravest answer, not as the mildest
 * @returns {number[]} the place of the answer each counts as
 */
export function weights(table, answers, worst = false) {
  return table.questions.map((question, at) => {
    if (answers[at] === UNSURE) return question.unsure
    if (answers[at] === BLANK) return worst ? question.answers.length - 1 : 0
    return Number(answers[at])
  })
}

/**
 * @param {[number, number][]} when
 * @param {number[]} weighed
 */
const holds = (when, weighed) => when.every(([question, least]) => weighed[question] >= least)

/**
 * @param {Table} table
 * @param {number[]} weighed
 * @returns {number} the highest level that a rule asks for
 */
export function levelOf(table, weighed) {
  let level = table.lowest
  for (const [asked, when] of table.rules) if (asked > level && holds(when, weighed)) level = asked
  return level
}

/**
 * @param {Table} table
 * @param {string} answers
 * @returns {Decision}
 */
export function decide(table, answers) {
  const weighed = weights(table, answers)
  const level = levelOf(table, weighed)
  const ceiling = levelOf(table, weights(table, answers, true))
  /** @type {Set<number>} */
  const deciding = new Set()
  for (const [asked, when] of table.rules)
    if (asked === level && holds(when, weighed)) for (const [question] of when) deciding.add(question)
  return { level, ceiling, deciding: [...deciding].sort((a, b) => a - b), final: level === ceiling }
}

/**
 * @param {Table} table
 * @param {string} answers
 * @param {number} question
 * @returns {number} the level that this answer asks for by itself
 */
export function alone(table, answers, question) {
  const only = table.questions.map((_, at) => (at === question ? answers[at] : BLANK)).join("")
  return levelOf(table, weights(table, only))
}
