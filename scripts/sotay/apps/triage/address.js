/**
 * The state of the page as its address holds it: "#kb=KB05&c=2r1xxxx&b=aef8&t0=202611220210". What a damaged address has lost is told.
 * @import { Table, State, Read } from "./types"
 */
import { readStamp, stamp } from "../clock/time.js"
import { BLANK, UNSURE } from "./decide.js"

/** @param {Table} table @returns {State} */
export const blank = table => ({ answers: BLANK.repeat(table.questions.length), scenario: "", question: null, happened: null, t0: null })

/**
 * @param {State} state
 * @param {Table} table
 * @returns {string} the part of the address after "#", that sign included
 */
export function write(state, table) {
  const parts = [
    state.scenario && `kb=${state.scenario}`,
    `c=${state.answers}`,
    `b=${table.edition}`,
    state.t0 !== null && `t0=${stamp(state.t0)}`,
    state.happened !== null && `xr=${stamp(state.happened)}`,
    state.question !== null && `cau=${state.question + 1}`,
  ]
  return `#${parts.filter(Boolean).join("&")}`
}

/**
 * @param {string} hash
 * @param {Table} table
 * @returns {Read}
 */
export function read(hash, table) {
  const state = blank(table)
  const given = new URLSearchParams(hash.replace(/^#/, ""))
  const own = ["c", "kb", "b", "t0", "xr", "cau"].some(name => given.has(name))
  if (!own) return { state, lost: "" }

  /** @type {number[]} numbers of the questions as the page counts them: the choice of scenario is the first */
  const missing = []
  const code = given.get("kb") ?? ""
  if (code === UNSURE || table.scenarios.some(scenario => scenario.id === code)) state.scenario = code
  else if (code || (given.has("kb") && !given.has("c"))) missing.push(1)

  const started = given.has("c") || [...given.keys()].some(name => name !== "kb") || missing.length > 0
  const signs = [...(given.get("c") ?? "")]
  state.answers = table.questions.map((question, at) => {
    const sign = signs[at]
    const good = sign === UNSURE || sign === BLANK || (/^\d$/.test(sign ?? "") && Number(sign) < question.answers.length)
    if (!good && started) missing.push(at + 2)
    return good ? sign : BLANK
  }).join("")

  const asked = Number(given.get("cau"))
  if (Number.isInteger(asked) && asked >= 1 && asked <= table.questions.length + 1) state.question = asked - 1
  state.t0 = readStamp(given.get("t0"))
  state.happened = readStamp(given.get("xr"))
  const clockless = (given.has("t0") && state.t0 === null) || (given.has("xr") && state.happened === null)
  const changed = given.has("b") && (given.get("b") ?? "").length === table.edition.length && given.get("b") !== table.edition
  return { state, lost: tell(missing, table.questions.length + 1, clockless, changed) }
}

/**
 * @param {number[]} missing
 * @param {number} all
 * @param {boolean} clockless
 * @param {boolean} changed
 */
function tell(missing, all, clockless, changed) {
  const told = []
  if (missing.length) told.push(`Địa chỉ thiếu câu ${ranges(missing)}.${missing.length < all ? " Các câu khác còn nguyên." : ""}`)
  if (clockless) told.push("Địa chỉ thiếu giờ T0.")
  if (changed) told.push("Câu hỏi đã đổi từ khi địa chỉ này được gửi. Kiểm lại từng câu.")
  return told.join(" ")
}

/**
 * @param {number[]} numbers rising
 * @returns {string} "3, 5–8"
 */
export function ranges(numbers) {
  /** @type {[number, number][]} */
  const runs = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ")
}
