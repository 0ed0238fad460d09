/* Notes when the first result is drawn, and when the magnifying glass is touched. */
{
  const looking = new MutationObserver(() => {
    if (!document.querySelector(".md-search-result__item")) return
    window.seen = performance.now()
    looking.disconnect()
  })
  looking.observe(document, { childList: true, subtree: true })
  addEventListener("click", () => { window.touched ??= performance.now() }, true)
}
