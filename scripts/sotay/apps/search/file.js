/** The index's two files, as the build writes them: sound, or Damaged. */

/** @typedef {import("./types").Own} Own */

export class Damaged extends Error {}

/**
 * What the first file says, or Damaged.
 * @param {unknown} data
 * @returns {import("./types").FirstFile}
 */
export function checked(data) {
  const file = /** @type {import("./types").FirstFile} */ (data)
  const own = file?.config?.sotay
  const sound = own?.version === 1 && Array.isArray(own.same) && Array.isArray(own.levels) && own.same.every(line => Array.isArray(line) && line.every(isText)) &&
    Array.isArray(file.docs) && file.docs.length > 0 && file.docs.every((doc, index) =>
    doc && isText(doc.location) && isText(doc.title) && isText(doc.text) &&
    (doc.of === undefined || (Number.isInteger(doc.of) && doc.of >= 0 && doc.of < index)) &&
    [doc.names, doc.also].every(names => names === undefined || (Array.isArray(names) && names.every(isText))))
  if (!sound) throw new Damaged("search_index")
  return file
}

/**
 * The second file's text for `own`, or Damaged.
 * @param {unknown} data
 * @param {Own} own
 * @param {number} count
 * @returns {string[]}
 */
export function checkedText(data, own, count) {
  const file = /** @type {import("./types").SecondFile} */ (data)
  if (file?.version !== 1 || file.stamp !== own.stamp || !Array.isArray(file.text) || file.text.length !== count || !file.text.every(isText))
    throw new Damaged("search_text")
  return file.text
}

/** @param {unknown} value @returns {value is string} */
const isText = value => typeof value === "string"
