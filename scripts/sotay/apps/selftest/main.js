/** Questions on screen: checks what was chosen against the answers that stand folded beneath, and counts. */

/** @param {HTMLElement} quiz */
function mount(quiz) {
  const fields = /** @type {HTMLElement[]} */ ([...quiz.querySelectorAll("[data-question]")])
  const sum = /** @type {HTMLElement} */ (quiz.querySelector('[data-slot="sum"]'))
  /** @type {Map<HTMLElement, boolean>} */
  const results = new Map()

  /** @param {HTMLElement} field */
  function check(field) {
    const chosen = /** @type {HTMLInputElement[]} */ ([...field.querySelectorAll("input")]).map(input => input.checked)
    const right = [...field.querySelectorAll("details li")].map(item => item.hasAttribute("data-right"))
    const told = /** @type {HTMLElement} */ (field.querySelector('[data-slot="told"]'))
    if (!chosen.includes(true)) {
      told.textContent = "Chọn một câu trả lời trước."
      return
    }
    const good = chosen.every((one, index) => one === right[index])
    results.set(field, good)
    const missed = right.some((one, index) => one && !chosen[index]) && chosen.every((one, index) => !one || right[index])
    told.textContent = good ? "Đúng." : missed ? "Chưa đủ: còn câu đúng chưa chọn." : "Chưa đúng. Đọc vì sao ở dưới."
    const fold = /** @type {HTMLDetailsElement} */ (field.querySelector("details"))
    fold.open = true
    const count = [...results.values()].filter(Boolean).length
    sum.textContent = results.size < fields.length ? `Đã làm ${results.size}/${fields.length} câu.` : `Đúng ${count}/${fields.length} câu.`
  }

  for (const field of fields) {
    field.querySelector('[data-do="check"]')?.addEventListener("click", () => check(field))
    field.addEventListener("change", () => {
      const told = field.querySelector('[data-slot="told"]')
      if (told) told.textContent = ""
    })
  }
}

const quiz = document.querySelector("[data-quiz]")
if (quiz instanceof HTMLElement) mount(quiz)
