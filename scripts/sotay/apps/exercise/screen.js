/** The participants' window: shows what was sent and the clock, as the facilitator's window tells it. */

/**
 * @typedef {{sotay: "dien-tap", id: string, clock: string, running: boolean, list: {face: string, sender: string, text: string, when: string}[]}} Told
 */

/**
 * @param {string} id the exercise this window belongs to
 * @param {HTMLElement} clock
 * @param {HTMLElement} stage
 */
export function mountScreen(id, clock, stage) {
  let shown = ""
  addEventListener("message", event => {
    /** @type {Told} */
    const told = event.data
    if (event.source !== opener || told?.sotay !== "dien-tap" || told.id !== id) return
    clock.textContent = told.clock
    clock.classList.toggle("paused", !told.running)
    const next = JSON.stringify(told.list)
    if (next === shown) return
    shown = next
    stage.replaceChildren(...told.list.map((one, index) => {
      const card = document.createElement("article")
      card.className = index ? "old" : "new"
      const head = Object.assign(document.createElement("p"), { className: "from", textContent: `${one.when} · ${one.face} · ${one.sender}` })
      card.append(head, ...one.text.split(/\n\s*\n/).map(text => Object.assign(document.createElement("p"), { textContent: text })))
      return card
    }))
  })
  opener?.postMessage({ sotay: "dien-tap-mo", id }, "*") // file:// has no origin to name
}
