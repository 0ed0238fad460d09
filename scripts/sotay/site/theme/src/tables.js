/**
 * Tables written in Markdown carry no labels for their list form. Tables of words become lists on phones (st-stack, with the
 * roles that display:block would take away; the first cell heads its row); whatever is still too wide scrolls in a region the keyboard can reach;
 * so do examples of text too wide for their frame.
 */

/** @param {HTMLTableElement} table */
function stack(table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
  if (heads.length < 2 || table.tBodies.length !== 1) return
  table.classList.add("st-stack")
  table.setAttribute("role", "table")
  for (const group of table.querySelectorAll("thead, tbody")) group.setAttribute("role", "rowgroup")
  for (const row of table.rows) row.setAttribute("role", "row")
  for (const head of heads) head.setAttribute("role", "columnheader")
  for (const row of table.tBodies[0].rows)
    for (const [index, cell] of [...row.cells].entries()) {
      cell.setAttribute("role", index === 0 || cell.tagName === "TH" ? "rowheader" : "cell")
      if (index > 0 && !cell.dataset.l) cell.dataset.l = heads[index]?.textContent?.trim() ?? ""
    }
}

/** @param {Element} root */
export function mountTables(root) {
  /** @type {HTMLTableElement[]} */
  const plain = [...root.querySelectorAll("table:not([class])")].map(table => /** @type {HTMLTableElement} */ (table))
  for (const table of plain) {
    stack(table)
    if (table.closest(".st-table")) continue
    const region = document.createElement("div")
    region.className = "st-table"
    table.before(region)
    region.append(table)
  }
  const reach = () => {
    for (const code of root.querySelectorAll("pre")) {
      if (code.scrollWidth > code.clientWidth) code.setAttribute("tabindex", "0")
      else code.removeAttribute("tabindex")
    }
    for (const region of root.querySelectorAll(".st-table")) {
      if (region.scrollWidth <= region.clientWidth) { region.removeAttribute("tabindex"); continue }
      region.setAttribute("tabindex", "0")
      region.setAttribute("role", "region")
      if (!region.hasAttribute("aria-label")) region.setAttribute("aria-label", nameOf(region))
    }
  }
  addEventListener("resize", reach)
  reach()
}

/**
 * @param {Element} region
 * @returns {string}
 */
function nameOf(region) {
  const caption = region.querySelector("caption")?.textContent
  if (caption) return caption.trim()
  for (let node = region.previousElementSibling; node; node = node.previousElementSibling)
    if (/^H[2-4]$/.test(node.tagName)) return `Bảng: ${node.firstChild?.textContent?.trim() ?? ""}`
  return "Bảng"
}
