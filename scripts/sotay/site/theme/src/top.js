/* Finds the top of the site that the 404 page belongs to, by a file that is always there. Put inline by 404.html. */
(function (base) {
  if (location.protocol === "file:") return base.remove()
  for (var path = location.pathname; path; path = path.slice(0, -1)) {
    path = path.slice(0, path.lastIndexOf("/") + 1)
    try {
      var ask = new XMLHttpRequest()
      ask.open("GET", path + "assets/javascripts/early.js", false)
      ask.send()
      if (ask.status === 200 && /javascript/.test(ask.getResponseHeader("Content-Type"))) { base.href = path; return }
    } catch (e) { return }
  }
})(document.querySelector("base"))
