/** Where things are: paths of the site as its list names them, and names of our own in the browser's store. */

export const VERSION = "ngoai-tuyen/phien-ban.json"
export const LIST = "ngoai-tuyen/danh-sach.json"
export const MISSING = "chua-luu.html"

/** Never kept, always asked of the network: they say what there is to keep. */
const LIVE = new Set(["sw.js", VERSION, LIST])

/**
 * The file an address means, as the list names it: "/so/kich-ban/x/?q=1" in the scope "https://…/so/" is "kich-ban/x/index.html".
 * @param {string} address
 * @param {string} scope
 * @returns {string | null} null where the address is none of ours
 */
export function pathOf(address, scope) {
  const { origin, pathname } = new URL(address)
  const top = new URL(scope)
  if (origin !== top.origin || !pathname.startsWith(top.pathname)) return null
  let path = pathname.slice(top.pathname.length)
  try { path = decodeURIComponent(path) } catch { return null }
  if (path === "" || path.endsWith("/")) path += "index.html"
  return LIVE.has(path) ? null : path
}

/**
 * @param {string} path
 * @param {string} scope
 */
export const addressOf = (path, scope) => new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href

/**
 * Begins the name of every cache of ours. Caches belong to the origin, and another handbook may stand beside this one.
 * @param {string} scope
 */
export const prefixOf = scope => `sotay:${new URL(scope).pathname}:`
