/**
 * How a section runs against its plan, in words. Put into the speaker window's own script.
 * @param {Record<string, string>} slide the attributes of the slide that is shown
 * @param {number} elapsed milliseconds since the lesson began
 * @returns {string}
 */
function pace(slide, elapsed) {
  const from = Number(slide["data-section-from"]);
  const to = Number(slide["data-section-to"]);
  const now = Math.floor(elapsed / 60000);
  if (!(to > 0)) return "Đang ở phút " + now + ".";
  const plan = slide["data-section"] + ": kế hoạch phút " + from + "–" + to + ", đang ở phút " + now;
  if (now < from) return plan + ". Sớm " + (from - now) + " phút.";
  if (elapsed >= to * 60000) return plan + ". Trễ " + (now - to + 1) + " phút.";
  return plan + ". Đúng nhịp, còn " + (to - now) + " phút.";
}
