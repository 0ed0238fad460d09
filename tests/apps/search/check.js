/** A test's few words: the same in Node and in the browser, without either's own. */

/** @param {unknown} value @param {string} [told] */
export function ok(value, told = "") {
  if (!value) throw new Error(told || `not true: ${String(value)}`)
}

/** @param {unknown} got @param {unknown} want @param {string} [told] */
export function same(got, want, told = "") {
  const [a, b] = [JSON.stringify(got), JSON.stringify(want)]
  if (a !== b) throw new Error(`${told ? `${told}: ` : ""}${a} instead of ${b}`)
}

/** @param {() => unknown} act @param {any} kind */
export function raises(act, kind) {
  try { act() } catch (error) {
    if (error instanceof kind) return
    throw error
  }
  throw new Error(`nothing raised, ${kind.name} wanted`)
}
