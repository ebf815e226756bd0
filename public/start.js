// Runs before the page: says in words what is wrong when it cannot start. Written for browsers of any age.
(function () {
  "use strict";

  // The theme the reader chose (see src/preferences.rs), before the first paint.
  try {
    var theme = localStorage.getItem("wederhoor-theme");
    if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
  } catch (nothingRemembered) {}

  var told = false;

  function tell(dutch, english) {
    if (told || document.documentElement.hasAttribute("data-ready")) return;
    told = true;
    function show() {
      var box = document.createElement("div");
      box.className = "trouble";
      box.setAttribute("role", "alert");
      [["nl", dutch], ["en", english]].forEach(function (text) {
        var paragraph = document.createElement("p");
        paragraph.lang = text[0];
        paragraph.appendChild(document.createTextNode(text[1]));
        box.appendChild(paragraph);
      });
      document.body.insertBefore(box, document.body.firstChild);
    }
    if (document.body) show();
    else document.addEventListener("DOMContentLoaded", show);
  }

  function tooOld() {
    tell(
      "Wederhoor kan in deze browser niet starten: het heeft WebAssembly nodig. Werk de browser bij, of zet WebAssembly aan.",
      "Wederhoor cannot start in this browser: it needs WebAssembly. Update the browser, or switch WebAssembly on."
    );
  }

  function incomplete() {
    tell(
      "Wederhoor is niet helemaal geladen. Controleer de verbinding en laad de pagina opnieuw.",
      "Wederhoor did not load completely. Check the connection and load the page again."
    );
  }

  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) {
    tooOld();
    return;
  }

  // The page's own code failed before it could say so itself: a browser that lacks a part of WebAssembly, or a missing file.
  function failed(error) {
    var name = error && error.name;
    if (name === "CompileError" || name === "LinkError") tooOld();
    else incomplete();
  }

  window.addEventListener(
    "error",
    function (event) {
      if (event.error) failed(event.error);
      else if (event.target && (event.target.localName === "script" || event.target.rel === "modulepreload")) incomplete();
    },
    true
  );
  window.addEventListener("unhandledrejection", function (event) {
    failed(event.reason);
  });
})();
