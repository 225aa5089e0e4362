// Sorts and filters the table of documents. Without scripts the table is as the
// program wrote it.
"use strict";
const table = document.getElementById("documents");
const body = table.tBodies[0];
const rows = [...body.rows];
const tools = document.getElementById("tools");
const filter = document.getElementById("filter");
const shown = document.getElementById("shown");
tools.hidden = false;
function update() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let n = 0;
  for (const row of rows) {
    const text = (row.textContent + " " + row.dataset.names).toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) n++;
  }
  shown.textContent = n + " of " + rows.length;
}
filter.addEventListener("input", update);
update();
[...table.tHead.rows[0].cells].forEach((cell, column) => {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...cell.childNodes);
  cell.append(button);
  button.addEventListener("click", () => {
    const up = cell.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    cell.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = (row) => row.cells[column].textContent.trim();
    rows.sort((a, b) => {
      const x = key(a), y = key(b);
      if (!x !== !y) return x ? -1 : 1; // rows without a value come last
      const order = x.localeCompare(y, "en", { numeric: true });
      return up ? order : -order;
    });
    body.append(...rows);
  });
});
// A link to a document opens it.
function open() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.localName === "details") target.open = true;
}
addEventListener("hashchange", open);
open();
