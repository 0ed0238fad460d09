/**
 * Runs one scenario's exercise from a single file: facilitator's window, participants' window, record, exports.
 * @import { Data, Slip, State } from "./state.js"
 */
import { Clock, minutes, told } from "./clock.js"
import { csv, docx } from "./export.js"
import { mountScreen } from "./screen.js"
import { fresh, slips, standing, summary } from "./state.js"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** @param {string} slot @returns {any} */
const get = slot => document.querySelector(`[data-slot="${slot}"]`)
/**
 * @param {string} tag
 * @param {Record<string, unknown>} [values]
 * @param {(Node | string)[]} inside
 */
function make(tag, values = {}, ...inside) {
  const node = Object.assign(document.createElement(tag), values)
  node.append(...inside)
  return node
}

/** @type {Data} */
const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}")

if (location.hash === "#hoc-vien") {
  document.body.classList.add("screen")
  document.title = "DIỄN TẬP"
  mountScreen(data.id, get("clock"), get("stage"))
} else run()

function run() {
  const key = `sotay-dien-tap-${data.id}`
  const kept = recall(key)
  let state = kept?.state ?? fresh()
  let clock = new Clock(kept?.clock)
  /** @type {Window | null} */
  let screen = null
  // Counts on while somebody sets the machine's clock.
  const steady = () => performance.now()
  const now = () => clock.read(steady())

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ state, clock: clock.kept(steady()) }))
      get("kept").hidden = true
    } catch { get("kept").hidden = false }
  }

  /** @param {string} kind @param {string} who @param {string} text */
  function note(kind, who, text) {
    state.log.push({ at: now(), real: new Date().toLocaleTimeString("vi-VN"), kind, who, text })
    keep()
    drawLog()
  }

  /** @param {Slip} slip */
  function send(slip) {
    if (state.sent[slip.id] !== undefined) return
    state.sent[slip.id] = now()
    note("Phiếu", slip.sender, `${slip.face}: ${slip.text}`)
    draw()
    show()
  }

  function draw() {
    const waiting = slips(data, state).find(one => state.sent[one.id] === undefined)
    get("slips").replaceChildren(...slips(data, state).map(slip => card(slip, slip === waiting)))
  }

  /** @param {Slip} slip @param {boolean} next */
  function card(slip, next) {
    const sent = state.sent[slip.id]
    const button = make("button", { type: "button", textContent: "Phát ngay", onclick: () => send(slip) })
    const when = sent === undefined ? button : make("span", { className: "meta", textContent: `đã phát ${told(sent)}` })
    const head = make("header", {}, make("b", { textContent: `Phiếu ${slip.id} · T+${slip.at}` }), ` · ${[slip.level, slip.face, slip.sender].filter(Boolean).join(" · ")} `, when)
    const notes = [["Điều kiện", slip.condition], ["Diễn biến ngược", slip.twist]].filter(([, text]) => text)
      .map(([name, text]) => make("p", { className: "note" }, make("b", { textContent: `${name}: ` }), text))
    const list = slip.actions.map((action, index) => {
      const box = make("input", { type: "checkbox", checked: state.done[slip.id]?.[index] !== undefined, disabled: sent === undefined })
      box.addEventListener("change", () => tick(slip, index, /** @type {HTMLInputElement} */ (box).checked))
      const status = make("span", { className: "status" })
      status.dataset.slip = slip.id
      status.dataset.index = String(index)
      return make("li", {}, make("label", {}, box, make("span", {}, make("b", { textContent: action.who }), `: ${action.text} `, make("span", { className: "meta", textContent: `trong ${action.within} phút ` }), status)))
    })
    return make("article", { className: sent !== undefined ? "sent" : next ? "next" : "" }, head, make("p", { className: "text", textContent: slip.text }), ...notes, make("ul", {}, ...list))
  }

  /** @param {Slip} slip @param {number} index @param {boolean} on */
  function tick(slip, index, on) {
    const done = state.done[slip.id] ??= {}
    if (on) done[index] = now()
    else delete done[index]
    const { who, text } = slip.actions[index]
    note(on ? "Đã làm" : "Bỏ đánh dấu", who, text)
    beat()
  }

  function drawLog() {
    get("log").replaceChildren(...state.log.slice(-60).reverse().map(one => make("li", {}, make("b", { textContent: told(one.at) }), ` ${one.kind} · ${one.who}: ${one.text}`)))
  }

  function drawMarks() {
    get("marks").replaceChildren(...data.criteria.map(one => {
      const choose = make("select", { onchange: (/** @type {Event} */ event) => {
        const { value } = /** @type {HTMLSelectElement} */ (event.target)
        if (value === "") delete state.marks[one.name]
        else state.marks[one.name] = Number(value)
        keep()
        beat()
      } }, make("option", { value: "", textContent: "–" }), ...Array.from({ length: one.points + 1 }, (_, points) => make("option", { value: String(points), textContent: String(points), selected: state.marks[one.name] === points })))
      return make("label", { title: one.full }, make("span", { textContent: one.name }), choose)
    }), ...data.fatal.map(one => {
      const box = make("input", { type: "checkbox", checked: Boolean(state.fatal[one]) })
      box.addEventListener("change", () => {
        state.fatal[one] = /** @type {HTMLInputElement} */ (box).checked
        keep()
        beat()
      })
      return make("label", { className: "fatal" }, box, make("span", { textContent: `Điểm liệt: ${one}` }))
    }))
  }

  function show() {
    if (!screen || screen.closed) return
    const list = slips(data, state).filter(one => state.sent[one.id] !== undefined).sort((a, b) => state.sent[b.id] - state.sent[a.id])
      .map(one => ({ face: one.face, sender: one.sender, text: one.text, when: told(state.sent[one.id]) }))
    screen.postMessage({ sotay: "dien-tap", id: data.id, clock: told(now()), running: clock.running, list }, "*")
  }

  function beat() {
    const at = now()
    get("clock").textContent = told(at)
    get("clock").classList.toggle("paused", !clock.running)
    if (clock.running) data.slips.filter(one => minutes(at) >= one.at && get("auto").checked).forEach(send)
    for (const node of document.querySelectorAll(".status")) {
      const { slip, index } = /** @type {HTMLElement} */ (node).dataset
      const found = slips(data, state).find(one => one.id === slip)
      if (!found) continue
      const [kind, text] = standing(found, Number(index), state, at)
      node.textContent = text
      node.className = `status ${kind}`
    }
    get("sum").textContent = summary(data, state, at)
    show()
  }

  function label() {
    get("go").textContent = clock.running ? "Tạm dừng" : clock.passed ? "Tiếp tục" : "Bắt đầu"
  }

  get("go").onclick = () => {
    if (clock.running) clock.pause(steady())
    else clock.start(steady())
    label()
    note("Điều hành", "Điều hành", clock.running ? `chạy ×${clock.speed}` : "tạm dừng")
    beat()
  }
  get("speed").value = String(clock.speed)
  get("speed").onchange = () => {
    clock.setSpeed(Number(get("speed").value), steady())
    note("Điều hành", "Điều hành", `tốc độ ×${clock.speed}`)
  }
  get("open").onclick = () => {
    screen = open(`${location.href.split("#")[0]}#hoc-vien`, `hoc-vien-${data.id}`, "width=1100,height=760")
    get("blocked").hidden = Boolean(screen)
  }
  addEventListener("message", event => {
    if (event.source === screen && event.data?.sotay === "dien-tap-mo" && event.data.id === data.id) show()
  })
  get("again").onclick = () => {
    if (!confirm("Xóa toàn bộ nhật ký của buổi diễn tập này?")) return
    state = fresh()
    clock = new Clock()
    get("speed").value = "1"
    keep()
    all()
  }
  const decide = () => {
    const text = get("text").value.trim()
    if (!text) return
    note("Quyết định", get("who").value.trim() || "–", text)
    get("text").value = ""
    beat()
  }
  get("add").onclick = decide
  get("text").onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey && event.key === "Enter") decide()
  }
  get("extra").onclick = () => {
    const text = get("extra-text").value.trim()
    if (!text) return
    const slip = { id: `X${state.extra.length + 1}`, at: Math.floor(minutes(now())), level: "", face: "Tình tiết thêm", sender: "Điều hành", text, condition: "", twist: "", actions: [] }
    state.extra.push(slip)
    get("extra-text").value = ""
    send(slip)
  }
  get("names").replaceChildren(...[...new Set(data.slips.flatMap(one => one.actions.map(action => action.who)))].map(value => make("option", { value })))
  get("csv").onclick = () => hand(`${data.id}-nhat-ky.csv`, csv(state), "text/csv;charset=utf-8")
  get("docx").onclick = () => hand(`${data.id}-bao-cao.docx`, docx(data, state, now()), WORD)
  get("print").onclick = () => print()
  addEventListener("pagehide", keep)

  function all() {
    draw()
    drawLog()
    drawMarks()
    label()
    beat()
  }
  all()
  setInterval(beat, 250)
}

/**
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
function hand(name, content, type) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([content], { type })), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/**
 * What an earlier opening of this file left; a record of another shape is let go.
 * @param {string} key
 * @returns {{state: State, clock: {passed: number, speed: number}} | null}
 */
function recall(key) {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "null")
    const sound = found && Object.keys(fresh()).every(name => name in found.state) && Number.isFinite(found.clock.passed)
    return sound ? found : null
  } catch { return null }
}
