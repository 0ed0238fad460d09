/**
 * A response counts down: its deadline and steps become clock times once T0 is entered. Loaded by response pages alone.
 * @import { Times } from "./keep.js"
 */
import { mountDue } from "./due.js"
import { mountTimes } from "./form.js"
import { handed, keep, look, mine, recall, rewrite, seen } from "./keep.js"
import { mountSteps } from "./steps.js"
import { MINUTE } from "./time.js"
import { WORDS, Watch, disagree } from "./warn.js"

const SPOKEN = [30, 10, 0]

/**
 * @param {HTMLElement} list the deadline
 * @param {HTMLDetailsElement} fold the form of the two times
 * @param {HTMLElement} line the steps
 */
function mount(list, fold, line) {
  const { minutes, safety, ceiling, scenario = "" } = list.dataset
  const limits = { minutes: Number(minutes), safety: Number(safety ?? 0), ceiling: Number(ceiling) }
  const showDue = mountDue(list, limits)
  const showSteps = mountSteps(line, limits.minutes, limits.ceiling)
  const showTimes = mountTimes(fold, limits.ceiling, change)
  const warning = note("alert")
  const voice = note("status")
  voice.className = "vh"
  fold.before(warning)
  fold.after(voice)

  const watch = new Watch(Date.now(), performance.now(), new Date().getTimezoneOffset(), seen())
  let refused = false
  /** @type {number | null} */
  let before = null
  let times = handed(location.hash)
  if (times) change(times)
  else times = recall(scenario, Date.now())

  /** @param {Times | null} set */
  function change(set) {
    times = set
    refused = !keep(scenario, set) && set !== null
    rewrite(refused ? set : null)
    watch.jumped = false
    before = null
    showTimes(times)
    show()
  }

  function show() {
    const now = Date.now()
    const { remaining, told } = showDue(times, now)
    showSteps(times, now)
    const wrong = times && [
      watch.jumped ? WORDS.jumped : "",
      disagree(times.t0, times.happened, now),
      refused ? WORDS.refused : "",
    ].filter(Boolean).join(" ")
    if (warning.textContent !== (wrong ?? "")) warning.textContent = wrong ?? ""
    warning.hidden = !wrong
    if (remaining !== null && before !== null && SPOKEN.some(mark => remaining <= mark && Number(before) > mark)) voice.textContent = `Tuyên bố đầu tiên: ${told}.`
    before = remaining
  }

  const tick = () => {
    watch.look(Date.now(), performance.now(), new Date().getTimezoneOffset())
    look(Date.now())
    show()
    wait()
  }
  let timer = 0
  const wait = () => { clearTimeout(timer); timer = window.setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 50) }
  document.addEventListener("visibilitychange", () => {
    watch.hidden = true
    if (!document.hidden) tick()
  })
  addEventListener("storage", event => {
    if (event.key && !mine(event.key, scenario)) return
    times = recall(scenario, Date.now())
    showTimes(times)
    show()
  })
  addEventListener("hashchange", () => { const given = handed(location.hash); if (given) change(given) })
  showTimes(times)
  show()
  look(Date.now())
  wait()
}

/** @param {string} role */
function note(role) {
  const node = Object.assign(document.createElement("p"), { className: "st-note st-due__note", hidden: role === "alert" })
  node.setAttribute("role", role)
  return node
}

const [list, fold, line] = [".st-due", "[data-t0]", ".st-body .st-line"].map(name => document.querySelector(name))
if (list && fold && line) mount(/** @type {HTMLElement} */ (list), /** @type {HTMLDetailsElement} */ (fold), /** @type {HTMLElement} */ (line))
