// The page is whole without this script: it steps through the claims and shows a claim's words.
(() => {
  const rows = [...document.querySelectorAll(".claims tbody tr")];
  const marksOf = (number) =>
    [...document.querySelectorAll("mark[data-claims]")].filter((mark) => mark.dataset.claims.split(" ").includes(number));
  let at = -1;

  function show(row) {
    document.querySelectorAll(".here").forEach((old) => old.classList.remove("here"));
    at = rows.indexOf(row);
    if (at < 0) return;
    row.classList.add("here");
    marksOf(row.dataset.number).forEach((mark) => mark.classList.add("here"));
  }

  // Where text and table stand side by side both move; stacked, only what the reader is in.
  function step(by) {
    if (!rows.length) return;
    const inText = document.activeElement.closest("#text") !== null;
    const row = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    const words = document.getElementById("words-" + row.dataset.number);
    const target = inText && words ? words : row;
    target.focus({ preventScroll: true });
    show(row);
    row.scrollIntoView({ block: "nearest" });
    if (words && (inText || matchMedia("(min-width: 68rem)").matches)) words.scrollIntoView({ block: "center" });
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = document.activeElement.closest(".claims tbody tr");
    const inside = row || document.activeElement.classList.contains("ref");
    const letters = { j: 1, k: -1 };
    const arrows = { ArrowDown: 1, ArrowUp: -1 };
    const by = (keys && !event.shiftKey && letters[event.key]) || (inside && arrows[event.key]);
    if (by) {
      event.preventDefault();
      step(by);
    } else if (event.key === "Enter" && row === document.activeElement) {
      const words = document.getElementById("words-" + row.dataset.number);
      words?.focus();
      words?.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("keydown", press);
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest(".claims tbody tr");
    const number = event.target.classList.contains("ref") && event.target.textContent;
    const meant = row || (number && document.getElementById("claim-" + number));
    if (meant && meant !== rows[at]) show(meant);
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-claims]");
    const number = mark && mark.dataset.claims.split(" ").at(-1);
    const row = mark ? document.getElementById("claim-" + number) : event.target.closest(".claims tbody tr");
    if (!row || event.target.closest("a")) return;
    show(row);
    row.scrollIntoView({ block: "nearest" });
    document.getElementById("words-" + row.dataset.number)?.scrollIntoView({ block: "nearest" });
  });

  let keys = rows.length > 0;
  const switchKeys = document.getElementById("keys");
  switchKeys.hidden = !keys;
  const hint = document.getElementById("hint");
  if (hint) hint.hidden = false;
  switchKeys.addEventListener("click", () => {
    keys = !keys;
    switchKeys.textContent = "Keys j / k: " + (keys ? "on" : "off");
    switchKeys.setAttribute("aria-pressed", String(keys));
  });
})();
