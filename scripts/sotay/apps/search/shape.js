/** The shape of Vietnamese syllables, without marks: what can be one, though the book may not have it. */

const ONSET = "(?:b|ch?|d|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu|r|s|t[hr]?|v|x)?"
const RIME = [
  "a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?", "e(?:c|ch|m|n|ng|nh|o|p|t|u)?", "i(?:c|ch|m|n|nh|p|t|u|a|e(?:c|m|n|ng|p|t|u))?",
  "o(?:c|i|m|n|ng|p|t|oc|ong|a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|e(?:n|o|t)?)?", "u(?:c|i|m|n|ng|p|t|u|a(?:n|ng|t|y)?|e(?:ch|n|nh)?|o(?:c|i|m|n|ng|p|t|u)?|y(?:a|ch|n|nh|t|u|e(?:n|t))?)?",
  "y(?:t|e(?:m|n|ng|t|u))?"
].join("|")
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`)

/** @param {string} f folded letters */
export const isSyllable = f => SYLLABLE.test(f)
