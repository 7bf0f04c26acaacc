// Keeps the page as it was written last, the findings of the chapter in sight beside it, and leads to the line of a text.
(() => {
  const frame = document.getElementById("page"), trouble = document.getElementById("trouble");
  const lists = { here: document.getElementById("here"), elsewhere: document.getElementById("elsewhere") };
  let shown = 0, wanted = 0, findings = [], section = "", places = null;

  const page = () => frame.contentDocument;
  const sections = () => [...page().querySelectorAll("section[id]")];
  const editor = (place) => "vscode://file/" + encodeURI(place.replace(/^\//, "")).replace(/[?#]/g, encodeURIComponent);
  const short = (place) => place.split("/").pop();

  // The section that the reader is in, and how far its top is from that of the window.
  const where = () => {
    const all = sections().filter((one) => one.getBoundingClientRect().top < frame.clientHeight * 0.35);
    const found = all.pop() || sections()[0];
    return found ? { id: found.id, top: found.getBoundingClientRect().top } : null;
  };
  const back = (place) => {
    const found = place && page().getElementById(place.id);
    if (found) frame.contentWindow.scrollBy({ top: found.getBoundingClientRect().top - place.top, behavior: "instant" });
  };

  const item = (one) => {
    const made = make("li", "", one.severity);
    made.append(make("strong", `${one.kind} ${one.code}`), make("span", one.step, "step"), sentence("p", one.message));
    if (one.help) made.append(sentence("p", one.help, "help"));
    let file = "";
    for (const place of [one.place, ...one.also].filter(Boolean)) {
      const [name, line] = short(place).split(":");
      const link = make("a", name === file ? line : `${name}:${line}`, "file");
      file = name;
      link.href = editor(place);
      link.title = place;
      made.append(link, " ");
    }
    if (one.section) made.addEventListener("click", (event) => {
      const found = page().getElementById(one.section);
      if (found && event.target.tagName !== "A") found.scrollIntoView();
    });
    return made;
  };
  const fill = (list, chosen) => {
    list.replaceChildren(...(chosen.length ? chosen.map(item) : [make("li", list.dataset.nothing, "nothing")]));
  };
  const tell = () => {
    fill(lists.here, findings.filter((one) => one.section === section));
    fill(lists.elsewhere, findings.filter((one) => one.section !== section));
  };
  const follow = () => {
    const now = where();
    if (now && now.id !== section) { section = now.id; tell(); }
  };

  const point = (place) => {
    document.getElementById("path").textContent = place;
    const open = document.getElementById("open"), copy = document.getElementById("copy");
    open.href = editor(place);
    open.hidden = copy.hidden = false;
  };
  document.getElementById("copy").addEventListener("click", () => {
    navigator.clipboard.writeText(document.getElementById("path").textContent);
  });
  const bare = (text) => text.replace(/\]\([^)]*\)|[*_`#>[\]]+/g, "").split(/\s+/).filter(Boolean).join(" ");
  // The place of what a text says: the whole of it, or the longest text of the workbook that stands in it.
  const placeOf = (element) => {
    const text = bare(element.textContent);
    if (places[text]) return places[text];
    const within = Object.keys(places).filter((one) => one.length > 3 && text.includes(one));
    return places[within.sort((a, b) => b.length - a.length)[0]];
  };
  const note = (element) => {
    const button = element.closest("button[popovertarget]");
    const made = button && page().getElementById(button.getAttribute("popovertarget"));
    const line = made && [...made.querySelectorAll(".note")].map((one) => one.textContent.trim()).find((one) => /:\d+$/.test(one));
    const file = line && line.split(":")[0].split("/").pop();
    const whole = line && Object.values(places).find((one) => one.split("/").pop().split(":")[0] === file);
    return whole && whole.replace(/:\d+:\d+$/, `:${line.split(":").pop()}:1`);
  };
  const lead = async (event) => {
    const chosen = event.target.closest("p, li, td, th, dd, dt, h1, h2, h3, blockquote, figcaption, caption, text");
    if (!chosen) return;
    if (event.ctrlKey || event.metaKey) event.preventDefault();
    places = places || (await (await fetch("places")).json());
    const place = note(event.target) || placeOf(chosen);
    if (!place) return;
    point(place);
    if (event.ctrlKey || event.metaKey) location.href = editor(place);
  };

  const loaded = (place) => {
    page().addEventListener("click", lead);
    frame.contentWindow.addEventListener("scroll", follow, { passive: true });
    back(place);
    follow();
  };
  const load = (number) => {
    const place = shown ? where() : null;
    frame.addEventListener("load", () => { shown = wanted; loaded(place); }, { once: true });
    wanted = number;
    frame.src = "page?" + number;
  };
  const replace = (event) => {
    const place = where();
    for (const [name, text] of Object.entries(event.sections)) {
      const made = page().createElement("template");
      made.innerHTML = text;
      page().getElementById(name).replaceWith(made.content);
    }
    if (event.behind !== null) {
      for (const old of page().querySelectorAll("main ~ .explained, main ~ #asked")) old.remove();
      page().querySelector("main").insertAdjacentHTML("afterend", event.behind);
    }
    shown = wanted = event.number;
    back(place);
    follow();
  };

  const events = new EventSource("events");
  const on = (kind, act) => events.addEventListener(kind, (event) => act(JSON.parse(event.data)));
  on("findings", (told) => {
    findings = told.findings;
    document.getElementById("counts").textContent = told.counts;
    tell();
  });
  on("trouble", (told) => { trouble.textContent = told.text; trouble.hidden = !told.text; });
  on("page", (event) => {
    places = null;
    if (event.number === wanted) return;
    if (event.sections && event.from === shown && shown === wanted) replace(event); else load(event.number);
  });
  events.onerror = () => { trouble.textContent = document.getElementById("lost").textContent; trouble.hidden = false; };
  events.onopen = () => { trouble.hidden = true; };
})();
