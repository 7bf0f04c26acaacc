// Marks in the contents the chapter that is being read; the page says all of its text without it.
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
})();
