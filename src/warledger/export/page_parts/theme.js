"use strict";
// Switches between the system's theme, light and dark; without this script the page follows the system.
(() => {
  const themes = ["automatic", "light", "dark"];
  const switchTheme = document.getElementById("theme");
  switchTheme.hidden = false;
  switchTheme.addEventListener("click", () => {
    const now = document.documentElement.dataset.theme || "automatic";
    const next = themes[(themes.indexOf(now) + 1) % themes.length];
    if (next === "automatic") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    switchTheme.textContent = "Theme: " + next;
  });
})();
