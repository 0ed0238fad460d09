/**
 * What has happened in one exercise: what was sent, done, decided, marked.
 * @typedef {{within: number, who: string, text: string}} Action
 * @typedef {{id: string, at: number, level: string, face: string, sender: string, text: string, condition: string, twist: string, actions: Action[]}} Slip
 * @typedef {{name: string, points: number, full: string}} Criterion
 * @typedef {{id: string, title: string, edition: string, slips: Slip[], passes: number, criteria: Criterion[], fatal: string[], leads: string[]}} Data
 * @typedef {{at: number, real: string, kind: string, who: string, text: string}} Entry
 * @typedef {{sent: Record<string, number>, done: Record<string, Record<number, number>>, log: Entry[], extra: Slip[], marks: Record<string, number>, fatal: Record<string, boolean>}} State
 */
import { minutes } from "./clock.js"

/** @returns {State} */
export const fresh = () => ({ sent: {}, done: {}, log: [], extra: [], marks: {}, fatal: {} })

/**
 * @param {Data} data
 * @param {State} state
 */
export const slips = (data, state) => [...data.slips, ...state.extra]

/**
 * How one expected action stands: nothing yet, done in time, late, or still to come. Times are of the exercise.
 * @param {Slip} slip
 * @param {number} index
 * @param {State} state
 * @param {number} now
 * @returns {["" | "ok" | "late", string]}
 */
export function standing(slip, index, state, now) {
  const { within } = slip.actions[index]
  const sent = state.sent[slip.id]
  if (sent === undefined) return ["", "chưa phát phiếu"]
  const done = state.done[slip.id]?.[index]
  const spent = minutes((done ?? now) - sent)
  const over = spent - within
  if (done !== undefined) return over <= 0 ? ["ok", `đúng hạn, ${said(spent)}`] : ["late", `trễ ${said(over)}`]
  return over <= 0 ? ["", `còn ${said(-over)}`] : ["late", `quá hạn ${said(over)}`]
}

/** Minutes in words, with one decimal the Vietnamese way. @param {number} count */
const said = count => `${count.toFixed(1).replace(".", ",")} phút`

/**
 * Every expected action of what was sent or is still to come, as rows of a report.
 * @param {Data} data
 * @param {State} state
 * @param {number} now
 */
export function rows(data, state, now) {
  return slips(data, state).flatMap(slip => slip.actions.map((action, index) => {
    const [kind, result] = standing(slip, index, state, now)
    return { slip: slip.id, who: action.who, text: action.text, within: action.within, kind, result, done: state.done[slip.id]?.[index] !== undefined }
  }))
}

/**
 * @param {Data} data
 * @param {State} state
 */
export function score(data, state) {
  const total = data.criteria.reduce((sum, one) => sum + (state.marks[one.name] ?? 0), 0)
  const most = data.criteria.reduce((sum, one) => sum + one.points, 0)
  const fatal = data.fatal.filter(one => state.fatal[one])
  const marked = data.criteria.every(one => state.marks[one.name] !== undefined)
  return { total, most, fatal, marked, passed: marked && total >= data.passes && !fatal.length }
}

/**
 * One line that sums the exercise up.
 * @param {Data} data
 * @param {State} state
 * @param {number} now
 */
export function summary(data, state, now) {
  const all = rows(data, state, now)
  const inTime = all.filter(row => row.done && row.kind === "ok").length
  const decided = state.log.filter(entry => entry.kind === "Quyết định").length
  const { total, most, fatal, marked, passed } = score(data, state)
  const result = !marked ? "chưa chấm đủ" : passed ? "đạt" : "chưa đạt"
  return `Đúng hạn ${inTime}/${all.length} việc; ${decided} quyết định; ${total}/${most} điểm, ${result}${fatal.length ? `; điểm liệt: ${fatal.join(", ")}` : ""}.`
}
