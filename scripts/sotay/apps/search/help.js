/**
 * What is offered where nothing is found, nothing typed yet, or no index came: never an empty box.
 * @import { Answer } from "./types"
 */

import { h } from "./hit.js"

/** The template every page carries: the way to the triage and the list of scenarios. */
export const template = () => /** @type {HTMLTemplateElement | null} */ (document.getElementById("st-search-help"))

/**
 * @param {Answer | null} answer
 * @param {(query: string) => void} ask
 */
export function help(answer, ask) {
  const near = answer?.near ?? []
  const made = h("div", { class: "st-help" })
  if (near.length) made.append(h("p", {}, "Có phải:"), h("ul", { class: "st-help__near" }, ...near.map(name => h("li", {}, button(name, ask)))))
  const list = template()?.content.cloneNode(true)
  if (list) made.append(list)
  return made
}

/**
 * @param {string} name
 * @param {(query: string) => void} ask
 */
function button(name, ask) {
  const made = h("button", { type: "button" }, name)
  made.addEventListener("click", () => ask(name))
  return made
}
