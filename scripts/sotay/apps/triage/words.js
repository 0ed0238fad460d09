/**
 * A result as plain text, to be pasted into a chat.
 * @import { Table, State } from "./types"
 * @import { Result } from "./result.js"
 */
import { clock, fullDate } from "../clock/time.js"

/**
 * @param {Table} table
 * @param {State} state
 * @param {Result} result
 * @param {number} now
 * @param {string} address of this result; empty where it would lead nobody anywhere (a page opened from a stick)
 */
export function plain(table, state, result, now, address) {
  const scenario = table.scenarios.find(one => one.id === state.scenario)
  return [
    `Cấp KHTT ${result.level.number} · ${result.level.name} (gợi ý, lúc ${clock(now)} ngày ${fullDate(now)})`,
    scenario ? `${scenario.id} ${scenario.title}` : undefined,
    result.because,
    "",
    `Người quyết định: ${result.decides}`,
    `Chủ trì: ${result.leads}${result.state ? ` (${result.state})` : ""}`,
    result.safety ? `Tin an toàn: ${result.safety}` : undefined,
    `Tuyên bố đầu tiên: ${result.statement}`,
    `Báo cáo nhanh: ${result.report}`,
    "",
    "Việc đầu tiên:",
    ...result.lines.map(line => `- ${line.when}${line.under ? ` (${line.under})` : ""}: ${[line.who, line.what].filter(Boolean).join(": ")}`),
    "",
    "Câu trả lời:",
    ...[...result.deciding, ...result.rest].map(one => `- ${one.name}: ${one.text}`),
    "",
    "Kết quả là gợi ý; người có thẩm quyền quyết định và ghi lý do.",
    table.line,
    address,
  ].filter(line => line !== undefined).join("\n").replace(/\u00a0/g, " ").trim()
}
