/**
 * One result as a reader sees it: its place in the book, its title and words, and what its kind offers at once.
 * @import { Answer, Hit, Line, LevelChip, Marked } from "./types"
 */

const KINDS = /** @type {Record<string, string>} */ ({
  scenario: "Kịch bản · chọn thẳng cấp", unit: "Đơn vị", law: "Văn bản", term: "Thuật ngữ", form: "Biểu mẫu", module: "Tập huấn", page: "Sổ tay", index: "Danh sách"
})
const STEPS = [[0.5, 11], [5.5, 7.5], [10.5, 4], [15.5, 0.5]]
const SVG = "http://www.w3.org/2000/svg"

/** @param {Hit} hit which part of the book it is of */
export const kindOf = hit => KINDS[hit.kind] ?? KINDS.page

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [given]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, given = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/**
 * The inside of a result's list item.
 * @param {Hit} hit
 * @param {Answer} answer
 * @param {string} base address of the site's root
 * @param {2 | 3} rank of its heading
 * @returns {Node[]}
 */
export function drawn(hit, answer, base, rank = 2) {
  const below = /** @type {const} */ ({ 2: "h3", 3: "h4" })[rank]
  /** @param {string} location */
  const to = location => `${base}${location}`
  /** @type {Node[]} */
  const made = [main(hit, to, `h${rank}`)]
  if (hit.missing.length && hit.missing.length < answer.query.split(/\s+/).length) made.push(h("p", { class: "st-hit__note" }, `Không có: ${hit.missing.join(", ")}`))
  if (hit.heirs.length) made.push(heirs(hit, to))
  if (hit.levels.length) made.push(levels(hit, answer, to))
  if (hit.file) made.push(h("p", { class: "st-hit__file" }, h("a", { href: to(hit.file), download: "" }, scored("Tải Word"))))
  made.push(...hit.places.map(place => line(place, to, below, hit.score)))
  if (hit.more.length) made.push(h("details", { class: "md-search-result__more" }, h("summary", {}, `Thêm ${hit.more.length} chỗ`), ...hit.more.map(place => line(place, to, below, 0))))
  return made
}

/**
 * @param {Hit} hit
 * @param {(location: string) => string} to
 * @param {"h2" | "h3"} heading
 */
function main(hit, to, heading) {
  const code = hit.code ? [h("span", { class: "st-hit__code" }, hit.code), " "] : []
  const tag = hit.status ? [" ", h("span", { class: "st-tag" }, hit.status === "chưa rõ" ? "chưa rõ hiệu lực" : hit.status)] : hit.until ? [" ", h("span", { class: "st-tag" }, `thôi từ ${hit.until}`)] : []
  const carries = hit.carries.length ? [h("p", { class: "st-hit__note" }, `Mang việc của ${hit.carries.map(([name, part]) => (part ? `${name} (${part})` : name)).join("; ")}`)] : []
  return line(hit, to, heading, hit.score, code, tag, carries)
}

/**
 * @param {Line} place
 * @param {(location: string) => string} to
 * @param {"h2" | "h3" | "h4"} heading
 * @param {number} score read by Material, which sends Enter to the best
 * @param {(Node | string)[]} before
 * @param {(Node | string)[]} after
 * @param {Node[]} below
 */
function line(place, to, heading, score, before = [], after = [], below = []) {
  const text = place.text.length ? [h("p", {}, ...pieces(place.text))] : []
  return h("a", { href: to(place.location), class: "md-search-result__link" },
    h("article", { class: "md-search-result__article", "data-md-score": score.toFixed(2) }, h(heading, {}, ...before, ...pieces(place.title), ...after), ...text, ...below))
}

/** @param {Marked[]} parts */
const pieces = parts => parts.map(({ text, hit }) => (hit ? h("mark", {}, text) : text))

/** What Material's Enter key looks for in every link: a score. @param {...(Node | string)} children */
const scored = (...children) => h("span", { "data-md-score": "0" }, ...children)

/**
 * @param {Hit} hit
 * @param {(location: string) => string} to
 */
function heirs(hit, to) {
  const told = hit.heirs.map(([name, location, part]) => h("li", {}, h("a", { href: to(location) }, scored(name)), part ? ` ${part}` : ""))
  return h("div", { class: "st-hit__heirs" }, h("p", {}, "Việc nay do:"), h("ul", {}, ...told))
}

/**
 * @param {Hit} hit
 * @param {Answer} answer
 * @param {(location: string) => string} to
 */
function levels(hit, answer, to) {
  const names = new Map(answer.levels)
  return h("ul", { class: "st-jump st-jump--due", "aria-label": "Mở thẳng một cấp" }, ...hit.levels.map(([number, location, lead, due]) => {
    const given = /** @type {Record<string, string>} */ ({ href: to(location), "data-lv": String(number), ...(number === hit.level ? { "aria-current": "true" } : {}) })
    return h("li", {}, h("a", given, scored(mark(number), h("span", {}, h("span", { class: "vh" }, `Cấp KHTT ${number}: `), h("b", {}, names.get(number) ?? ""))), h("small", {}, `${lead} · ${due.replace(/ /g, "\u00a0")}`)))
  }))
}

/** The numeral and its four steps, as the theme draws them. @param {number} number */
function mark(number) {
  const steps = document.createElementNS(SVG, "svg")
  steps.setAttribute("class", "st-steps")
  steps.setAttribute("viewBox", "0 0 19 15")
  for (const [i, [x, y]] of STEPS.entries()) {
    const step = document.createElementNS(SVG, "rect")
    for (const [name, value] of Object.entries({ x, y, width: 3, height: 14.5 - y })) step.setAttribute(name, String(value))
    if (i < number) step.setAttribute("class", "on")
    steps.append(step)
  }
  return h("span", { class: "st-lv__mark", "aria-hidden": "true" }, h("b", {}, String(number)), steps)
}
