/**
 * A field for each gap, with what it asks for and an example.
 * @import { Gap, Hint } from "./gaps.js"
 */

/** @returns {Record<string, Hint>} what each gap asks for (placeholders.yml), by its words */
function hints() {
  const data = document.querySelector("[data-gap-hints]")
  try { return JSON.parse(data?.textContent ?? "{}") } catch { return {} }
}

/**
 * @param {Gap[]} gaps
 * @param {string[]} values
 * @param {(index: number, value: string) => void} changed
 * @returns {HTMLElement[]}
 */
export function fields(gaps, values, changed) {
  const known = hints()
  return gaps.map(({ text, around }, index) => {
    const hint = known[text.toLowerCase()]
    const field = make("div", "st-field")
    const label = Object.assign(make("label", "", `${index + 1}. ${text[0].toUpperCase()}${text.slice(1)} `), { htmlFor: `cho-${index}` })
    label.append(make("span", "hint", `“${around}”`))
    if (hint) label.append(make("span", "hint", hint.means))
    const input = Object.assign(make("input", ""), { id: `cho-${index}`, type: "text", autocomplete: "off", value: values[index] })
    if (hint?.example) input.setAttribute("aria-describedby", `cho-${index}-vd`)
    input.addEventListener("input", () => changed(index, input.value))
    field.append(label, input)
    if (hint?.example) field.append(Object.assign(make("p", "meta", `Ví dụ: ${hint.example}`), { id: `cho-${index}-vd` }))
    return field
  })
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[T]}
 */
function make(tag, className, text) {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text) node.textContent = text
  return node
}
