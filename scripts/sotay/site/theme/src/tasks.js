/** Tick boxes of a checklist: each is named by its line, and the whole line ticks it. Nothing is kept: a checklist starts anew. */

/** @param {Element} root */
export function mountTasks(root) {
  for (const item of root.querySelectorAll(".task-list-item")) {
    const box = item.querySelector("input")
    if (!box) continue
    box.disabled = false
    box.setAttribute("aria-label", item.textContent?.trim() ?? "")
    item.addEventListener("click", event => {
      const target = /** @type {Element} */ (event.target)
      if (!target.closest("a, label, input, abbr")) box.click()
    })
  }
}
