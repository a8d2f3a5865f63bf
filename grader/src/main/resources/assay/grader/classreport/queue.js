"use strict";
// Saves what was filled in as a table in CSV. Nothing leaves this page but that file.
const items = [...document.querySelectorAll(".item")];
const save = document.getElementById("save");
const said = document.getElementById("said");
let unsaved = false;
const pointsOf = (item) => item.querySelector(".points");
const isGood = (input) => {
  const text = input.value.trim();
  const number = /^\d{1,6}(\.\d{1,2})?$/.test(text) && Number(text) <= Number(input.dataset.most);
  return text === "" || text.toLowerCase() === "undo" || number;
};
const check = () => {
  const bad = items.filter((item) => !isGood(pointsOf(item))).length;
  const filled = items.filter((item) => pointsOf(item).value.trim() !== "").length;
  said.textContent = `${filled} of ${items.length} answers have points` + (bad ? `; ${bad} cannot be: check the marked ones.` : ".");
};
// A text that a spreadsheet would take for a formula begins with an apostrophe, as everywhere in these tables.
const cell = (text) => {
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? "'" + text : text;
  return '"' + safe.replaceAll('"', '""') + '"';
};
for (const item of items) {
  for (const input of item.querySelectorAll("input")) {
    input.addEventListener("input", () => {
      unsaved = true;
      const points = pointsOf(item);
      points.setAttribute("aria-invalid", String(!isGood(points)));
      check();
    });
  }
}
save.hidden = items.length === 0;
save.addEventListener("click", () => {
  const rows = [["id", "part", "points", "comment"].join(",")];
  for (const item of items) {
    const points = pointsOf(item).value.trim();
    const comment = item.querySelector(".comment-text").value.trim();
    rows.push([item.dataset.id, cell(item.dataset.part), points === "" ? "" : cell(points), comment === "" ? "" : cell(comment)].join(","));
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([rows.join("\r\n") + "\r\n"], { type: "text/csv" }));
  link.download = "queue.csv";
  link.click();
  unsaved = false;
});
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
check();
