// Starts the deck: keys, the clock of an activity, the button that opens the speaker window. A classic script: the
// file must work from file://, where modules are blocked.
(function () {
  "use strict";
  /** @typedef {{element: HTMLElement, seconds: number, left: number, since: number}} Clock */

  const deck = window.Reveal;
  const receiver = /[?&]receiver/.test(window.location.search);

  /** @type {Map<HTMLElement, Clock>} */
  const clocks = new Map();
  document.querySelectorAll(".dk-clock").forEach((element) => {
    const seconds = Number(element.getAttribute("data-seconds"));
    clocks.set(/** @type {HTMLElement} */ (element), { element, seconds, left: seconds * 1000, since: 0 });
    element.addEventListener("click", () => toggle(element));
  });

  /** @param {Clock} clock @returns {number} milliseconds that are left, below nought when time is over */
  function left(clock) {
    return clock.left - (clock.since ? Date.now() - clock.since : 0);
  }

  /** @param {HTMLElement} element */
  function toggle(element) {
    const clock = clocks.get(element);
    if (clock.since) {
      clock.left = left(clock);
      clock.since = 0;
    } else {
      clock.since = Date.now();
    }
    show(clock);
  }

  /** @param {Clock} clock */
  function show(clock) {
    const rest = left(clock);
    const over = rest <= 0;
    const seconds = over ? Math.floor(-rest / 1000) : Math.ceil(rest / 1000);
    const digits = String(Math.floor(seconds / 60)).padStart(2, "0") + ":" + String(seconds % 60).padStart(2, "0");
    clock.element.querySelector("b").textContent = over ? "Hết giờ" : digits;
    clock.element.querySelector("i").textContent = over
      ? "quá " + digits
      : clock.since ? "đang chạy" : clock.left < clock.seconds * 1000 ? "tạm dừng" : "bấm để chạy";
    clock.element.classList.toggle("dk-over", over);
  }

  window.setInterval(() => clocks.forEach((clock) => clock.since && show(clock)), 250);

  /** @returns {HTMLElement | null} the clock of the slide that is shown */
  function current() {
    return deck.getCurrentSlide().querySelector(".dk-clock");
  }

  deck.initialize({
    width: 960,
    height: 540,
    margin: 0,
    minScale: 0.1,
    maxScale: 10,
    center: false,
    hash: true,
    transition: "none",
    backgroundTransition: "none",
    progress: false,
    controlsTutorial: false,
    navigationMode: "linear",
    scrollActivationWidth: 0,
    defaultTiming: 0,
    plugins: [window.RevealNotes],
  }).then(() => {
    deck.addKeyBinding({ keyCode: 84, key: "T", description: "Đồng hồ hoạt động: chạy, tạm dừng" }, () => {
      if (current()) toggle(current());
    });
    deck.addKeyBinding({ keyCode: 82, key: "R", description: "Đồng hồ hoạt động: đặt lại từ đầu" }, () => {
      const clock = current() && clocks.get(current());
      if (clock) {
        clock.left = clock.seconds * 1000;
        clock.since = 0;
        show(clock);
      }
    });
    const button = document.querySelector(".dk-speaker");
    if (receiver) button.remove();
    else button.addEventListener("click", () => deck.getPlugin("notes").open());
  });
})();
