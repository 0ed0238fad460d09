/** Light or dark: follows the system until the reader switches, and again once the switch agrees with the system. */

const html = document.documentElement
const system = matchMedia("(prefers-color-scheme: dark)")

/** @returns {boolean} whether the page is dark now */
const isDark = () => (html.dataset.mdColorScheme ?? (system.matches ? "slate" : "default")) === "slate"

/** @param {HTMLButtonElement} button */
export function mountScheme(button) {
  const show = () => { button.setAttribute("aria-label", isDark() ? "Đổi sang nền sáng" : "Đổi sang nền tối") }
  button.addEventListener("click", () => {
    const dark = !isDark()
    if (dark === system.matches) delete html.dataset.mdColorScheme
    else html.dataset.mdColorScheme = dark ? "slate" : "default"
    window.st_store.set("scheme", html.dataset.mdColorScheme)
    show()
  })
  system.addEventListener("change", show)
  show()
}
