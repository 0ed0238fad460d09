/* Notes how long each key takes to change the list. */
() => {
  window.keyed = 0
  window.waits = []
  addEventListener("keydown", () => { window.keyed = performance.now() }, true)
  new MutationObserver(() => {
    if (!window.keyed) return
    window.waits.push(performance.now() - window.keyed)
    window.keyed = 0
  }).observe(document.querySelector(".md-search-result__list"), { childList: true })
}
