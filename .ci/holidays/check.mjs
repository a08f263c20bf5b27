// Compares lifecycle/calendar/holidays.tsv with the npm package chinese-days,
// an independent record of the same notices: every day of the years below,
// worked or not. Run it with `npm ci && npm run check` in this folder.
// Prints the days that differ and exits 1, or one line and exits 0.

import { readFileSync } from "node:fs";

// chinese-days mixes local and universal time; give it the zone it is meant for.
process.env.TZ = "Asia/Shanghai";
const { default: chineseDays } = await import("chinese-days");

const first = "2019-01-01";
const last = "2026-12-31";

// Days on which the other side is known to be wrong, one entry each:
//   "2020-01-31": { ours: false, since: "date of the entry", why: "which notice says so" },
// An entry that no longer differs is reported, so that the list stays honest.
const known = {};

const table = new Map();
const file = new URL("../../lifecycle/calendar/holidays.tsv", import.meta.url);
const [header, ...rows] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
if (header !== "date\tkind\tname") throw new Error(`unexpected first line: ${header}`);
for (const row of rows) {
  const [date, kind] = row.split("\t");
  if (kind !== "off" && kind !== "work") throw new Error(`unexpected kind: ${row}`);
  if (table.has(date)) throw new Error(`given twice: ${row}`);
  if (date < first || date > last) throw new Error(`outside ${first} to ${last}: ${row}`);
  table.set(date, kind === "work");
}

let days = 0;
const differ = [];
const stale = [];
const used = new Set();
for (let t = Date.parse(first); t <= Date.parse(last); t += 86_400_000) {
  days++;
  const date = new Date(t).toISOString().slice(0, 10);
  const weekday = new Date(t).getUTCDay();
  const ours = table.get(date) ?? (weekday !== 0 && weekday !== 6);
  if (table.has(date)) used.add(date);
  const theirs = chineseDays.isWorkday(date);
  const entry = known[date];
  if (entry !== undefined && (entry.ours !== ours || ours === theirs)) stale.push(date);
  if (ours !== theirs && entry?.ours !== ours) {
    differ.push(`${date}: ours ${ours ? "work" : "off"}, chinese-days ${theirs ? "work" : "off"}`);
  }
}
for (const date of table.keys()) {
  if (!used.has(date)) differ.push(`${date}: no such day`);
}

for (const line of differ) console.log(line);
for (const date of stale) console.log(`${date}: listed as a known difference, but is none`);
if (differ.length > 0 || stale.length > 0) process.exit(1);
const excused = Object.keys(known).length;
console.log(`${days} days compared, 0 differ${excused > 0 ? ` beyond ${excused} known` : ""}`);
