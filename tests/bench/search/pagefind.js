/* Asks Pagefind every query, through its own interface. */
async queries => {
  const engine = await import("/pagefind/pagefind.js")
  await engine.init()
  const out = []
  for (const query of queries) {
    const start = performance.now()
    const { results } = await engine.search(query)
    const took = performance.now() - start
    const best = await Promise.all(results.slice(0, 10).map(result => result.data()))
    const links = best.map(page => [page.url, ...page.sub_results.map(sub => sub.url)])
    out.push([took, links.map(urls => urls.map(url => decodeURIComponent(url).replace(/^\//, "")))])
  }
  return out
}
