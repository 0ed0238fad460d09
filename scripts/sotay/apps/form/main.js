/**
 * A form is filled in on the page: the same name is the same gap wherever it stands; the Word file is the one that
 * the build made, with these gaps filled. Nothing leaves the device; what was typed outlives a reload of this window, not more.
 * @import { Gap } from "../statement/gaps.js"
 */
import { copy } from "../statement/copy.js"
import { fields } from "../statement/fields.js"
import { gapsOf, spaced } from "../statement/gaps.js"
import { recall, remember } from "../statement/keep.js"
import { textOf } from "./text.js"
import { TYPE, filled } from "./word.js"

/** @param {HTMLElement} figure */
function mount(figure) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (figure.querySelector(`[data-form-${name}]`))
  const quote = /** @type {HTMLElement} */ (figure.querySelector("blockquote"))
  const [left, form, fill, told] = ["left", "fields", "fill", "told"].map(part)
  const all = gapsOf(quote)
  const gaps = all.filter((gap, index) => all.findIndex(other => other.text === gap.text) === index)
  const values = recall(gaps)

  const show = () => {
    const known = new Map(gaps.map((gap, index) => [gap.text, values[index].trim()]))
    for (const { mark, text } of all) {
      mark.textContent = known.get(text) || `[${text}]`
      mark.classList.toggle("st-gap--ok", Boolean(known.get(text)))
    }
    const open = values.filter(value => !value.trim()).length
    left.textContent = open ? `Còn ${open} chỗ chưa điền` : "Đã điền đủ"
  }
  form.append(...fields(gaps, values, (index, value) => {
    values[index] = value
    const lost = remember(gaps, values)
    if (told.textContent !== lost) told.textContent = lost
    show()
  }))
  form.addEventListener("submit", event => event.preventDefault())
  fill.addEventListener("click", () => {
    form.hidden = false
    fill.hidden = true
    form.querySelector("input")?.focus()
  })
  part("copy").addEventListener("click", () => void copy(textOf(quote), part("plain"), told))
  part("word")?.addEventListener("click", async () => {
    told.textContent = "Đang làm tệp Word."
    const parts = await partsOf(figure.dataset.formParts ?? "")
    told.textContent = parts ? "Đã tải tệp Word đã điền." : "Chưa tải được tệp gốc. Thử lại khi có mạng, hoặc dùng “Chép chữ”."
    if (parts) save(filled(parts, new Map(gaps.map((gap, index) => [gap.text, values[index].trim()]))), `${figure.dataset.form}.docx`)
  })
  show()
}

/**
 * The parts of the Word file come as a script, since a page opened from a stick may not fetch a file.
 * @param {string} address
 * @returns {Promise<Record<string, string> | undefined>} undefined when the file does not come
 */
function partsOf(address) {
  const host = /** @type {Window & { st_docx?: Record<string, string> }} */ (window)
  if (host.st_docx) return Promise.resolve(host.st_docx)
  return new Promise(done => {
    const script = Object.assign(document.createElement("script"), { src: address })
    script.addEventListener("load", () => done(host.st_docx))
    script.addEventListener("error", () => { script.remove(); done(undefined) })
    document.head.append(script)
  })
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name
 */
function save(bytes, name) {
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPE }))
  const link = Object.assign(document.createElement("a"), { href: url, download: spaced(name) })
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), 60000)
}

for (const figure of document.querySelectorAll("[data-form]")) mount(/** @type {HTMLElement} */ (figure))
