/** The index in memory: where every writing of every syllable stands, made from the two files the build writes. */

import { syllable, eachWord, words } from "./syllable.js"

/** @typedef {import("./types").Doc} Doc */
/** @typedef {import("./types").Fold} Fold */
/** @typedef {import("./types").Key} Key */
/** @typedef {import("./types").Own} Own */
/** @typedef {import("./types").Syllable} Syllable */

/* A place is one number: doc * PLACES + position. Name j of a doc (0 its title) stands at j * NAME, its text from TEXT on. */
export const PLACES = 2 ** 17
export const NAME = 64
export const TEXT = 4096
const NAMES = TEXT / NAME
const BREAK = 3 // between two blocks: their words are no neighbours

/** @typedef {{ folds: Fold[], weight: number }} Name */
/** @typedef {{ phrase: Syllable[], group: Group }} Phrase */
/** @typedef {{ codes: number[], lengths: number[] }} Group where any phrase of one meaning stands */

export class Index {
  /**
   * @param {Own} own
   * @param {Doc[]} docs
   * @param {string[]} later text that stands in the second file, "" where there is none
   */
  constructor(own, docs, later = []) {
    this.own = own
    this.docs = docs
    this.later = later
    /** @type {Map<string, Key>} */ this.keys = new Map()
    /** @type {Map<string, Fold>} */ this.folds = new Map()
    /** @type {Map<number, number>} neighbours, by the ids of both folds */ this.pairs = new Map()
    /** @type {Name[][]} */ this.names = []
    /** @type {Map<string, number>} how many headings read the same */ this.alike = new Map()
    /** @type {Map<string, Phrase[]>} phrases by the writing of their first syllable */ this.phrases = new Map()
    /** @type {string[]} */ this.vocabulary = []
    /** @type {string[][]} */ this.byLength = []
    /** @type {Map<string, Key>} */ this.seen = new Map()
    this.lengths = new Uint32Array(docs.length)
    this.meanLength = 1
  }

  /**
   * Reads all; yields now and then so that the caller may do something else.
   * @param {number} every how many entries between two yields
   */
  *build(every = 200) {
    this.#group()
    for (let doc = 0; doc < this.docs.length; doc++) {
      this.#add(doc)
      if (doc % every === every - 1) yield
    }
    this.#finish()
  }

  /** Text of an entry, whichever file it came in. @param {number} doc */
  text(doc) {
    return this.docs[doc].text || this.later[doc] || ""
  }

  /** The entry that leads the result `doc` belongs to. @param {number} doc */
  leader(doc) {
    return this.docs[doc].of ?? doc
  }

  #group() {
    for (const line of this.own.same) {
      /** @type {Group} */
      const group = { codes: [], lengths: [] }
      for (const words_ of line) {
        const phrase = words(words_.normalize("NFC")).map(syllable)
        if (!phrase.length) continue
        const others = this.phrases.get(phrase[0].f)
        if (others) others.push({ phrase, group })
        else this.phrases.set(phrase[0].f, [{ phrase, group }])
      }
    }
    for (const same of this.phrases.values()) same.sort((a, b) => b.phrase.length - a.phrase.length)
  }

  /** @param {number} doc */
  #add(doc) {
    const { title, names = [], also = [], level } = this.docs[doc]
    const start = doc * PLACES
    if (this.docs[doc].of !== undefined) {
      const heading = words(title).map(word => syllable(word).f).join(" ")
      this.alike.set(heading, (this.alike.get(heading) ?? 0) + 1)
    }
    // a level is found by its scenario's name and its number: level.js
    this.names.push((level === undefined ? [title, ...names, ...also] : []).slice(0, NAMES).map((name, j) => {
      const folds = this.#line(name, doc, start + j * NAME, NAME - BREAK).map(key => key.fold)
      return { folds, weight: 0 }
    }))
    let at = start + TEXT
    for (const line of this.text(doc).split("\n")) {
      const room = start + PLACES - at - BREAK
      if (room <= 0) break
      at += this.#line(line, doc, at, room).length + BREAK
    }
    this.lengths[doc] = at - start - TEXT
  }

  /**
   * @param {string} line
   * @param {number} doc
   * @param {number} start
   * @param {number} room
   */
  #line(line, doc, start, room) {
    /** @type {Key[]} */
    const made = []
    eachWord(line, word => { if (made.length < room) made.push(this.#key(word)) })
    for (let i = 0; i < made.length; i++) {
      const { fold } = made[i]
      made[i].codes.push(start + i)
      fold.count++
      if (fold.last !== doc) { fold.last = doc; fold.df++ }
      if (i) {
        const pair = made[i - 1].fold.id * 65536 + fold.id
        this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1)
      }
      this.#concepts(made, i, start)
    }
    return made
  }

  /**
   * @param {Key[]} made
   * @param {number} i
   * @param {number} start
   */
  #concepts(made, i, start) {
    const phrases = this.phrases.get(made[i].fold.f)
    if (!phrases) return
    /** @type {Group[]} */
    const told = []
    for (const { phrase, group } of phrases) {
      if (told.includes(group) || i + phrase.length > made.length) continue
      if (phrase.some((part, j) => part.k !== made[i + j].s.k)) continue
      told.push(group)
      group.codes.push(start + i)
      group.lengths.push(phrase.length)
    }
  }

  /** @param {string} word */
  #key(word) {
    const seen = this.seen.get(word)
    if (seen) return seen
    const s = syllable(word)
    let key = this.keys.get(s.k)
    if (!key) {
      let fold = this.folds.get(s.f)
      if (!fold) {
        fold = { f: s.f, id: this.folds.size, keys: [], df: 0, last: -1, count: 0, idf: 0 }
        this.folds.set(s.f, fold)
      }
      key = { s, fold, codes: [] }
      fold.keys.push(key)
      this.keys.set(s.k, key)
    }
    this.seen.set(word, key)
    return key
  }

  #finish() {
    for (const fold of this.folds.values()) fold.idf = this.idf(fold.df)
    for (const names of this.names) for (const name of names) name.weight = name.folds.reduce((sum, fold) => sum + fold.idf, 0)
    this.vocabulary = [...this.folds.keys()].sort()
    for (const f of this.vocabulary) (this.byLength[f.length] ??= []).push(f)
    this.meanLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.docs.length) || 1
    this.seen.clear()
  }

  /** How telling it is to stand in `df` of the entries. @param {number} df */
  idf(df) {
    const count = this.docs.length
    return Math.log(1 + (count - df + 0.5) / (df + 0.5))
  }

  /**
   * How often two syllables stand side by side.
   * @param {string} a
   * @param {string} b
   */
  neighbours(a, b) {
    const first = this.folds.get(a)
    const second = this.folds.get(b)
    return first && second ? this.pairs.get(first.id * 65536 + second.id) ?? 0 : 0
  }

  /** The folded syllables that begin with `f`. @param {string} f */
  beginning(f) {
    let low = 0
    let high = this.vocabulary.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.vocabulary[middle] < f) low = middle + 1
      else high = middle
    }
    const from = low
    while (low < this.vocabulary.length && this.vocabulary[low].startsWith(f)) low++
    return this.vocabulary.slice(from, low)
  }
}
