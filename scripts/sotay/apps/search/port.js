/**
 * What Material's search talks to: a worker where there can be one, and the same engine behind a worker's face where there cannot
 * (a page opened from a stick, an old browser). Answers wait until somebody listens.
 */

import { engine } from "./engine.js"

const PATIENCE = 20000 // ms until a script that neither loads nor fails counts as missing

export class Port extends EventTarget {
  /**
   * @param {string} script address of this very bundle
   * @param {string} folder address of the index's folder
   */
  constructor(script, folder) {
    super()
    /** @type {MessageEvent[] | null} */
    this.waiting = []
    this.heard = false
    this.open = () => this.#open(script, folder)
    /** @type {((message: any) => void) | null} */
    this.send = null
  }

  /** Begins to read the index; before, nothing is fetched. */
  wake() {
    return this.send ??= this.open()
  }

  /**
   * @param {string} script
   * @param {string} folder
   * @returns {(message: any) => void}
   */
  #open(script, folder) {
    if (location.protocol === "file:") return this.#here(folder)
    try {
      const worker = new Worker(script)
      /** @type {unknown[]} */
      const sent = []
      let send = (/** @type {unknown} */ message) => { sent.push(message); worker.postMessage(message) }
      worker.onmessage = ({ data }) => this.#deliver(data)
      worker.onerror = () => {
        if (this.heard) return
        send = this.#here(folder)
        for (const message of sent.slice(-1)) send(message)
      }
      return message => send(message)
    } catch {
      return this.#here(folder)
    }
  }

  /** The engine in the page itself. @param {string} folder */
  #here(folder) {
    const core = engine({ load: name => scripted(`${folder}search_${name}.js`, name), post: message => this.#deliver(message), pause: breath })
    /** @type {any[]} timers set in one order may ring in another: the browser holds nested ones back */
    const sent = []
    return (/** @type {any} */ message) => {
      sent.push(message)
      setTimeout(() => core.take(sent.shift()))
    }
  }

  /** @param {unknown} data */
  #deliver(data) {
    this.heard = true
    const event = new MessageEvent("message", { data })
    if (this.waiting) this.waiting.push(event)
    else this.dispatchEvent(event)
  }

  /** @param {unknown} message */
  postMessage(message) {
    this.wake()(message)
  }

  /** Whoever reads begins to hear, first what has been waiting. */
  start() {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const event of waiting) this.dispatchEvent(event)
  }
}

const breath = () => /** @type {Promise<void>} */ (new Promise(done => setTimeout(done)))

/**
 * Reads one file of the index as a script, since fetch fails on file://.
 * @param {string} address
 * @param {string} name
 */
function scripted(address, name) {
  return new Promise((done, fail) => {
    const own = /** @type {any} */ (window)
    const waiting = own.sotay_search_waiting ??= {}
    waiting[name] = done
    own.sotay_search ??= (/** @type {string} */ told, /** @type {unknown} */ data) => waiting[told]?.(data)
    const script = Object.assign(document.createElement("script"), { src: address })
    script.onerror = fail
    script.onload = () => setTimeout(fail) // loaded, and has told nothing: not what the build wrote
    setTimeout(fail, PATIENCE)
    document.head.append(script)
  })
}
