/**
 * The questions: one on screen, its answer marked; whoever goes on without one is told what to do.
 * @import { State } from "./types"
 */
import { BLANK } from "./decide.js"
import { slots } from "./show.js"

/**
 * @param {HTMLElement} root
 * @param {{ chosen(sign: string): void, next(): void, skip(): void, back(): void }} does
 */
export function mountForm(root, does) {
  const slot = slots(root)
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form[data-view=ask]"))
  const fields = /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll("fieldset")])
  const back = /** @type {HTMLButtonElement} */ (form.querySelector("[data-do=back]"))
  const bars = [...slot("progress").children]
  let shown = 0
  const chosen = () => /** @type {HTMLInputElement | null} */ (fields[shown].querySelector("input:checked"))

  form.addEventListener("change", event => {
    slot("choose").textContent = ""
    does.chosen(/** @type {HTMLInputElement} */ (event.target).value)
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    if (chosen()) return does.next()
    slot("choose").textContent = "Chọn một câu trả lời, hoặc bấm Bỏ qua."
    fields[shown].querySelector("input")?.focus()
  })
  back.addEventListener("click", () => does.back())
  form.querySelector("[data-do=skip]")?.addEventListener("click", () => does.skip())

  return {
    /**
     * @param {number} at
     * @param {State} state
     * @param {string} next
     */
    ask(at, state, next) {
      if (shown !== at) slot("choose").textContent = ""
      shown = at
      for (const [index, field] of fields.entries()) {
        field.hidden = index !== at
        const sign = index ? state.answers[index - 1] : state.scenario
        for (const input of field.querySelectorAll("input")) input.checked = input.value === sign && sign !== BLANK
      }
      back.disabled = at === 0
      slot("next").textContent = next
    },
    /** @param {State} state */
    progress(state) {
      for (const [index, bar] of bars.entries()) {
        const done = index ? state.answers[index - 1] !== BLANK : Boolean(state.scenario)
        bar.className = index === state.question ? "c" : done ? "d" : ""
      }
    },
  }
}
