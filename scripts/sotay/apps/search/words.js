/**
 * What the search says of an answer, in a line.
 * @import { Answer } from "./types"
 */

/** @param {Answer} answer */
export function summary({ query, total, read, edition, fault }) {
  if (fault) return "Chưa tải xong mục tìm kiếm. Chọn kịch bản ở dưới."
  if (!query) return "Gõ chuyện đang xảy ra, tên đơn vị hoặc kịch bản."
  const shown = short(query)
  if (!total) return `Không thấy «${shown}». Thử từ ngắn hơn, hoặc chọn kịch bản.`
  const by = read ? `, tìm theo «${short(read)}»` : ""
  return `${edition ? `${edition} · ` : ""}${total} kết quả cho «${shown}»${by}`
}

/** @param {string} text */
const short = text => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)
