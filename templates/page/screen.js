// Marks in the contents the chapter that is being read, and keeps the choice between light and dark; the page says all
// of its text without it.
(() => {
  const links = new Map([...document.querySelectorAll("nav.contents a")].map((link) => [link.hash.slice(1), link]));
  const seen = new Set();
  const mark = (entries) => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id);
    const current = [...links.keys()].find((name) => seen.has(name));
    for (const [name, link] of links) {
      if (name === current) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
    }
    const link = links.get(current), list = link && link.closest("nav");
    if (list && list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  };
  const watch = new IntersectionObserver(mark, { rootMargin: "-30% 0px -65% 0px" });
  for (const name of links.keys()) { const part = document.getElementById(name); if (part) watch.observe(part); }
  for (const link of links.values()) link.addEventListener("click", () => link.closest("details").removeAttribute("open"));

  // A browser may keep nothing for a file, or refuse to: then the choice holds until the page is closed.
  const kept = { get: () => { try { return localStorage.getItem("theme"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("theme", value); } catch { /* held by the page alone */ } } };
  const choices = [...document.querySelectorAll(".theme button")];
  const choose = (value) => {
    if (value) document.documentElement.dataset.theme = value; else delete document.documentElement.dataset.theme;
    for (const one of choices) one.setAttribute("aria-pressed", String(one.dataset.theme === value));
  };
  for (const one of choices) {
    one.parentElement.hidden = false;
    one.addEventListener("click", () => { choose(one.dataset.theme); kept.set(one.dataset.theme); });
  }
  if (choices.length) choose(["light", "dark"].find((value) => value === kept.get()) || "");
})();
