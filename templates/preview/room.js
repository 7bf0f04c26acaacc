// Shows a room how far each step is, as it is written.
(() => {
  const item = (text) => sentence("li", text);
  const steps = document.getElementById("steps");
  const step = (one) => {
    const made = make("li", "", one.state), bar = make("progress");
    bar.max = Math.max(one.expected, 1);
    bar.value = one.filled;
    bar.setAttribute("aria-label", one.name);
    made.append(make("span", one.name, "name"), bar, make("span", `${one.filled}/${one.expected}`, "filled"), make("span", steps.dataset[one.state], "state"));
    if (one.open.length) {
      const open = make("ul");
      open.append(...one.open.map(item));
      made.append(open);
    }
    return made;
  };
  const list = (name, texts) => document.getElementById(name).replaceChildren(...texts.map(item));
  new EventSource("events").addEventListener("room", (event) => {
    const told = JSON.parse(event.data);
    if (told.title) document.getElementById("title").textContent = told.title;
    document.getElementById("counts").textContent = told.counts;
    steps.replaceChildren(...told.steps.map(step));
    list("next", told.next);
    list("dangers", told.dangers);
    document.getElementById("in-danger").hidden = !told.dangers.length;
  });
})();
