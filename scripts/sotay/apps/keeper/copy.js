/** A copy: the files of one version in one cache. It counts only once its list is written, which comes last. */

import { addressOf, pathOf, prefixOf } from "./place.js"
import { hashOf, unpack } from "./pack.js"

/** @typedef {import("./types").List} List */

const WHOLE = "ngoai-tuyen/__tron-ven"
export const MEMORY = "so" // the cache that remembers which copy is read
export const ASKED = "tai-ve" // files a reader opened that no copy holds

export class Copy {
  /**
   * @param {Cache} cache
   * @param {string} scope
   * @param {string} version
   */
  constructor(cache, scope, version) {
    this.cache = cache
    this.scope = scope
    this.version = version
  }

  /**
   * @param {string} scope
   * @param {string} version
   */
  static async open(scope, version) {
    return new Copy(await caches.open(prefixOf(scope) + version), scope, version)
  }

  /**
   * Every version of which something is here, whole or not.
   * @param {string} scope
   * @returns {Promise<string[]>}
   */
  static async versions(scope) {
    const prefix = prefixOf(scope)
    const names = (await caches.keys()).filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length))
    return names.filter(name => name !== MEMORY && name !== ASKED)
  }

  /**
   * @param {string} scope
   * @param {string} version
   */
  static drop(scope, version) {
    return caches.delete(prefixOf(scope) + version)
  }

  /** @param {string} path */
  raw(path) {
    return this.cache.match(addressOf(path, this.scope))
  }

  /**
   * @param {string} path
   * @returns {Promise<Response | null>}
   */
  async get(path) {
    const kept = await this.raw(path)
    return kept ? unpack(kept) : null
  }

  /**
   * A file as it lies here, if it is of this hash.
   * @param {string} path
   * @param {string} hash
   */
  async lent(path, hash) {
    const kept = await this.raw(path)
    return hashOf(kept) === hash ? kept : undefined
  }

  /**
   * @param {string} path
   * @param {Response} kept
   */
  put(path, kept) {
    return this.cache.put(addressOf(path, this.scope), kept)
  }

  /** @returns {Promise<Set<string>>} the paths that are here */
  async paths() {
    const found = (await this.cache.keys()).map(request => pathOf(request.url, this.scope) ?? "")
    return new Set(found.filter(path => path !== WHOLE))
  }

  /** @param {List} list */
  seal(list) {
    return this.cache.put(addressOf(WHOLE, this.scope), new Response(JSON.stringify(list), { headers: { "content-type": "application/json" } }))
  }

  /** @returns {Promise<List | null>} the list, once everything on it is here */
  async list() {
    const kept = await this.cache.match(addressOf(WHOLE, this.scope))
    return kept ? kept.json() : null
  }
}
