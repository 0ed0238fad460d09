/**
 * The record of an exercise as files: CSV for a spreadsheet, a Word report.
 * @import { Data, State } from "./state.js"
 */
import { told } from "./clock.js"
import { rows, score, summary } from "./state.js"
import { zip } from "./zip.js"

/** A cell that begins like a formula stays text (OWASP, CSV injection). @param {string} text */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}

/** @param {State} state */
export function csv(state) {
  const lines = [["Giờ diễn tập", "Giờ thật", "Loại", "Ai", "Nội dung"], ...state.log.map(one => [told(one.at), one.real, one.kind, one.who, one.text])]
  return `\ufeff${lines.map(line => line.map(cell).join(",")).join("\r\n")}\r\n`
}

/** @param {string} text */
const escaped = text => text
  // eslint-disable-next-line no-control-regex
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  .replace(/[&<>"]/g, mark => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? mark)

/**
 * @param {string} text
 * @param {{bold?: boolean, centre?: boolean, size?: number}} [look] size in half points
 */
function line(text, { bold = false, centre = false, size = 26 } = {}) {
  const face = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
  const run = `<w:rPr>${face}${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="vi-VN"/></w:rPr>`
  return `<w:p><w:pPr><w:spacing w:before="60" w:after="60"/>${centre ? '<w:jc w:val="center"/>' : ""}</w:pPr><w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/**
 * @param {string[][]} lines the first is the head
 * @param {number[]} widths in twentieths of a point
 */
function table(lines, widths) {
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("")
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join("")
  const body = lines.map((cells, index) => {
    const head = index ? "" : "<w:trPr><w:tblHeader/></w:trPr>"
    return `<w:tr>${head}${cells.map((text, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${line(text, { bold: !index, size: 22 })}</w:tc>`).join("")}</w:tr>`
  }).join("")
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
const LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/**
 * A report on what was expected, done, decided and marked, in the margins of Decree 30/2020.
 * @param {Data} data
 * @param {State} state
 * @param {number} now milliseconds of the exercise
 */
export function docx(data, state, now) {
  const { total, most, fatal } = score(data, state)
  const marks = data.criteria.map(one => [one.name, String(one.points), state.marks[one.name] === undefined ? "" : String(state.marks[one.name])])
  const body = [
    line("DIỄN TẬP", { bold: true, centre: true }),
    line("BÁO CÁO RÚT KINH NGHIỆM DIỄN TẬP", { bold: true, centre: true, size: 28 }),
    line(`${data.id} – ${data.title}`, { bold: true, centre: true }),
    line(data.edition, { centre: true, size: 22 }),
    line(summary(data, state, now)),
    line("1. Việc mong đợi", { bold: true }),
    table([["Phiếu", "Ai", "Việc", "Hạn", "Kết quả"], ...rows(data, state, now).map(row => [row.slip, row.who, row.text, `${row.within} phút`, row.result])], [800, 1700, 3500, 1100, 1955]),
    line("2. Chấm điểm", { bold: true }),
    table([["Tiêu chí", "Tối đa", "Điểm"], ...marks, ["Cộng", String(most), String(total)]], [5055, 2000, 2000]),
    line(`Điểm liệt: ${fatal.length ? fatal.join(", ") : "không"}.`),
    line("3. Nhật ký", { bold: true }),
    table([["Giờ", "Loại", "Ai", "Nội dung"], ...state.log.map(one => [told(one.at), one.kind, one.who, one.text])], [1200, 1500, 1755, 4600]),
    line("4. Ba việc phải sửa: việc, người, hạn", { bold: true }),
    table([["Việc", "Người làm", "Hạn"], ["", "", ""], ["", "", ""], ["", "", ""]], [5055, 2500, 1500]),
  ].join("")
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  return zip([
    ["[Content_Types].xml", `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`],
    ["_rels/.rels", `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`],
    ["word/document.xml", `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}${page}</w:body></w:document>`],
  ])
}
