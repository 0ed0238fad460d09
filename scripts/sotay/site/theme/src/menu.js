/** The drawer: a native dialog, so Esc, the focus trap and the inert page behind are the browser's. */

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} opener
 */
export function mountMenu(dialog, opener) {
  opener.addEventListener("click", () => dialog.showModal())
  dialog.addEventListener("click", event => {
    const target = /** @type {Element} */ (event.target)
    if (target === dialog || target.closest("[data-st-close], a")) dialog.close()
  })
  // the wide layout has its own lists
  matchMedia("(min-width: 60em)").addEventListener("change", event => { if (event.matches && dialog.open) dialog.close() })
}
