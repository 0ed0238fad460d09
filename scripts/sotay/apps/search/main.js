/**
 * The search: one classic script for every part it plays. In a worker it is the engine; in a page it starts that worker (or, on
 * file://, plays it) and draws results, in Material's box or on the page of all results.
 */

import { mountBox } from "./box.js"
import { mountPage } from "./page.js"
import { dress } from "./style.js"
import { mountWorker } from "./worker.js"

if (typeof document === "undefined") mountWorker()
else mount()

function mount() {
  const own = /** @type {any} */ (window)
  if (own.sotay_search_mounted) return
  own.sotay_search_mounted = true
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
  dress()
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-st-find]"))
  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-md-component=search]"))
  if (page) mountPage(page, src)
  else if (box) mountBox(box, src)
}
