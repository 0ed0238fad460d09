/* Runs before anything is drawn: the reader's own light or dark, so that no wrong ground flashes. Kept apart from sotay.js for that alone. */
(function (html, script) {
  html.classList.replace("no-js", "js")
  var base = new URL(script.getAttribute("data-base").replace(/\/?$/, "/"), document.baseURI).pathname
  window.st_store = {
    /** Reads a setting of this site; null when it is unset, unreadable or storage is forbidden. */
    get: function (key) { try { return JSON.parse(localStorage.getItem(base + "." + key)) } catch (e) { return null } },
    /** Keeps a setting; undefined forgets it. False when the device refuses. */
    set: function (key, value) {
      try {
        if (value === undefined) localStorage.removeItem(base + "." + key)
        else localStorage.setItem(base + "." + key, JSON.stringify(value))
        return true
      } catch (e) { return false }
    }
  }
  var scheme = window.st_store.get("scheme")
  // Out of the offline copy the faces come soon, yet later than "optional" waits. The page holds its words back for them a moment;
  // when they are later still it is drawn in the face that stands in, to the end: nothing moves under a reader.
  var PATIENCE = 300
  try {
    if (navigator.serviceWorker.controller) {
      html.setAttribute("data-copy", "")
      html.setAttribute("data-wait", "")
      var show = function () {
        if (!html.hasAttribute("data-wait")) return
        html.removeAttribute("data-wait")
        dispatchEvent(new Event("st-shown"))
      }
      setTimeout(show, PATIENCE)
      Promise.all(["400", "700"].map(function (weight) {
        return new FontFace("Be Vietnam Pro Kept", "url(" + base + "assets/fonts/be-vietnam-pro-" + weight + ".woff2)", { weight: weight }).load()
      })).then(function (faces) {
        if (!html.hasAttribute("data-wait")) return
        faces.forEach(function (face) { document.fonts.add(face) })
        html.setAttribute("data-kept", "")
      }).catch(function () { /* the other face stays */ }).then(show)
    }
  } catch (e) { html.removeAttribute("data-wait"); html.removeAttribute("data-copy") /* no worker here */ }
  if (scheme === "default" || scheme === "slate") html.setAttribute("data-md-color-scheme", scheme)
})(document.documentElement, document.currentScript)
