"use strict";
// Everything is readable without this script. It lets columns be sorted, and rows be searched for.
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  table.after(said);
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const first = head.classList.contains("number") ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...body.rows].map((row) => [row, value(row, column)]);
      // Where there is no figure the row stays at the end, whichever way it is sorted.
      const text = new Intl.Collator("en", { numeric: true }).compare;
      const number = head.classList.contains("number");
      rows.sort(([, a], [, b]) => {
        if (a === "" || b === "") return (a === "") - (b === "");
        return sign * (number ? Number(a) - Number(b) : text(a, b));
      });
      body.append(...rows.map(([row]) => row));
      said.textContent = `Sorted by ${button.textContent.trim()}, ${order}.`;
    });
  });
  if (table.dataset.filter) {
    const label = document.createElement("label");
    label.className = "filter";
    const input = document.createElement("input");
    input.type = "search";
    label.append(table.dataset.filter + " ", input);
    table.before(label);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      let shown = 0;
      for (const row of body.rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      said.textContent = `${shown} of ${body.rows.length} rows are shown.`;
    });
  }
}
