// The score sheets of a juror: all entries in one page, added up exactly while the juror works.

const form = byId("sheets");
const draftKey = ["competitionctl", "scoresheet", facts.contest, facts.stage, facts.juror,
  ...facts.entries.map((entry) => `${entry.id}@${entry.entryRevision}.${entry.revision ?? 0}`)].join("/");
const entries = new Map(facts.entries.map((entry) => [entry.id, entry]));
/** What stood in each sheet that was handed in before, to tell whether it was changed. */
const before = new Map();
/** Fields that were left once, and sheets of which everything is to be told. */
const visited = new Set();
const toldWhole = new Set();

const criteria = (entry) => facts.rubrics[entry.rubric].criteria;
const field = (entry, name) => byId(`${name}@${entry.id}`);
const abstains = (entry) => field(entry, "abstain").checked;

// Exact figures: whole numbers of ten-thousandths, the finest that a document can write.

const isNumber = (text) => /^(0|[1-9]\d{0,8})(\.\d{1,4})?$/.test(text);

function units(text) {
  const [whole, places = ""] = text.split(".");
  return BigInt(whole + places.padEnd(4, "0"));
}

/** A number as documents write it, without zeros at its end. */
const shortest = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** A number as the page's language writes it. */
function numberText(text) {
  const [whole, places] = shortest(text).split(".");
  return countText(whole) + (places ? facts.figures.decimal + places : "");
}

/** A score as it was typed: a decimal comma is understood, as people write it; the document has a point. */
function typedScore(raw) {
  const text = trimmed(clean(raw));
  const parts = /^([\d.]*\d[\d.]*),(\d+)$/.exec(text);
  const number = parts ? parts[1].replaceAll(".", "") + "." + parts[2] : text;
  return isNumber(number) ? shortest(number) : number;
}

function scoreOf(entry, criterion) {
  if (!criterion.levels) return typedScore(field(entry, "score:" + criterion.id).value);
  return form.querySelector(`[name="score:${criterion.id}@${entry.id}"]:checked`)?.value ?? "";
}

function acceptedOf(entry, criterion) {
  const boxes = form.querySelectorAll(`[data-entry="${entry.id}"][data-criterion="${criterion.id}"]:checked`);
  return Array.from(boxes, (box) => box.dataset.evidence);
}

/** What a score counts as, given the evidence that was accepted: Criterion.counted says the same. */
function counted(criterion, score, accepted) {
  if (!criterion.levels) return score;
  const reached = criterion.levels.filter((level) =>
    units(level.value) <= score && level.evidence.every((id) => accepted.includes(id)));
  return reached.reduce((most, level) => (units(level.value) > most ? units(level.value) : most), 0n);
}

/** The total of the criteria that have a score so far, in parts of the divisor, and how many there are. */
function totalOf(entry) {
  let sum = 0n;
  let scored = 0;
  for (const criterion of criteria(entry)) {
    const score = scoreOf(entry, criterion);
    if (!score || scoreFindings(entry, criterion).length > 0) continue;
    sum += units(criterion.weight) * counted(criterion, units(score), acceptedOf(entry, criterion));
    scored += 1;
  }
  return { text: rounded(sum, units(facts.rubrics[entry.rubric].divisor) * 10000n), scored };
}

/** A quotient rounded once, with all its places, as the contest prints figures. */
function rounded(numerator, denominator) {
  const scaled = numerator * 10n ** BigInt(facts.places);
  const rest = (scaled % denominator) * 2n;
  let figure = scaled / denominator;
  const isUp = rest > denominator || (rest === denominator && (facts.rounding === "half-up" || figure % 2n === 1n));
  if (isUp) figure += 1n;
  const digits = figure.toString().padStart(facts.places + 1, "0");
  const whole = countText(digits.slice(0, digits.length - facts.places));
  return facts.places > 0 ? whole + facts.figures.decimal + digits.slice(-facts.places) : whole;
}

// Judging.

function scoreFindings(entry, criterion) {
  const score = scoreOf(entry, criterion);
  if (!score) return [finding(criterion.missing)];
  if (!isNumber(score)) {
    return [finding(facts.texts.number, { name: "score", value: graphemes(score).slice(0, 100).join("") })];
  }
  const values = { score: numberText(score) };
  const amount = units(score);
  if (criterion.levels) {
    return criterion.levels.some((level) => units(level.value) === amount) ? [] : [finding(criterion.none, values)];
  }
  if (amount < units(criterion.minimum)) return [finding(criterion.below, values)];
  if (amount > units(criterion.maximum)) return [finding(criterion.above, values)];
  return (amount - units(criterion.minimum)) % units(criterion.step) === 0n ? [] : [finding(criterion.off, values)];
}

/** The notes beside a score: for the office, and for the panel alone. */
const notes = ["note", "panel-note"];

function sheetFindings(entry) {
  if (abstains(entry)) return new Map([["reason", lineFindings(clean(field(entry, "reason").value), "reason", 4000)]]);
  const found = new Map();
  for (const criterion of criteria(entry)) {
    found.set("score:" + criterion.id, scoreFindings(entry, criterion));
    for (const note of notes) {
      found.set(note + ":" + criterion.id, controlFindings(clean(field(entry, note + ":" + criterion.id).value), note));
    }
  }
  return found;
}

function signatureFindings() {
  const name = clean(byId("name").value);
  const found = lineFindings(name, "name");
  if (collapsed(name) && normalisedTitle(collapsed(name)) !== normalisedTitle(facts.name)) {
    found.push(finding(facts.signer, { name: collapsed(name) }));
  }
  return new Map([["name", found], ["date", byId("date").value ? [] : [finding(facts.texts.empty, { name: "date" })]]]);
}

const hasError = (found) => [...found.values()].some((items) => items.some((item) => item.severity === "error"));

/** How far a sheet is: untouched, begun, ready, or handed in before and not changed since. */
function stateOf(entry) {
  const found = sheetFindings(entry);
  if (!hasError(found)) return before.get(entry.id) === contentText(entry) ? "sent" : "ready";
  return isTouched(entry) ? "begun" : "untouched";
}

function isTouched(entry) {
  return abstains(entry) || criteria(entry).some((criterion) =>
    scoreOf(entry, criterion) || notes.some((note) => field(entry, note + ":" + criterion.id).value) || acceptedOf(entry, criterion).length > 0);
}

// Documents.

function contentElement(entry) {
  if (abstains(entry)) {
    return element("abstention", {}, [element("reason", {}, collapsed(clean(field(entry, "reason").value)))]);
  }
  return element("scores", {}, criteria(entry).map((criterion) => {
    const told = notes.map((note) => [note, clean(field(entry, note + ":" + criterion.id).value)])
      .filter(([, text]) => text).map(([note, text]) => element(note, {}, text));
    const accepted = acceptedOf(entry, criterion).map((id) => element("accepted", { evidence: id }));
    return element(criterion.id, { score: scoreOf(entry, criterion) }, told.concat(accepted));
  }));
}

const contentText = (entry) => written(contentElement(entry), 0);

function sheetElement(entry, root = {}) {
  const states = byId("statement").checked && !abstains(entry);
  const signature = { name: collapsed(clean(byId("name").value)), date: byId("date").value, statement: states ? "no-conflict" : null };
  return element("scoresheet", {
    ...root, contest: facts.contest, stage: facts.stage, entry: entry.id, "entry-revision": entry.entryRevision,
    juror: facts.juror, rubric: entry.rubric, revision: entry.revision,
  }, [contentElement(entry), element("signature", signature)]);
}

const singleDocument = (entry) => xmlDocument(sheetElement(entry, { xmlns: facts.namespace }));

function gatheredDocument(list) {
  return xmlDocument(element("scoresheets", { xmlns: facts.namespace }, list.map((entry) => sheetElement(entry))));
}

// What is seen.

function changed(entry = null) {
  for (const item of entry ? [entry] : entries.values()) showSheet(item);
  const signature = signatureFindings();
  for (const [name, items] of signature) {
    const isTold = toldWhole.has("") || visited.has(name) || byId(name).value !== "";
    show(byId("findings/" + name), isTold ? items : []);
  }
  showProgress();
  keep();
}

function showSheet(entry) {
  const found = sheetFindings(entry);
  const isAbstaining = abstains(entry);
  field(entry, "criteria").hidden = isAbstaining;
  field(entry, "why").hidden = !isAbstaining;
  for (const [name, items] of found) {
    const control = field(entry, name);
    const isTold = toldWhole.has(entry.id) || visited.has(`${name}@${entry.id}`) || (control?.value ?? "") !== "";
    show(byId(`findings/${name}@${entry.id}`), isTold ? items : []);
    if (isTold && items.length > 0) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
  }
  const { text, scored } = totalOf(entry);
  const rubric = facts.rubrics[entry.rubric];
  field(entry, "total").textContent = isAbstaining ? words.abstained : fill(words.total, {
    total: text, maximum: numberText(rubric.maximum), scored: countText(scored), all: countText(rubric.criteria.length),
  });
  const state = stateOf(entry);
  const mark = field(entry, "mark");
  mark.textContent = words[state] + (isAbstaining ? "" : scored > 0 ? " · " + text : "");
  mark.className = "mark " + state;
  for (const criterion of criteria(entry)) showCounted(entry, criterion);
}

/** Where evidence is not accepted a level counts less than it was given; that is told at once. */
function showCounted(entry, criterion) {
  if (!criterion.levels) return;
  const score = scoreOf(entry, criterion);
  const place = field(entry, "counted:" + criterion.id);
  const value = score ? counted(criterion, units(score), acceptedOf(entry, criterion)) : null;
  const isLess = value !== null && value < units(score);
  const amount = isLess ? criterion.levels.find((level) => units(level.value) === value)?.value ?? "0" : "";
  place.textContent = isLess ? fill(words.countsAs, { score: numberText(amount) }) : "";
}

function showProgress() {
  const states = [...entries.values()].map(stateOf);
  const done = states.filter((state) => state === "ready" || state === "sent").length;
  byId("progress").max = Math.max(1, states.length);
  byId("progress").value = done;
  byId("progress-text").textContent = fill(words.progress, { done: countText(done), all: countText(states.length) });
}

function open(id, takesFocus = true) {
  for (const entry of entries.values()) {
    field(entry, "sheet").hidden = entry.id !== id;
    const link = field(entry, "to");
    if (entry.id === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (!takesFocus) return;
  byId("contents").open = false;
  field(entries.get(id), "heading").focus();
  scrollTo(0, field(entries.get(id), "sheet").offsetTop - byId("tools").offsetHeight - 12);
}

// Saving: one file with every sheet that is ready.

function saveSheets() {
  toldWhole.add("");
  for (const entry of entries.values()) if (stateOf(entry) === "begun") toldWhole.add(entry.id);
  changed();
  const ready = [...entries.values()].filter((entry) => stateOf(entry) === "ready");
  const waiting = [...entries.values()].filter((entry) => ["begun", "untouched"].includes(stateOf(entry)));
  if (ready.length === 0) return tell(words.nothingReady, "error");
  const wrong = [...signatureFindings()].find(([, items]) => items.some((item) => item.severity === "error"));
  if (wrong) {
    tell(words.unsigned, "error");
    byId(wrong[0]).focus();
    return;
  }
  if (facts.statement && !byId("statement").checked && ready.some((entry) => !abstains(entry))) {
    tell(words.statementNeeded, "error");
    byId("statement").focus();
    return;
  }
  download(facts.file + ".xml", gatheredDocument(ready), "application/xml");
  const values = { file: facts.file + ".xml", sheets: countText(ready.length), waiting: countText(waiting.length) };
  tell(fill(waiting.length > 0 ? words.savedSome : words.savedAll, values) + (byId("statement").checked ? "" : " " + words.noStatement), "done");
}

// Drafts.

const controls = () => form.querySelectorAll("input[id], textarea[id]");

function readValues() {
  const values = {};
  for (const control of controls()) {
    if (["radio", "checkbox"].includes(control.type)) values[control.id] = control.checked;
    else if (control.value) values[control.id] = control.value;
  }
  return values;
}

function writeValues(values) {
  for (const control of controls()) {
    const value = own(values, control.id);
    if (["radio", "checkbox"].includes(control.type)) control.checked = value === true;
    else control.value = typeof value === "string" ? value : "";
  }
  changed();
}

const keep = keepDrafts(draftKey, readValues);
for (const entry of entries.values()) if (entry.revision !== null) before.set(entry.id, contentText(entry));
const kept = shelf.read(draftKey);
if (kept?.format === draftFormat && kept.key === draftKey && kept.values) writeValues(kept.values);

const entryOf = (target) => entries.get(target.closest("[data-sheet]")?.dataset.sheet) ?? null;
form.addEventListener("input", (event) => changed(entryOf(event.target)));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("focusout", (event) => {
  if (!event.target.id || event.target.type === "radio") return;
  visited.add(event.target.id);
  changed(entryOf(event.target));
});
for (const button of document.querySelectorAll("[data-open]")) {
  button.addEventListener("click", () => open(button.dataset.open));
}
byId("today").addEventListener("click", () => {
  byId("date").value = today();
  changed();
});
byId("save").addEventListener("click", saveSheets);
offerDrafts(facts.file + ".draft.json", draftKey, readValues, writeValues);
preparePrint();
changed();
if (entries.size > 0) open(entries.keys().next().value, false);

/** For whoever tests the form from outside: what it finds, and what it would save. */
globalThis.competitionForm = Object.freeze({
  findings: () => Object.fromEntries([...entries.values()].map((entry) =>
    [entry.id, Object.fromEntries([...sheetFindings(entry), ...signatureFindings()])])),
  documents: () => [...entries.values()].map(singleDocument),
  totals: () => [...entries.values()].map((entry) => totalOf(entry).text),
  fields: readValues, put: writeValues,
});
