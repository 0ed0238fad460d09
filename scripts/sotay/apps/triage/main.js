/**
 * The page that finds a level: one question at a time, the answers in the address, nothing sent anywhere.
 * @import { Table, State } from "./types"
 * @import { Times } from "../clock/keep.js"
 */
import { mountTimes } from "../clock/form.js"
import { keep, recall } from "../clock/keep.js"
import { clock, fullDate } from "../clock/time.js"
import { WORDS, disagree } from "../clock/warn.js"
import { copy } from "../statement/copy.js"
import { blank, read, write } from "./address.js"
import { BLANK, decide } from "./decide.js"
import { mountForm } from "./form.js"
import { result } from "./result.js"
import { mountShow, slots } from "./show.js"
import { plain } from "./words.js"

/**
 * @param {HTMLElement} root
 * @param {Table} table
 */
function mount(root, table) {
  const slot = slots(root)
  const title = document.title
  const count = table.questions.length + 1
  let { state, lost } = opened(table)
  /** @type {Times | null} */
  let times = null
  let refused = false

  const show = mountShow(root, number => write({ ...state, question: number - 1 }, table))
  const form = mountForm(root, {
    chosen(sign) { set(answered(state, sign)) },
    next() { go({ ...state, question: following(state, table) }) },
    skip() { const left = answered(state, ""); go({ ...left, question: following(left, table) }) },
    back() { go({ ...state, question: Math.max(0, (state.question ?? 1) - 1) }) },
  })
  const showTimes = mountTimes(/** @type {HTMLDetailsElement} */ (root.querySelector("[data-t0]")), table.ceiling, given => {
    refused = named(state, table) ? !keep(state.scenario, given) && given !== null : false
    set({ ...state, t0: given?.t0 ?? null, happened: given?.happened ?? null })
  })

  /** @param {State} next */
  function set(next) {
    state = next
    try { history.replaceState(null, "", write(state, table)) } catch { location.replace(write(state, table)) }
    draw()
  }

  /** @param {State} next a screen of its own: "back" leads to the one before */
  function go(next) {
    state = next.question === null && !begun(next) ? { ...next, question: 0 } : next
    lost = ""
    const hash = write(state, table)
    if (location.hash !== hash) location.hash = hash
    draw()
    arrive()
  }

  function draw() {
    const decision = decide(table, state.answers)
    const view = viewOf(state, table)
    for (const part of root.querySelectorAll("[data-view]")) part.toggleAttribute("hidden", /** @type {HTMLElement} */ (part).dataset.view !== view)
    tell(slot("lost"), lost)
    slot("progress").hidden = view === "result"
    form.progress(state)
    show.soFar(view === "ask" && begun(state) ? decision.level : null)
    if (view === "ask") {
      const at = Number(state.question)
      form.ask(at, state, following(state, table) === null ? "Xem kết quả" : "Câu tiếp")
      return name(`câu ${at + 1} trong ${count}`, `Câu ${at + 1} trong ${count}`)
    }
    const level = `Cấp KHTT ${decision.level}`
    if (state.t0 !== null) times = { t0: state.t0, happened: state.happened }
    else times = named(state, table) ? recall(state.scenario, Date.now()) : null
    const found = result(table, state, decision, times)
    if (view === "partial") {
      const done = [...state.answers].filter(sign => sign !== BLANK).length + Number(Boolean(state.scenario))
      show.partial(table, state, decision, found.open)
      return name(`đã trả lời ${done} trong ${count} câu`, `Ít nhất ${level}`)
    }
    showTimes(times)
    show.result(found, times)
    tell(slot("clock-told"), [times ? disagree(times.t0, times.happened, Date.now()) : "", refused ? WORDS.refused : ""].filter(Boolean).join(" "))
    name(`kết quả lúc ${clock(Date.now())}, ${fullDate(Date.now())}`, level)
  }

  /** @param {string} where @param {string} short */
  function name(where, short) {
    slot("where").textContent = where
    document.title = `${short} – ${title}`
  }

  /** To the top of what is now on screen, for eyes and for screen readers. */
  function arrive() {
    scrollTo(0, 0)
    const shown = "form[data-view]:not([hidden]) fieldset:not([hidden]) h1, section[data-view]:not([hidden]) > h1"
    const heading = /** @type {HTMLElement | null} */ (root.querySelector(shown))
    heading?.focus({ preventScroll: true })
  }

  root.addEventListener("click", event => {
    const action = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-do]"))?.dataset.do
    if (action === "print") print()
    else if (action === "again") go({ ...blank(table), question: 0 })
    else if (action === "why") { event.preventDefault(); go({ ...state, question: null }) }
    else if (action === "copy") {
      const address = location.protocol.startsWith("http") ? location.href : ""
      const text = plain(table, state, result(table, state, decide(table, state.answers), times), Date.now(), address)
      void copy(text, slot("plain"), slot("copied"))
    }
  })
  addEventListener("hashchange", () => {
    if (location.hash === write(state, table)) return
    ({ state, lost } = opened(table))
    draw()
    arrive()
  })
  draw()
}

/**
 * What the address asks for: without any answer that gives a level, the first question that is open.
 * @param {Table} table
 */
function opened(table) {
  const { state, lost } = read(location.hash, table)
  if (state.question === null && !begun(state)) state.question = state.scenario ? 1 : 0
  return { state, lost }
}

/** @param {State} state */
const begun = state => [...state.answers].some(sign => sign !== BLANK)

/** @param {State} state @param {Table} table */
const named = (state, table) => table.scenarios.some(one => one.id === state.scenario)

/** @param {HTMLElement} node @param {string} text */
function tell(node, text) {
  node.hidden = !text
  if (node.textContent !== text) node.textContent = text
}

/**
 * @param {State} state
 * @param {string} sign nothing takes the answer back
 * @returns {State}
 */
function answered(state, sign) {
  const at = state.question ?? 0
  if (!at) return { ...state, scenario: sign }
  return { ...state, answers: state.answers.slice(0, at - 1) + (sign || BLANK) + state.answers.slice(at) }
}

/**
 * @param {State} state
 * @param {Table} table
 * @returns {number | null} the next open question; null when the level can no longer change or the last one is passed
 */
function following(state, table) {
  if (decide(table, state.answers).final) return null
  const open = state.answers.indexOf(BLANK, state.question ?? 0)
  return open < 0 ? null : open + 1
}

/**
 * @param {State} state
 * @param {Table} table
 * @returns {"ask" | "partial" | "result"}
 */
function viewOf(state, table) {
  if (state.question !== null) return "ask"
  return decide(table, state.answers).final || !state.answers.includes(BLANK) ? "result" : "partial"
}

const root = document.querySelector("[data-triage]")
const data = document.querySelector("[data-triage-table]")
const fold = document.querySelector("[data-rules] > div")
if (fold) fold.append(...document.querySelectorAll(".st-rules > :is(.st-tag, table)"))
if (root && data) mount(/** @type {HTMLElement} */ (root), JSON.parse(data.textContent ?? ""))
