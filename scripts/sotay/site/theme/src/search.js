/**
 * Around Material's search: its bundle (35 KB) and the index come when the reader turns to the search, or when the page has
 * long been idle; not with the first screen. And its habits that keep people out are mended: it listens to keyup only, so that
 * pasted, dictated and composed words did nothing; Tab closed it; "f", "s" and "/" opened it from anywhere (WCAG 2.1.4).
 */

/**
 * @param {HTMLElement} search the part Material mounts
 * @param {string} bundle address of Material's bundle
 */
export function mountSearch(search, bundle) {
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"))
  const field = /** @type {HTMLInputElement} */ (search.querySelector(".md-search__input"))
  const list = /** @type {HTMLElement} */ (search.querySelector(".md-search-result__list"))
  const jump = /** @type {HTMLTemplateElement} */ (document.getElementById("st-jump"))
  const openers = document.querySelectorAll("[data-st-search]")

  let asked = false
  const load = () => {
    if (asked) return
    asked = true
    const script = Object.assign(document.createElement("script"), { src: bundle })
    // where there can be no worker (a page opened from a stick) Material takes its search away: its openers go with it
    script.addEventListener("load", () => { for (const opener of openers) opener.toggleAttribute("hidden", Boolean(search.hidden)) })
    document.body.append(script)
  }
  const open = () => {
    if (!toggle.checked) toggle.click()
    field.focus()
    load()
  }
  const close = () => { if (toggle.checked) toggle.click() }

  /** @type {Element | null} */
  let back = null
  toggle.addEventListener("change", () => {
    for (const part of document.querySelectorAll(".md-container, .md-skip, .st-strip, .md-header__inner > :not(.md-search)"))
      part.toggleAttribute("inert", toggle.checked)
    if (toggle.checked) back = document.activeElement === field ? back : document.activeElement
    else { field.blur(); if (back instanceof HTMLElement) back.focus(); back = null }
  })
  for (const opener of openers) opener.addEventListener("click", () => { back = opener; open() })
  search.querySelector("[data-st-search-close]")?.addEventListener("click", close)
  field.addEventListener("focus", () => { load(); if (!toggle.checked) toggle.click() })
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")))
  field.form?.addEventListener("submit", event => event.preventDefault())
  addEventListener("load", () => window.setTimeout(() => (window.requestIdleCallback ?? setTimeout)(load), 3000))
  if (location.protocol === "file:" || new URLSearchParams(location.search).has("q")) load()

  // Material's keyboard listens on the window, later than this: what is stopped here it never hears
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!toggle.checked) { if (["f", "s", "/"].includes(event.key)) event.stopImmediatePropagation(); return }
    if (event.key === "Escape") close()
    if (!["Enter", "ArrowUp", "ArrowDown"].includes(event.key)) event.stopImmediatePropagation()
  })

  new MutationObserver(() => {
    for (const item of list.querySelectorAll(".md-search-result__item:not([data-st])")) dress(item, jump)
  }).observe(list, { childList: true })
}

const PARTS = { "kich-ban": "Kịch bản", "so-tay": "Sổ tay", "tap-huan": "Tập huấn", "don-vi": "Đơn vị", "bieu-mau": "Biểu mẫu", "van-ban": "Văn bản", "thuat-ngu": "Thuật ngữ" }

/**
 * A result found says which part of the book it is of; a scenario found offers its four levels at once.
 * @param {Element} item
 * @param {HTMLTemplateElement} jump
 */
function dress(item, jump) {
  item.setAttribute("data-st", "")
  for (const stop of item.querySelectorAll("[tabindex='-1']")) stop.setAttribute("tabindex", "0")
  const link = /** @type {HTMLAnchorElement | null} */ (item.querySelector("a"))
  if (!link) return
  const path = link.pathname.split("/")
  const part = path.findIndex(name => name in PARTS)
  if (part < 0) return
  const where = Object.assign(document.createElement("span"), { className: "st-hit__where" })
  where.textContent = PARTS[/** @type {keyof typeof PARTS} */ (path[part])]
  item.prepend(where)
  const scenario = path[part] === "kich-ban" && /^(index\.html)?$/.test(path[part + 2] ?? "?")
  if (!scenario || !link.pathname.includes("/kich-ban/") || path[part + 1] === "index.html") return
  const levels = /** @type {DocumentFragment} */ (jump.content.cloneNode(true))
  const folder = link.href.split("#")[0].replace(/index\.html$/, "")
  for (const level of levels.querySelectorAll("a")) level.href = folder + level.getAttribute("href")
  item.append(levels)
}
