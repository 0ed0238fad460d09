/** The matching core by itself, in Node and in the browser alike: see test_core.py. */

import { engine } from "../../../scripts/sotay/apps/search/engine.js"
import { Damaged, checked, checkedText } from "../../../scripts/sotay/apps/search/file.js"
import { items } from "../../../scripts/sotay/apps/search/items.js"
import { readings } from "../../../scripts/sotay/apps/search/reading.js"
import { isSyllable } from "../../../scripts/sotay/apps/search/shape.js"
import { oneSlip, soundsLike } from "../../../scripts/sotay/apps/search/slip.js"
import { fits, plain, syllable, words } from "../../../scripts/sotay/apps/search/syllable.js"
import { decode } from "../../../scripts/sotay/apps/search/telex.js"
import { summary } from "../../../scripts/sotay/apps/search/words.js"
import { BOOK, FIRST, SECOND, find, first, places } from "./book.js"
import { ok, raises, same } from "./check.js"

const k = word => syllable(word).k
const typed = word => decode(word)?.k ?? null
const read = query => readings(BOOK, query).map(reading => reading.syllables.map(s => s.f).join(" "))
const KB05 = "kich-ban/ngo-doc/"

export const tests = {
  "a syllable: composed and decomposed are one": () => same(k("ngộ".normalize("NFD")), k("ngộ")),
  "a syllable: old and new tone marks are one": () => { same(k("hoà"), k("hòa")); same(k("thuỷ"), k("thủy")); same(k("khoẻ"), k("khỏe")) },
  "a syllable: final i and y are one": () => { same(k("lý"), k("lí")); same(k("quý"), k("quí")); same(k("Y"), k("i")); ok(k("thúy") !== k("thúi")) },
  "a syllable: đ folds to d, whatever its code": () => { same(syllable("Đập").f, "dap"); same(k("ðập"), k("đập")) },
  "a syllable: leading zeros of numbers are nothing": () => { same(k("02"), k("2")); same(k("KB05"), k("kb5")); same(k("T0"), "t00") },
  "a syllable: marks left out fit, other marks do not": () => {
    ok(fits(syllable("hoang"), syllable("hoảng"))); ok(fits(syllable("hoang"), syllable("hoàng"))); ok(fits(syllable("đuong"), syllable("đường")))
    ok(!fits(syllable("hoàng"), syllable("hoảng"))); ok(!fits(syllable("bể"), syllable("bê")))
  },
  "words: no-break spaces and signs part them": () => same(words("Cấp\u00a0KHTT\u00a03 – GD&ĐT"), ["Cấp", "KHTT", "3", "GD", "ĐT"]),
  "typed: invisible signs go, what is too long is cut": () => { same(plain("\u202eng\u200bộ\u00ad độc"), "ngộ độc"); ok(plain("a".repeat(10000)).length <= 240) },
  "typed: full-width letters are letters": () => same(plain("ＫＢ０５"), "KB05"),

  "Telex: tone last or within": () => { same(typed("khungr"), k("khủng")); same(typed("hofang"), k("hoàng")) },
  "Telex: hats, horns, breve, đ": () => { same(typed("ddaapj"), k("đập")); same(typed("vowx"), k("vỡ")); same(typed("dduwowngf"), k("đường")); same(typed("nuowcs"), k("nước")); same(typed("bawngf"), k("bằng")); same(typed("quawngf"), k("quằng")) },
  "Telex: plain words are no keystrokes": () => { same(typed("khung"), null); same(typed("vo"), null) },
  "VNI: tones, hats, horns, đ": () => { same(typed("vo74"), k("vỡ")); same(typed("d9ap65"), k("đập")); same(typed("ngo65"), k("ngộ")); same(typed("nuo7c1"), k("nước")) },
  "VNI: a number is a number": () => { same(typed("161"), null); same(typed("b1"), null) },

  "slips: one letter too many, too few, wrong, exchanged": () => { ok(oneSlip("hoang", "hoag")); ok(oneSlip("hoang", "hoaang")); ok(oneSlip("hoang", "hoamg")); ok(oneSlip("hoang", "haong")); ok(!oneSlip("hoang", "hoang")); ok(!oneSlip("hoang", "haogn")) },
  "slips: sounds of the regions": () => { ok(soundsLike("xat").has("sat")); ok(soundsLike("chieu").has("trieu")); ok(soundsLike("lan").has("lang")) },
  "shape: what can be a syllable": () => { for (const f of ["khung", "nghieng", "quyet", "oi", "thuong", "gi", "y", "xoong"]) ok(isSyllable(f), f); for (const f of ["vhxh", "deepfake", "hoagn", "ubnd", "strong"]) ok(!isSyllable(f), f) },

  "read: run together": () => ok(read("ngodocthucpham").includes("ngo doc thuc pham")),
  "read: run together in keystrokes": () => ok(read("khungrhoangr").includes("khung hoang")),
  "read: parted at the wrong letter": () => ok(read("khun ghoang").includes("khung hoang")),
  "read: one word in two": () => ok(read("nhap vi en").some(way => way.includes("vien"))),
  "read: initials nobody listed": () => ok(read("phòng vhxh").includes("phong van hoa xa hoi")),
  "read: as typed comes first": () => same(read("ngo doc")[0], "ngo doc"),

  "find: every writing of a name": () => {
    for (const query of ["Ngộ độc", "ngộ độc".normalize("NFD"), "ngo doc", "ngô doc", "ngộ dộc", "ngooj ddoocj", "ngo65 d9oc65", "ngodoc", "ngộ\u00a0độc", "NGỘ ĐỘC", "ngo do", "trúng thực", "KB05", "kb 5"]) same(first(query), KB05, query)
  },
  "find: one slip": () => { for (const query of ["ngo dọoc", "ngp doc", "ngo dco", "nngo doc"]) same(first(query), KB05, query) },
  "find: two slips in a long query": () => same(first("ngo dco thuc pgam tap the"), KB05),
  "find: the right marks before others": () => { same(first("cháy"), "so-tay/chay/"); same(first("chạy"), "so-tay/chay-di/") },
  "find: side by side before scattered": () => { const found = places("khủng hoảng"); ok(found.indexOf("so-tay/nhan-dien/") < (found.indexOf("so-tay/rai-rac/") + 99) % 99) },
  "find: the page before the glossary": () => same(first("họp báo khẩn cấp"), "so-tay/hop-bao/"),
  "find: the glossary where it is all there is": () => same(first("giờ vàng"), "thuat-ngu/#giờ-vàng"),
  "find: the whole name before a longer one": () => { same(first("Sở Y tế"), "don-vi/so-y-te/"); same(first("cơ sở y tế"), "don-vi/co-so-y-te/") },
  "find: abbreviations both ways": () => { for (const query of ["ubnd xa", "Ủy ban nhân dân xã", "uy ban nhan dan cap xa", "UBND cấp xã"]) same(first(query), "don-vi/ubnd-cap-xa/", query); same(first("sở văn hóa thể thao du lịch"), "don-vi/so-vhttdl/") },
  "find: an old name finds who carries the work": () => { const { hits } = find("sở thông tin truyền thông"); same(hits[0].heirs[0][0], "Sở VHTTDL"); ok(hits.slice(0, 3).some(hit => hit.location.includes("so-vhttdl"))) },
  "find: words of one meaning": () => same(first("bể hồ"), "kich-ban/vo-dap/"),
  "find: a law in force before one that is not": () => { const { hits } = find("luật báo chí"); same(hits[0].location, "van-ban/index.html#moi"); same(hits[1].status, "hết hiệu lực") },
  "find: search.boost": () => same(places("Trà Khúc").slice(0, 2), ["so-tay/nang/", "so-tay/thuong/"]),
  "find: a level is gone to at once": () => {
    for (const query of ["ngộ độc cấp 3", "ngo doc cap khtt 3", "ngộ độc mức khủng hoảng", "cap do 3 ngo doc"]) { const [hit] = find(query).hits; same([hit.location, hit.level], ["kich-ban/ngo-doc/cap-3/index.html", 3], query) }
    same(find("ngộ độc cấp 9").hits[0].level, 0)
  },
  "find: a scenario offers its levels, lead and deadline": () => same(find("ngo doc").hits[0].levels[2], [3, "kich-ban/ngo-doc/cap-3/index.html", "Sở Y tế", "02 giờ"]),
  "find: a form offers its file": () => same(find("thông cáo báo chí").hits[0].file, "tai-ve/thong-cao.docx"),
  "find: text of the second file": () => ok(places("chuẩn bị trong hai giờ").includes("so-tay/hop-bao/")),
  "find: what is missing is told": () => ok(find("ngộ độc xyzzyx").hits[0].missing.includes("xyzzyx")),
  "found: what was met is marked": () => same(find("ngo doc").hits[0].title.filter(part => part.hit).map(part => part.text), ["Ngộ độc"]),
  "found: how it was read is told": () => { same(find("ngodocthucpham").read, "ngộ độc thực phẩm"); same(find("ngo doc").read, "") },
  "not found: the nearest names": () => { const { hits, near } = find("xxngodocc zz"); ok(hits.length || near.some(name => name.startsWith("Ngộ độc"))); same(find("qqq www").total, 0) },
  "completions: names that begin so": () => ok(find("họp b").complete.includes("họp báo")),

  "bad input: nothing in, nothing out": () => { for (const query of ["", "   ", "!!! ???", "😀😀", "\u202e\u200f", null, undefined, 12, {}]) ok(Array.isArray(find(query).hits), String(query)) },
  "bad input: ten thousand characters in no time": () => {
    for (const query of ["a".repeat(10000), "ngộ độc ".repeat(1250), "(a+)+$".repeat(1700), "đ".repeat(10000), "\u0301".repeat(10000), "khungrhoangr".repeat(800)]) {
      const start = Date.now()
      find(query)
      ok(Date.now() - start < 1500, `${query.slice(0, 12)}: ${Date.now() - start} ms`)
    }
  },
  "bad input: signs of regular expressions and of Material's own": () => { for (const query of ["ngo (doc", "[ngo] doc", "ngo* +doc", "title:ngo doc~1", "\\ngo doc", "^ngo doc$"]) same(first(query), KB05, query) },
  "bad input: HTML stays text": () => {
    const answer = find("<img src=x onerror=alert(1)> ngộ độc")
    const [[item]] = items({ ...answer, hits: answer.hits.map(hit => ({ ...hit, title: [{ text: "<b>\"'&", hit: true }], text: [{ text: "</p><script>", hit: false }] })) })
    same([item.title, item.text], ["<mark>&lt;b&gt;&quot;&#39;&amp;</mark>", "&lt;/p&gt;&lt;script&gt;"])
    ok(summary(answer).length < 200)
  },

  "index: what is damaged is said to be": () => {
    const spoil = change => { const file = FIRST(); change(file); return () => checked(file) }
    for (const wrong of [null, [], {}, { config: {} }, { docs: [] }, "x"]) raises(() => checked(wrong), Damaged)
    raises(spoil(file => { file.config.sotay.version = 2 }), Damaged)
    raises(spoil(file => { file.docs[1].of = 5 }), Damaged)
    raises(spoil(file => { file.docs[0].title = 7 }), Damaged)
    raises(spoil(file => { file.docs[0].names = [null] }), Damaged)
    raises(spoil(file => { file.config.sotay.same = [[1]] }), Damaged)
    raises(() => checkedText({ ...SECOND(), stamp: "other" }, FIRST().config.sotay, SECOND().text.length), Damaged)
    raises(() => checkedText({ ...SECOND(), text: ["short"] }, FIRST().config.sotay, SECOND().text.length), Damaged)
  },

  "engine: ready, then results, then the whole": async () => {
    const told = await run({ index: FIRST(), text: SECOND() }, [{ type: 0, data: {} }, { type: 2, data: "chuẩn bị trong hai giờ" }])
    same(told[0].type, 1)
    const last = told[told.length - 1].data
    ok(last.sotay.whole && last.sotay.again)
    ok(last.items.some(([item]) => item.location === "so-tay/hop-bao/index.html"))
    same(Object.keys(last.items[0][0]).sort(), ["location", "score", "terms", "text", "title"])
  },
  "engine: a missing index is told, calmly": async () => { const told = await run({}, [{ type: 2, data: "ngộ độc" }]); same(told.map(({ type }) => type), [1, 3]); same(told[1].data.sotay.fault, "missing"); same(told[1].data.items, []) },
  "engine: a damaged index is told, calmly": async () => { const told = await run({ index: { docs: 1 } }, [{ type: 2, data: "ngộ độc" }]); same(told[1].data.sotay.fault, "damaged"); ok(summary(told[1].data.sotay).includes("Chọn kịch bản")) },
  "engine: without the second file the first still answers": async () => { const told = await run({ index: FIRST(), text: { version: 1, stamp: "other" } }, [{ type: 2, data: "ngo doc" }]); same(told[1].data.items[0][0].location, "kich-ban/ngo-doc/index.html"); ok(!told[1].data.sotay.whole) },
  "engine: all results are asked for by themselves": async () => { const told = await run({ index: FIRST() }, [{ type: 4, data: { query: "cơ quan", most: 400 } }]); ok(told[1].data.sotay.hits.length > 25) }
}

/**
 * What an engine says to `messages`.
 * @param {Record<string, unknown>} files
 * @param {{ type: number, data: unknown }[]} messages
 */
async function run(files, messages) {
  /** @type {any[]} */
  const told = []
  const core = engine({
    load: async name => { if (!files[name]) throw new Error("404"); return files[name] },
    post: message => told.push(message),
    pause: async () => {}
  })
  for (const message of messages) core.take(message)
  for (let i = 0; i < 400; i++) await new Promise(done => setTimeout(done))
  return told
}
