"use strict";
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, place) => row.cells[place].dataset.value ?? row.cells[place].textContent;
  heads.forEach((head, place) => head.querySelector("button").addEventListener("click", () => {
    const first = head.classList.contains("num") && place > 0 ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const numeric = head.classList.contains("num");
    const compare = (a, b) => numeric ? value(a, place) - value(b, place) : value(a, place).localeCompare(value(b, place), "en", { numeric: true });
    const rows = [...body.rows].sort((a, b) => sign * compare(a, b) || value(a, 0) - value(b, 0));
    body.append(...rows);
  }));
}
