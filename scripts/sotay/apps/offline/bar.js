/** The notice: fixed at the foot of the window, so that nothing on the page moves when it comes. */

/** @typedef {import("./words.js").Notice} Notice */

const CLOUD = "M19.8 22.6 17.15 20H6.5q-2.3 0-3.9-1.6T1 14.5q0-1.92 1.19-3.42 1.19-1.51 3.06-1.93.08-.2.15-.39.1-.19.15-.41L1.4 4.2l1.4-1.4 18.4 18.4M6.5 18h8.65L7.1 9.95q-.05.28-.07.55-.03.23-.03.5h-.5q-1.45 0-2.47 1.03Q3 13.05 3 14.5T4.03 17q1.02 1 2.47 1m15.1.75-1.45-1.4q.43-.35.64-.81T21 15.5q0-1.05-.73-1.77-.72-.73-1.77-.73H17v-2q0-2.07-1.46-3.54Q14.08 6 12 6q-.67 0-1.3.16-.63.17-1.2.52L8.05 5.23q.88-.6 1.86-.92Q10.9 4 12 4q2.93 0 4.96 2.04Q19 8.07 19 11q1.73.2 2.86 1.5 1.14 1.28 1.14 3 0 1-.37 1.81-.38.84-1.03 1.44m-6.77-6.72"
const FRESH = "M17.65 6.35A7.96 7.96 0 0 0 12 4a8 8 0 0 0-8 8 8 8 0 0 0 8 8c3.73 0 6.84-2.55 7.73-6h-2.08A5.99 5.99 0 0 1 12 18a6 6 0 0 1-6-6 6 6 0 0 1 6-6c1.66 0 3.14.69 4.22 1.78L13 11h7V4z"
const CLOSE = "M19 6.41 17.59 5 12 10.59 6.41 5 5 6.41 10.59 12 5 17.59 6.41 19 12 13.41 17.59 19 19 17.59 13.41 12z"

/** @param {string} path */
const icon = path => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`

export class Bar {
  /** @param {() => void} reload */
  constructor(reload) {
    this.node = document.createElement("aside")
    this.node.className = "st-keep"
    this.node.setAttribute("role", "status")
    document.body.append(this.node)
    this.reload = reload
    this.shown = ""
  }

  /** @param {Notice | null} notice */
  show(notice) {
    const key = notice && !closed(notice.key) ? notice.key : ""
    if (key === this.shown) return
    this.shown = key
    this.node.replaceChildren(...(notice && key ? this.parts(notice) : []))
  }

  /** @param {Notice} notice */
  parts(notice) {
    const told = document.createElement("p")
    told.innerHTML = icon(notice.reload ? FRESH : CLOUD)
    const words = document.createElement("span")
    words.append(Object.assign(document.createElement("b"), { textContent: notice.strong }), ` ${notice.text}`)
    told.append(words)
    const parts = [told]
    if (notice.reload) parts.push(button("st-btn", "Tải lại", this.reload))
    const close = button("st-keep__close", "", () => { remember(notice.key); this.show(null) })
    close.innerHTML = icon(CLOSE)
    close.setAttribute("aria-label", "Đóng thông báo")
    return [...parts, close]
  }
}

/**
 * @param {string} className
 * @param {string} textContent
 * @param {() => void} act
 */
export function button(className, textContent, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className, textContent })
  made.addEventListener("click", act)
  return made
}

const CLOSED = "sotay.keep.closed"

/** @param {string} key */
function closed(key) {
  try { return sessionStorage.getItem(CLOSED) === key } catch { return false }
}

/** @param {string} key */
function remember(key) {
  try { sessionStorage.setItem(CLOSED, key) } catch { /* then it comes back on the next page */ }
}
