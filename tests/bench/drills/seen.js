/* What a reader sees and feels of every page of a drill: kept across pages of the tab. */
{
  const kept = () => JSON.parse(sessionStorage.getItem("drill") || '{"pages":[]}')
  const note = { page: location.pathname, screen: 0, shift: 0, moved: [] }
  const named = node => {
    const own = node?.nodeType === 1 ? node : node?.parentElement
    if (!own) return "(đã gỡ)"
    return `${own.localName}${own.id && `#${own.id}`}${[...own.classList].map(name => `.${name}`).join("")}`
  }
  const place = box => [box.x, box.y, box.width, box.height].map(Math.round).join(" ")
  const moved = ({ value, startTime, sources }) => sources.map(({ node, previousRect, currentRect }) =>
    `${value.toFixed(3)} lúc ${Math.round(startTime)} ms: ${named(node)} từ ${place(previousRect)} đến ${place(currentRect)}`)
  window.drill = note
  new PerformanceObserver(list => { for (const e of list.getEntries()) note.screen = e.startTime }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) {
    note.shift += e.value
    note.moved.push(...moved(e))
  } }).observe({ type: "layout-shift", buffered: true })
  addEventListener("pagehide", () => {
    const all = kept()
    all.pages.push(note)
    sessionStorage.setItem("drill", JSON.stringify(all))
  })
  window.drilled = () => [...kept().pages, note]
  // in sight: some of it inside the window, under no header
  const inSight = node => {
    const box = node?.getBoundingClientRect()
    return Boolean(box && box.height && box.bottom > 60 && box.top < innerHeight - 20)
  }
  const PARTS = { level: ".st-plate", deadline: ".st-due", lead: ".st-fact--lead", partners: ".st-fact--partners", statement: ".st-say blockquote" }
  window.sight = () => Object.entries(PARTS).filter(([, where]) => inSight(document.querySelector(where))).map(([name]) => name)
}
