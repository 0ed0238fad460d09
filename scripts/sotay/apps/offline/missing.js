/** The page that stands for one that is not on the device: it names what was wanted and tries again. */

/** @param {string} base the site's top */
export function mountMissing(base) {
  const again = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-st-again]"))
  const name = document.querySelector("[data-st-wanted]")
  const wanted = new URLSearchParams(location.search).get("trang")
  if (!again || !name || !wanted) return
  const address = new URL(wanted.replace(/^\/+/, ""), base)
  // the address came with the link: it may lead nowhere but into this site
  if (!address.href.startsWith(base)) return
  again.href = address.href
  name.textContent = wanted.replace(/index\.html$/, "")
  const [page, file] = ["[data-st-page]", "[data-st-file]"].map(part => document.querySelector(part))
  const isFile = /\.\w+$/.test(wanted) && !wanted.endsWith(".html")
  page?.toggleAttribute("hidden", isFile)
  file?.toggleAttribute("hidden", !isFile)
}
