/** A small book to search: enough of every kind, and traps. */

import { checked, checkedText } from "../../../scripts/sotay/apps/search/file.js"
import { Index } from "../../../scripts/sotay/apps/search/index.js"
import { search } from "../../../scripts/sotay/apps/search/query.js"

const scenario = (code, folder, title, names, note) => ({
  location: `kich-ban/${folder}/index.html`, title, text: note, kind: "scenario", code, names: [code, ...names], note,
  levels: [1, 2, 3, 4].map(n => [n, `kich-ban/${folder}/cap-${n}/index.html`, n < 4 ? "Sở Y tế" : "Tổ thông tin chung", `0${5 - n} giờ`])
})
const level = (of, folder, title, n) => ({ location: `kich-ban/${folder}/cap-${n}/index.html`, title: `${title}, Cấp KHTT ${n}`, text: "", kind: "level", level: n, of })

export const DOCS = [
  scenario("KB05", "ngo-doc", "Ngộ độc thực phẩm tập thể", ["trúng thực", "học sinh nhập viện"], "Nhiều người nhập viện sau một bữa ăn"),
  { location: "kich-ban/ngo-doc/index.html#bối-cảnh", title: "Bối cảnh", text: "Một vụ ngộ độc có thể bắt đầu từ bếp ăn bán trú.\nPhụ huynh thấy con nôn.", of: 0 },
  level(0, "ngo-doc", "Ngộ độc thực phẩm tập thể", 3),
  { location: "kich-ban/ngo-doc/cap-3/index.html#việc-phải-làm", title: "Việc phải làm", text: "Sở Y tế gọi cơ sở điều trị.", of: 0 },
  scenario("KB01", "vo-dap", "Tin giả vỡ đập, hồ chứa", ["vỡ đập", "hồ chứa"], "Tin đập sắp vỡ lan ở vùng hạ du"),
  { location: "kich-ban/vo-dap/index.html#bối-cảnh", title: "Bối cảnh", text: "Khi mưa lớn hồ phải xả để giữ an toàn đập.", of: 4 },
  level(4, "vo-dap", "Tin giả vỡ đập, hồ chứa", 4),
  { location: "kich-ban/vo-dap/cap-4/index.html#việc-phải-làm", title: "Việc phải làm", text: "Chủ hồ đọc mực nước.", of: 4 },
  { location: "don-vi/so-y-te/index.html", title: "Sở Y tế", text: "Số ca bệnh, điều trị.", kind: "unit", note: "Chủ trì KB05" },
  { location: "don-vi/co-so-y-te/index.html", title: "Cơ sở y tế", text: "Bệnh viện, trạm y tế.", kind: "unit" },
  { location: "don-vi/ubnd-cap-xa/index.html", title: "Ủy ban nhân dân cấp xã", text: "Gần dân nhất.", kind: "unit", names: ["UBND cấp xã", "Ủy ban nhân dân xã", "UBND xã"] },
  { location: "don-vi/so-tttt/index.html", title: "Sở Thông tin và Truyền thông", text: "Năm 2021 làm đầu mối.", kind: "unit", names: ["Sở TT&TT"], until: "28/02/2025", heirs: [["Sở VHTTDL", "don-vi/so-vhttdl/index.html", "báo chí"]] },
  { location: "don-vi/so-vhttdl/index.html", title: "Sở Văn hóa, Thể thao và Du lịch", text: "Quản lý báo chí.", kind: "unit", names: ["Sở VHTTDL"], carries: [["Sở TT&TT", "báo chí"]], also: ["Sở Thông tin và Truyền thông", "Sở TT&TT"] },
  { location: "don-vi/phong-vhxh/index.html", title: "Phòng Văn hóa – Xã hội cấp xã", text: "Soạn tin.", kind: "unit" },
  { location: "so-tay/hop-bao/index.html", title: "Họp báo khẩn cấp", text: "Chuẩn bị họp báo trong hai giờ. Khủng hoảng truyền thông cần một tiếng nói.", kind: "page" },
  { location: "so-tay/rai-rac/index.html", title: "Chuyện khác", text: "Khủng long đi qua hoảng hốt. Ngộ ra rằng đường còn dài, nước không độc.", kind: "page" },
  { location: "so-tay/nhan-dien/index.html", title: "Nhận diện khủng hoảng", text: "Nhận diện khủng hoảng truyền thông từ sớm.", kind: "page" },
  { location: "so-tay/chay/index.html", title: "Cháy rừng", text: "Rừng cháy lớn.", kind: "page" },
  { location: "so-tay/chay-di/index.html", title: "Chạy bão", text: "Dân chạy bão.", kind: "page" },
  { location: "thuat-ngu/index.html#họp-báo", title: "họp báo", text: "Cuộc gặp với báo chí.", kind: "term" },
  { location: "thuat-ngu/index.html#giờ-vàng", title: "giờ vàng", text: "Giờ đầu tiên.", kind: "term", names: ["golden hour"] },
  { location: "van-ban/index.html#moi", title: "Luật Báo chí 126/2025/QH15", text: "Luật mới.", kind: "law", names: ["Luật Báo chí"] },
  { location: "van-ban/index.html#cu", title: "Luật Báo chí 103/2016/QH13", text: "Luật cũ.", kind: "law", names: ["Luật Báo chí"], status: "hết hiệu lực" },
  { location: "bieu-mau/thong-cao/index.html", title: "Thông cáo báo chí", text: "Mẫu để điền.", kind: "form", file: "tai-ve/thong-cao.docx" },
  { location: "so-tay/nang/index.html", title: "Trang được nâng", text: "Chuyện sông nước Trà Khúc.", kind: "page", boost: 3 },
  { location: "so-tay/thuong/index.html", title: "Trang bình thường", text: "Chuyện sông nước Trà Khúc.", kind: "page" },
  ...Array.from({ length: 30 }, (_, i) => ({ location: `so-tay/day-${i}/index.html`, title: `Bài số ${i + 1}`, text: `Việc thường ngày thứ ${i + 1} của cơ quan, có người dân hỏi và cán bộ trả lời.`, kind: "page" }))
]
const LATER = DOCS.map((doc, i) => (doc.location === "so-tay/hop-bao/index.html" ? doc.text : i === 3 ? doc.text : ""))
const OWN = {
  version: 1, stamp: "abc", edition: "Dự thảo 0.1", levels: [[1, "Theo dõi"], [2, "Cảnh báo"], [3, "Khủng hoảng"], [4, "Nghiêm trọng"]],
  same: [["UBND", "Ủy ban nhân dân"], ["VHTTDL", "Văn hóa, Thể thao và Du lịch"], ["vỡ đập", "bể hồ"], ["xả lũ", "mở cửa xả"]]
}
export const FIRST = () => structuredClone({ config: { sotay: OWN }, docs: DOCS.map((doc, i) => (LATER[i] ? { ...doc, text: "" } : doc)) })
export const SECOND = () => structuredClone({ version: 1, stamp: "abc", text: LATER })

export function made() {
  const first = checked(FIRST())
  const index = new Index(first.config.sotay, first.docs, checkedText(SECOND(), first.config.sotay, first.docs.length))
  for (const _ of index.build(7)) ;
  return index
}
const BOOK = made()

/** @param {unknown} query */
export const find = query => search(BOOK, query)
/** The places found, best first. @param {unknown} query */
export const places = query => find(query).hits.map(hit => hit.location.replace("index.html", ""))
/** @param {unknown} query */
export const first = query => places(query)[0]
export { BOOK }
