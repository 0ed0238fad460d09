/**
 * The questions: one on screen, its answer marked. A tap on an answer goes on by itself; arrows choose, and Enter goes on.
 * Whoever goes on without an answer is told what to do.
 * @import { State } from "./types"
 */
import { BLANK } from "./decide.js"
import { slots } from "./show.js"

const SHOWN = 150 // ms for which a tapped answer is seen marked before the next question comes
const SETTLED = 300 // ms in which a tap is still meant for the question before: the second of a double tap

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
  let since = 0
  let tapped = false
  let onward = 0
  const chosen = () => /** @type {HTMLInputElement | null} */ (fields[shown].querySelector("input:checked"))

  form.addEventListener("change", event => {
    slot("choose").textContent = ""
    does.chosen(/** @type {HTMLInputElement} */ (event.target).value)
  })
  // Arrow keys click radio buttons too, with no pointer behind it (detail 0): they must not carry the reader off.
  form.addEventListener("click", event => {
    const target = /** @type {Element} */ (event.target)
    const answer = target.closest("label")?.control
    if (!answer) return
    if (event.detail && event.timeStamp - since < SETTLED) return event.preventDefault()
    if (target !== answer) return void (tapped = event.detail > 0) // the label now clicks its answer
    if (tapped || event.detail) {
      clearTimeout(onward)
      onward = setTimeout(() => does.next(), SHOWN)
    }
    tapped = false
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
      if (shown !== at) {
        clearTimeout(onward)
        slot("choose").textContent = ""
        since = performance.now()
      }
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
