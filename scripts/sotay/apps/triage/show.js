/**
 * Puts a result on the page, from the parts that the page brings along.
 * @import { Table, State, Decision } from "./types"
 * @import { Result, Told } from "./result.js"
 * @import { Times } from "../clock/keep.js"
 */
import { hand } from "../clock/keep.js"
import { told, word } from "./result.js"

/** @param {Element} root */
export const slots = root => (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-slot="${name}"]`))

/**
 * @param {Element} root
 * @returns {(name: string) => HTMLElement} a fresh copy of a part
 */
export const parts = root => name => {
  const template = /** @type {HTMLTemplateElement} */ (root.querySelector(`template[data-part="${name}"]`))
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true))
}

/**
 * @param {Element} root
 * @param {(at: number) => string} edit address of the question with this number
 */
export function mountShow(root, edit) {
  const slot = slots(root)
  const part = parts(root)

  /** @param {Told} one @param {boolean} main */
  const answer = (one, main) => {
    const item = part("why")
    item.classList.toggle("main", main)
    text(item, ".meta", `${one.number} ${one.name}${main ? " · quyết định cấp" : ""}`)
    text(item, "b", one.text)
    const mark = /** @type {HTMLElement} */ (item.querySelector("[data-mark]"))
    mark.append(part(`mark-${one.level}`))
    if (one.unsure) mark.append(" ", Object.assign(document.createElement("span"), { className: "st-tag", textContent: "tính như mức cao hơn" }))
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"))
    link.href = edit(one.number)
    text(item, ".vh", ` câu ${one.number}`)
    return item
  }

  return {
    /**
     * @param {Result} result
     * @param {Times | null} times
     */
    result(result, times) {
      const { number, name } = result.level
      slot("title").textContent = `Kết quả: Cấp KHTT ${number} – ${name}`
      slot("plate").replaceChildren(part(`plate-${number}`))
      for (const key of /** @type {const} */ (["because", "others", "decides", "statement", "report"])) slot(key).textContent = result[key]
      slot("leads").textContent = result.leads
      if (result.state) slot("leads").append(" ", Object.assign(document.createElement("span"), { className: "st-tag", textContent: result.state }))
      slot("safety").hidden = !result.safety
      text(slot("safety"), "dd", `${result.safety}. ${result.notice}`)
      const onward = times ? hand(times) : ""
      const choose = { title: "Chọn chuyện giống nhất", url: edit(1), says: "Để thấy đơn vị chủ trì và mở đúng phương án" }
      const fits = result.fits.map(fit => ({ ...fit, url: fit.url + onward }))
      slot("fits").replaceChildren(...(fits.length ? fits : [choose]).map(fit => {
        const item = part("fit")
        const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"))
        link.href = fit.url
        text(item, "b", fit.title)
        text(item, "b + span", fit.says)
        return item
      }))
      slot("steps").replaceChildren(...result.lines.map(line => {
        const item = part("step")
        for (const [where, what] of [[".when b", line.when], ["small", line.under], [".who", line.who], [".what", line.what]]) text(item, where, what)
        return item
      }))
      const open = /** @type {HTMLAnchorElement} */ (slot("open"))
      open.href = result.open.url + (result.open.url.includes("#") ? "" : onward)
      text(open, "span", result.open.text)
      slot("why").replaceChildren(...result.deciding.map(one => answer(one, true)))
      slot("why").hidden = !result.deciding.length
      const rest = slot("rest")
      rest.hidden = !result.rest.length
      text(rest, "summary", `${word(result.rest.length)} câu ${result.deciding.length ? "còn lại" : "đã trả lời"}`)
      rest.querySelector("ul")?.replaceChildren(...result.rest.map(one => answer(one, false)))
    },

    /**
     * @param {Table} table
     * @param {State} state
     * @param {Decision} decision
     * @param {Result["open"]} begin where to begin meanwhile
     */
    partial(table, state, decision, begin) {
      const { level, ceiling, deciding } = decision
      const answers = told(table, state.answers)
      const open = answers.filter(one => !one).length
      const next = answers.indexOf(null) + 2
      slot("partial-plate").replaceChildren(part(`partial-${level}`))
      const says = slot("partial-says")
      const bold = Object.assign(document.createElement("b"), { textContent: `Bắt đầu theo Cấp KHTT ${level} ngay, trả lời tiếp sau.` })
      says.replaceChildren(`${word(open)} câu còn lại có thể đưa lên Cấp KHTT ${ceiling}, không thể hạ xuống. `, bold)
      const go = /** @type {HTMLAnchorElement} */ (slot("go-on"))
      go.href = edit(next)
      text(go, "span", `Trả lời tiếp câu ${next}`)
      const meanwhile = /** @type {HTMLAnchorElement} */ (slot("partial-open"))
      meanwhile.href = begin.url
      meanwhile.textContent = begin.text
      const main = level > table.lowest ? deciding : []
      slot("partial-why").replaceChildren(...answers.flatMap((one, at) => (one ? answer(one, main.includes(at)) : [])))
    },

    /** @param {number | null} level null before anything is answered */
    soFar(level) {
      slot("sofar").hidden = level === null
      const shown = slot("sofar-mark")
      if (level === null) shown.replaceChildren()
      else if (shown.dataset.level !== String(level)) shown.replaceChildren(part(`mark-${level}`))
      shown.dataset.level = String(level ?? "")
    },
  }
}

/**
 * @param {Element} root
 * @param {string} where
 * @param {string} what
 */
function text(root, where, what) {
  const node = root.querySelector(where)
  if (node) node.textContent = what
}
