/** The Word file that the build made, its gaps filled: the parts are text, the zip is stored, nothing is compressed. */

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const STYLE = '<w:rStyle w:val="ChoTrong"/>' // forms/paper.py, GAP_STYLE
const RUN = /<w:r>(?:(?!<\/w:r>)[^])*<\/w:r>/g

/**
 * @param {Record<string, string>} parts
 * @param {Map<string, string>} values by the words of a gap; blank ones stay open
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function filled(parts, values) {
  const written = Object.entries(parts).map(([name, text]) => /** @type {[string, string]} */ ([name, name === "word/document.xml" ? fill(text, values) : text]))
  return zip(written)
}

/**
 * @param {string} xml
 * @param {Map<string, string>} values
 */
export function fill(xml, values) {
  return xml.replace(RUN, run => {
    if (!run.includes(STYLE)) return run
    const gap = /<w:t[^>]*>\[([^\]]*)\]<\/w:t>/.exec(run)
    const value = gap && values.get(unescaped(gap[1]))
    return value ? run.replace(STYLE, "").replace(gap[0], () => `<w:t xml:space="preserve">${escaped(value)}</w:t>`) : run
  })
}

/** @param {string} text */
const unescaped = text => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")

/** @param {string} text without what XML cannot hold */
const escaped = text => text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** @param {Uint8Array} bytes */
function crc(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/**
 * A zip of stored files (APPNOTE 4.3.7, 4.3.12, 4.3.16), dated 1 January 1980.
 * @param {[string, string][]} files
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const encoder = new TextEncoder()
  /** @type {Uint8Array[]} */
  const body = []
  /** @type {Uint8Array[]} */
  const directory = []
  let at = 0
  for (const [name, text] of files) {
    const [title, data] = [encoder.encode(name), encoder.encode(text)]
    const about = [[20, 2], [0x0800, 2], [0, 2], [0, 2], [0x21, 2], [crc(data), 4], [data.length, 4], [data.length, 4], [title.length, 2], [0, 2]]
    const head = numbers([[0x04034b50, 4], ...about])
    directory.push(numbers([[0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), title)
    body.push(head, title, data)
    at += head.length + title.length + data.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = numbers([[0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [at, 4], [0, 2]])
  return joined([...body, ...directory, end])
}

/** @param {number[][]} fields value and width in bytes, little end first */
function numbers(fields) {
  return Uint8Array.from(fields.flatMap(([value, width]) => Array.from({ length: width }, (_, index) => (value / 2 ** (8 * index)) & 255)))
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const made = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) { made.set(part, at); at += part.length }
  return made
}
