/** The worker's side: reads the index beside its own script, by fetch. */

import { Damaged } from "./file.js"
import { engine } from "./engine.js"

export function mountWorker() {
  const scope = /** @type {any} */ (self)
  const folder = new URL("../../search/", scope.location.href)
  const core = engine({
    async load(name) {
      const answer = await fetch(new URL(`search_${name}.json`, folder))
      if (!answer.ok) throw new Error(String(answer.status))
      return answer.json().catch(() => { throw new Damaged(name) })
    },
    post: message => scope.postMessage(message),
    pause: () => new Promise(done => setTimeout(done))
  })
  scope.onmessage = (/** @type {MessageEvent} */ { data }) => core.take(data)
}
