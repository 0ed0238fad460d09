/** Marks in "Trong trang này" the heading being read. */

/** @param {HTMLElement} nav */
export function mountToc(nav) {
  /** @type {Map<Element, HTMLAnchorElement>} */
  const links = new Map()
  for (const link of nav.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (heading) links.set(heading, link)
  }
  const headings = [...links.keys()]
  const mark = () => {
    const last = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
    const read = last ? headings.at(-1) : headings.filter(heading => heading.getBoundingClientRect().top < 120).at(-1)
    for (const [heading, link] of links) {
      if (heading === read) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
    }
  }
  new IntersectionObserver(mark, { rootMargin: "-100px 0px 0px" }).observe(document.body)
  let waiting = false
  addEventListener("scroll", () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => { waiting = false; mark() })
  }, { passive: true })
  mark()
}
