// Elements as the preview and the room view make them: data is text, never HTML.
const make = (tag, text, name) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (name) made.className = name;
  return made;
};
// What stands between backticks is a key or a value of the workbook.
const sentence = (tag, text, name) => {
  const made = make(tag, "", name);
  text.split("`").forEach((part, index) => made.append(index % 2 ? make("code", part) : part));
  return made;
};
