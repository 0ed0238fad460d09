/* Asks the real box every query, one after another: milliseconds to the answer, and the links of every result. */
async ([queries, wait]) => {
  const field = document.querySelector(".md-search__input")
  const list = document.querySelector(".md-search-result__list")
  const meta = document.querySelector(".md-search-result__meta")
  const root = document.baseURI.replace(/[^/]*$/, "")
  const read = () => [...list.querySelectorAll(".md-search-result__item")].slice(0, 12).map(item =>
    [...item.querySelectorAll("a.md-search-result__link")].map(link => decodeURIComponent(link.href.replace(root, ""))))
  const out = []
  for (const query of queries) {
    // an answer comes to the list or, where nothing is found, to the line above it
    const changed = new Promise(done => {
      const watch = new MutationObserver(() => { watch.disconnect(); done() })
      watch.observe(list, { childList: true })
      watch.observe(meta, { childList: true, characterData: true })
      setTimeout(() => { watch.disconnect(); done() }, wait)
    })
    const start = performance.now()
    field.value = query
    field.dispatchEvent(new Event("input", { bubbles: true }))
    await changed
    const took = performance.now() - start
    await new Promise(done => setTimeout(done))
    out.push([took, read()])
  }
  return out
}
