/* Runs before anything is drawn: the reader's own light or dark, so that no wrong ground flashes. Kept apart from sotay.js for that alone. */
(function (html, script) {
  html.classList.replace("no-js", "js")
  var base = new URL(script.getAttribute("data-base").replace(/\/?$/, "/"), location.href).pathname
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
  try {
    if (navigator.serviceWorker.controller) {
      html.setAttribute("data-kept", "")
      for (var weight of ["400", "700"]) {
        var link = document.createElement("link")
        link.rel = "preload"
        link.as = "font"
        link.crossOrigin = ""
        link.href = base + "assets/fonts/be-vietnam-pro-" + weight + ".woff2"
        document.head.append(link)
      }
    }
  } catch (e) { /* no worker here */ }
  if (scheme === "default" || scheme === "slate") html.setAttribute("data-md-color-scheme", scheme)
})(document.documentElement, document.currentScript)
