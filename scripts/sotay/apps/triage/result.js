/**
 * What a decision means: why, who decides and leads, what goes out by when, the first steps, the scenarios that fit.
 * @import { Table, State, Decision, Level, Response, Scenario } from "./types"
 * @import { Times } from "../clock/keep.js"
 */
import { MINUTE, clock, date, due, offset, since } from "../clock/time.js"
import { BLANK, UNSURE, alone } from "./decide.js"

/**
 * @typedef {{ number: number, name: string, text: string, level: number, unsure: boolean }} Told an answer as it is told; number as the page counts
 * @typedef {{ when: string, under: string, who: string, what: string }} Line a step
 * @typedef {{ title: string, url: string, says: string }} Fit
 * @typedef {{ level: Level, because: string, others: string, decides: string, leads: string, state: string, safety: string, notice: string,
 *   statement: string, report: string, lines: Line[], fits: Fit[], open: { url: string, text: string }, deciding: Told[], rest: Told[] }} Result
 */

const WORDS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"]

/** @param {number} number */
export const word = number => WORDS[number] ?? String(number)

/** @param {string} text */
export const lower = text => text[0].toLowerCase() + text.slice(1)

/**
 * @param {Table} table
 * @param {string} answers
 * @returns {(Told | null)[]} null for what is not answered
 */
export function told(table, answers) {
  return table.questions.map((question, at) => {
    const sign = answers[at]
    if (sign === BLANK) return null
    const unsure = sign === UNSURE
    const text = question.answers[unsure ? question.unsure : Number(sign)]
    return { number: at + 2, name: question.name, text: unsure ? `Chưa rõ, tính như: ${lower(text)}` : text, level: alone(table, answers, at), unsure }
  })
}

/**
 * @param {Table} table
 * @param {State} state
 * @param {Decision} decision
 * @param {Times | null} times
 * @returns {Result}
 */
export function result(table, state, decision, times) {
  const level = /** @type {Level} */ (table.levels.find(one => one.number === decision.level))
  const scenario = table.scenarios.find(one => one.id === state.scenario)
  const response = scenario?.levels[level.number]
  const answers = told(table, state.answers)
  const deciding = decision.level > table.lowest ? decision.deciding.flatMap(at => answers[at] ?? []) : []
  const end = times && due(times.t0, times.happened, response?.deadline ?? level.deadline, table.ceiling)
  return {
    level,
    because: deciding.length ? `Vì ${deciding.map(because).join("; ")}.` : "Không có dấu hiệu nào đòi cấp cao hơn.",
    others: others(table, state, decision, deciding.length),
    decides: level.decides,
    leads: response?.lead ?? level.leads,
    state: response ? scenario?.state ?? "" : "",
    safety: level.safety ? (times ? `trước ${clock(times.t0 + level.safety * MINUTE)}` : `${offset(level.safety)} sau T0`) : "",
    notice: level.notice,
    statement: end && times ? by(end, times, response?.deadline ?? level.deadline, table.ceiling) : `${response ? `${offset(response.deadline)} sau T0` : level.statement}. Đặt giờ để thấy giờ đồng hồ.`,
    report: (times && level.reports.map(one => `${one.to}${one.within ? ` trước ${clock(times.t0 + one.within * MINUTE)}` : ": ngay"}`).join("; ")) || level.report,
    lines: lines(table, level, response, times),
    fits: fits(table, scenario, level),
    open: response
      ? { url: response.url, text: `Mở phương án Cấp KHTT ${level.number}` }
      : { url: `${table.byLevel}#cap-${level.number}`, text: `Mở các phương án Cấp KHTT ${level.number}` },
    deciding,
    rest: answers.flatMap(one => (one && !deciding.includes(one) ? one : [])),
  }
}

/** @param {Told} one */
const because = one => (one.unsure ? `${lower(one.name)} ${lower(one.text)}` : lower(one.text))

/**
 * @param {Table} table
 * @param {State} state
 * @param {Decision} decision
 * @param {number} deciding
 */
function others(table, state, decision, deciding) {
  const open = [...state.answers].filter(sign => sign === BLANK).length
  if (open) return `${word(open)} câu chưa trả lời không đổi được kết quả.`
  if (!deciding || deciding === table.questions.length || decision.level === table.levels.at(-1)?.number) return ""
  return "Không câu trả lời nào khác đòi cấp cao hơn."
}

/**
 * @param {{ at: number, law: boolean }} end
 * @param {Times} times
 * @param {number} minutes
 * @param {number} ceiling
 */
function by(end, times, minutes, ceiling) {
  const how = end.law ? `trần của luật: xảy ra ${clock(Number(times.happened))} + ${offset(ceiling)}` : `T0 ${clock(times.t0)} + ${offset(minutes)}`
  return `trước ${clock(end.at)} ngày ${date(end.at)} (${how})`
}

/**
 * The scenario's own first steps; without one, what holds for every incident of the level.
 * @param {Table} table
 * @param {Level} level
 * @param {Response | undefined} response
 * @param {Times | null} times
 * @returns {Line[]}
 */
function lines(table, level, response, times) {
  /** @type {(after: number, who: string, what: string) => Line} */
  const line = (after, who, what) => {
    if (!after) return { when: "Ngay", under: "", who, what }
    if (!times) return { when: offset(after), under: "sau T0", who, what }
    return { when: clock(times.t0 + after * MINUTE), under: since(offset(after)), who, what }
  }
  if (response) return response.steps.map(step => line(step.after, step.who, step.what))
  return [
    ...table.first.map(what => line(0, "", what)),
    ...(level.notice ? [line(level.safety, "Tin an toàn", level.notice)] : []),
    ...level.reports.map(one => line(one.within, "Báo cáo nhanh", `Gửi ${one.to}.`)),
  ].sort((a, b) => Number(b.when === "Ngay") - Number(a.when === "Ngay"))
}

/**
 * The scenario that was chosen, then those of its group; none before one is chosen.
 * @param {Table} table
 * @param {Scenario | undefined} chosen
 * @param {Level} level
 * @returns {Fit[]}
 */
function fits(table, chosen, level) {
  const near = chosen ? table.scenarios.filter(one => one.group === chosen.group) : []
  return near.sort((a, b) => Number(b === chosen) - Number(a === chosen)).map(scenario => {
    const response = scenario.levels[level.number]
    const says = scenario === chosen ? `Mở thẳng phương án Cấp KHTT ${level.number}` : `Cùng nhóm. Chủ trì: ${response?.lead ?? "chưa có phương án"}`
    return { title: `${scenario.id} ${scenario.title}`, url: response?.url ?? scenario.url, says }
  })
}
