/** A file as it lies in the store: packed where that helps, with the hash it was proved by and the headers that protect it. */

const PACKED = /\.(html|css|js|json|svg|txt|webmanifest|ics)$/
const HASH = "x-sotay-hash"
const PACKING = "x-sotay-packed"
// a page from the store is guarded as it was on the server
const HEADERS = ["content-type", "content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"]

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>} the beginning of SHA-256, as the build writes it
 */
export async function digest(bytes) {
  const whole = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return [...whole.slice(0, 16)].map(byte => byte.toString(16).padStart(2, "0")).join("")
}

/**
 * @param {Response} answer what the server said
 * @returns {Record<string, string>}
 */
function headers(answer) {
  /** @type {Record<string, string>} */
  const kept = {}
  for (const name of HEADERS) {
    const value = answer.headers.get(name)
    if (value) kept[name] = value
  }
  return kept
}

/**
 * @param {string} path
 * @param {string} hash
 * @param {Response} answer for its headers
 * @param {ArrayBuffer} bytes
 */
export async function pack(path, hash, answer, bytes) {
  const kept = { ...headers(answer), [HASH]: hash }
  if (!PACKED.test(path) || typeof CompressionStream === "undefined") return new Response(bytes, { headers: kept })
  const small = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Response(await new Response(small).arrayBuffer(), { headers: { ...kept, [PACKING]: "gzip" } })
}

/** @param {Response} kept */
export function unpack(kept) {
  if (!kept.headers.has(PACKING)) return new Response(kept.body, { headers: headers(kept) })
  const body = /** @type {ReadableStream} */ (kept.body).pipeThrough(new DecompressionStream("gzip"))
  return new Response(body, { headers: headers(kept) })
}

/** @param {Response | undefined} kept */
export const hashOf = kept => kept?.headers.get(HASH) ?? ""
