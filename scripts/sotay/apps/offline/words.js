/**
 * What is said about the copy. `notice` for what a reader must know now; `line` stands at the foot of every page.
 * @import { State, Told } from "../keeper/types"
 */

import { age, day, listed } from "./day.js"

/**
 * @typedef {object} Notice
 * @property {string} key  one that a reader has closed does not come back while its key is the same
 * @property {string} strong
 * @property {string} text
 * @property {boolean} [reload]  whether a reload brings something
 */

/** @param {number} bytes */
export const size = bytes => `${(Math.max(bytes, 1e5) / 1e6).toFixed(1).replace(".", ",")} MB`

/**
 * @param {Told} copy
 * @param {number} now
 */
function kept(copy, now) {
  const days = age(copy.seen, now)
  const when = `Bạn đang đọc bản lưu ngày ${day(copy.seen)}`
  if (days === null) return `${when}. Đồng hồ máy chạy chậm hơn ngày ấy nên không tính được bản cũ mấy ngày.`
  return days ? `${when}, cũ\u00a0${days}\u00a0ngày.` : `${when}, mới trong ngày.`
}

/**
 * @param {State} state
 * @param {number} now
 * @returns {Notice | null}
 */
export function notice(state, now) {
  if (state.kind === "refused" || !state.copy) return state.kind === "full" ? full(state.need) : null
  const { copy } = state
  if (state.kind === "offline") return { key: `offline ${day(now)}`, strong: "Không có mạng.", text: kept(copy, now) }
  if (state.kind === "server") return { key: `server ${day(now)}`, strong: "Máy chủ của sổ tay không trả lời.", text: kept(copy, now) }
  if (state.kind === "new") return { key: `new ${state.next.version}`, strong: `Có bản mới (${listed(state.next.made)}).`, text: "Tải lại khi tiện.", reload: true }
  if (state.kind === "half") return { key: `half ${copy.version}`, strong: "Bản mới tải dở.", text: `Vẫn dùng bản ngày ${listed(copy.made)}.` }
  if (state.kind === "full") return full(state.need, copy)
  return null
}

/**
 * @param {number} need
 * @param {Told} [copy]
 * @returns {Notice}
 */
function full(need, copy) {
  const lost = copy ? `Chưa lưu được bản mới. Vẫn dùng bản ngày ${listed(copy.made)}.` : "Sổ tay chưa lưu được: mất mạng thì không mở được trang khác."
  return { key: "full", strong: `Máy hết chỗ, cần khoảng ${size(need)}.`, text: `${lost} Xóa bớt ảnh, video rồi mở lại trang.` }
}

/**
 * @param {State} state
 * @returns {string}
 */
export function line(state) {
  const copy = state.kind === "refused" ? undefined : state.copy
  if (state.kind === "saving") return copy ? `Đang tải bản mới về máy: ${state.done}/${state.total} tệp.` : `Đang lưu sổ tay vào máy: ${state.done}/${state.total} tệp.`
  if (state.kind === "refused") return "Trình duyệt không cho lưu sổ tay vào máy (chế độ riêng tư, hoặc chặn lưu dữ liệu). Mất mạng thì không mở được trang khác."
  if (copy) return `Đã lưu trong máy: bản ngày ${listed(copy.made)}, ${size(copy.packed)}. Mất mạng vẫn mở được.`
  if (state.kind === "unsaved") return `Máy đang tiết kiệm dữ liệu nên sổ tay chưa lưu vào máy (${size(state.need)}).`
  if (state.kind === "full") return "Máy hết chỗ: sổ tay chưa lưu vào máy."
  const done = "done" in state && state.done ? `Mới lưu được ${state.done} tệp. ` : ""
  return `${done}Sổ tay chưa lưu đủ vào máy. Mở lại trang khi có mạng để lưu tiếp.`
}

export const INSECURE = "Trang mở qua http nên trình duyệt không lưu được vào máy; cần địa chỉ https. Mất mạng thì không mở được trang khác."
