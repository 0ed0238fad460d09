/** A zip of texts, stored without compression: what a .docx needs and no more (PKWARE APPNOTE 4.3). */

const TABLE = Array.from({ length: 256 }, (_, number) => {
  let left = number
  for (let bit = 0; bit < 8; bit += 1) left = left & 1 ? 0xedb88320 ^ (left >>> 1) : left >>> 1
  return left >>> 0
})

/** @param {Uint8Array} bytes */
export function crc(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

/**
 * @param {[name: string, text: string][]} files
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const encoder = new TextEncoder()
  /** @type {Uint8Array[]} */
  const parts = []
  /** @type {Uint8Array[]} */
  const directory = []
  let offset = 0
  for (const [name, text] of files) {
    const title = encoder.encode(name)
    const data = encoder.encode(text)
    const shared = new DataView(new ArrayBuffer(26))
    shared.setUint16(0, 20, true) // version needed
    shared.setUint16(2, 0x800, true) // names are UTF-8
    shared.setUint16(8, 0x21, true) // 01/01/1980
    shared.setUint32(10, crc(data), true)
    shared.setUint32(14, data.length, true)
    shared.setUint32(18, data.length, true)
    shared.setUint16(22, title.length, true)
    const local = new Uint8Array(30)
    local.set([0x50, 0x4b, 3, 4])
    local.set(new Uint8Array(shared.buffer), 4)
    const central = new Uint8Array(46)
    central.set([0x50, 0x4b, 1, 2, 20, 0])
    central.set(new Uint8Array(shared.buffer), 6)
    new DataView(central.buffer).setUint32(42, offset, true)
    parts.push(local, title, data)
    directory.push(central, title)
    offset += local.length + title.length + data.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, files.length, true)
  end.setUint16(10, files.length, true)
  end.setUint32(12, size, true)
  end.setUint32(16, offset, true)
  const whole = [...parts, ...directory, new Uint8Array(end.buffer)]
  const made = new Uint8Array(whole.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const one of whole) {
    made.set(one, at)
    at += one.length
  }
  return made
}
