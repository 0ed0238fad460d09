/** Which copy is read, and which whole newer one waits for its turn. */

import { ASKED, Copy, MEMORY } from "./copy.js"
import { addressOf, prefixOf } from "./place.js"
import { hashOf } from "./pack.js"

/** @typedef {import("./types").List} List */
/** @typedef {import("./types").Memory} Memory */
/** @typedef {import("./types").Told} Told */

const NOTE = "ngoai-tuyen/__so"

export class Shelf {
  /** @param {string} scope */
  constructor(scope) {
    this.scope = scope
    /** @type {Promise<Memory> | null} */
    this.memory = null
  }

  /** @returns {Promise<Memory>} */
  read() {
    return this.memory ??= this.recall().catch(error => { this.memory = null; throw error })
  }

  /** @returns {Promise<Memory>} */
  async recall() {
    const note = await (await caches.open(prefixOf(this.scope) + MEMORY)).match(addressOf(NOTE, this.scope))
    /** @type {Memory} */
    const kept = note ? await note.json().catch(() => ({})) : {}
    /** @type {Memory} */
    const sound = {}
    for (const part of /** @type {const} */ (["current", "next"])) {
      const told = kept[part]
      if (told && (await (await Copy.open(this.scope, told.version)).list())) sound[part] = told
    }
    return sound.current ? sound : { current: sound.next }
  }

  /** @param {Memory} memory */
  async write(memory) {
    this.memory = Promise.resolve(memory)
    const cache = await caches.open(prefixOf(this.scope) + MEMORY)
    await cache.put(addressOf(NOTE, this.scope), new Response(JSON.stringify(memory)))
  }

  /** @returns {Promise<Copy | null>} the copy that is read */
  async current() {
    const { current } = await this.read()
    return current ? Copy.open(this.scope, current.version) : null
  }

  /**
   * A whole copy takes its place: at once where there is none, else after the one that is read.
   * @param {List} list
   * @param {number} now
   */
  async add({ version, made, packed }, now) {
    const told = { version, made, packed, seen: now }
    const { current } = await this.read()
    await this.write(current && current.version !== version ? { current, next: told } : { current: told })
  }

  /**
   * The copy that is read is what the server has: now it is as old as this moment.
   * @param {number} now
   */
  async confirm(now) {
    const { current } = await this.read()
    if (current) await this.write({ current: { ...current, seen: now } })
  }

  /** The newer copy is read from now on. */
  async turn() {
    const { next } = await this.read()
    if (!next) return
    await this.write({ current: next })
    await this.tidy()
  }

  /** Files a reader once opened go when they are no longer what the copy's list names. */
  async tidy() {
    const list = await (await this.current())?.list()
    if (!list) return
    const asked = await Copy.open(this.scope, ASKED)
    const hashes = new Map([...list.later].map(([path, hash]) => [path, hash]))
    for (const path of await asked.paths())
      if (hashes.get(path) !== hashOf(await asked.raw(path))) await asked.cache.delete(addressOf(path, this.scope))
  }

  /**
   * Copies that nobody reads or waits for go; `kept` is being fetched.
   * @param {string} [kept]
   */
  async clear(kept) {
    const { current, next } = await this.read()
    for (const version of await Copy.versions(this.scope))
      if (![current?.version, next?.version, kept].includes(version)) await Copy.drop(this.scope, version)
  }
}
