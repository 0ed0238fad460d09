/**
 * What every page needs of the browser. Bundled into ../assets/javascripts/sotay.js, which is committed: whoever builds the book
 * needs no Node. After a change, here: npx esbuild src/main.js --bundle --format=iife --target=es2020 --minify-whitespace
 * --minify-syntax --charset=utf8 --outfile=assets/javascripts/sotay.js
 */
import { mountAbbreviations } from "./abbr.js"
import { mountMenu } from "./menu.js"
import { mountScheme } from "./scheme.js"
import { mountSearch } from "./search.js"
import { mountTables } from "./tables.js"
import { mountTasks } from "./tasks.js"
import { mountToc } from "./toc.js"

const script = /** @type {HTMLScriptElement} */ (document.currentScript)

/**
 * @template {Element} E
 * @param {string} selector
 * @param {(element: E) => void} mount
 */
const on = (selector, mount) => {
  const element = document.querySelector(selector)
  if (element) mount(/** @type {E} */ (element))
}

// beneath a <base> (404.html) a jump within the page would leave it
on("base", () => {
  for (const jump of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[href^='#']"))) jump.href = location.pathname + location.search + jump.hash
})
on("[data-st-scheme]", mountScheme)
on(".st-menu", menu => on("[data-st-menu]", opener => mountMenu(/** @type {HTMLDialogElement} */ (menu), /** @type {HTMLElement} */ (opener))))
on("article", article => {
  mountTables(article)
  mountTasks(article)
  mountAbbreviations(article)
})
on("[data-st-toc]", mountToc)
on(".md-search", search => mountSearch(/** @type {HTMLElement} */ (search), script.dataset.searchBundle ?? ""))
