// The entry form: what an office fills in, judged while it types as `check` and `submit` judge it.

const form = byId("entry");
const draftKey = ["competitionctl", "entry", facts.contest, facts.office, facts.identifier, facts.revision ?? 0].join("/");
const questions = new Map(facts.questions.map((question) => [question.id, question]));
const rules = new Map(facts.attachments.map((rule) => [rule.id, rule]));
/** What is known of each attachment: name, digest, size, and what is wrong with its content. */
let files = {};
/** The fields that were left once, and whether everything is to be told. */
const visited = new Set();
let tellsAll = false;

const value = (id) => byId(id)?.value ?? "";
const group = () => facts.groups[value("group")];
const identifier = () => own(facts.identifiers, value("service")) ?? facts.identifier;

// Judging: field by field, each finding in the program's words.

function judge() {
  const found = new Map([["title", titleFindings()]]);
  for (const name of ["service", "category", "started"]) {
    found.set(name, value(name) ? [] : [finding(facts.texts.empty, { name })]);
  }
  found.get("service").push(...(own(group().services, value("service")) ?? []).map((item) => ({ ...item, passing: true })));
  if (value("started")) found.set("started", ageFindings());
  if (group().relation || own(group().origins, "")) found.set("origin", originFindings());
  for (const id of group().questions) found.set("answer:" + id, answerFindings(id));
  for (const id of group().attachments) found.set("attachment:" + id, fileFindings(id));
  for (const name of ["name", "phone", "email"]) {
    found.set("contact:" + name, collapsed(clean(value("contact:" + name))) ? lineFindings(clean(value("contact:" + name)), name) : []);
  }
  return found;
}

function titleFindings() {
  const title = clean(value("title"));
  return lineFindings(title, "title").concat(own(group().won, normalisedTitle(title)) ?? []);
}

function ageFindings() {
  const started = value("started");
  return group().young.filter((rule) => started > rule.latest)
    .map((rule) => finding(rule.finding, { started: dateText(started) }));
}

function originFindings() {
  const text = clean(value("origin"));
  const winner = value("winner");
  const named = group().relation && (winner || collapsed(text)) ? winner || "-" : "";
  const line = named ? lineFindings(text, "origin") : [];
  return line.concat(own(group().origins, named) ?? []);
}

function answerFindings(id) {
  const text = clean(value("answer:" + id));
  const found = controlFindings(text, id);
  // Most answers have a plain letter, and then nothing needs to be taken apart.
  if (!/[A-Za-z0-9]/.test(text) && !trimmed(text)) return found.concat(own(group().missing, "answer:" + id) ?? []);
  const over = wordCount(text) - questions.get(id).limit;
  const templates = questions.get(id).limit === null || over <= 0 ? null : own(group().wordy, id);
  if (!templates) return found;
  const values = { words: countText(wordCount(text)), over: countText(over) };
  return found.concat((over === 1 ? templates.one : templates.many).map((template) => finding(template, values)));
}

function fileFindings(id) {
  const file = own(files, id);
  if (!file) return own(group().missing, "attachment:" + id) ?? [];
  const rule = rules.get(id);
  const values = { name: "file", value: graphemes(file.file).slice(0, 100).join(""), file: file.file };
  if (!isPlainName(file.file)) return [finding(facts.texts.fileName, values)];
  const type = fileType(file.file);
  if (!rule.types.includes(type)) return [finding(rule.type, values)];
  if (file.bytes > rule.kilobytes * 1024) return [finding(rule.large, values)];
  if (file.type && file.type !== type) return [finding(rule.content[type], values)];
  const twin = group().attachments.find((other) => other !== id && own(files, other)?.file === file.file);
  return twin && files[twin].sha256 !== file.sha256 ? [finding(rule.differs, values)] : [];
}

/** A plain file name: no folder, no drive, nothing hidden, at most 150 characters. */
function isPlainName(name) {
  return /^[^.\-]/.test(name) && !/[/\\:*?"<>|]/.test(name) && scalarCount(name) <= 150 && !firstHarmful(name) && name === collapsed(name);
}

function fileType(name) {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return name.includes(".") ? (ending === "jpeg" ? "jpg" : ending) : "";
}

// Files are read here to be named, never kept: only name, digest and size go into the document.

const signatures = {
  pdf: [0, "255044462D"], doc: [0, "D0CF11E0A1B11AE1"], xls: [0, "D0CF11E0A1B11AE1"], docx: [0, "504B0304"],
  xlsx: [0, "504B0304"], jpg: [0, "FFD8FF"], png: [0, "89504E470D0A1A0A"], mp4: [4, "66747970"],
};

/** The type that the content has by its first bytes: that of the name where that fits, else a word for none. */
function contentType(name, bytes) {
  const type = fileType(name);
  const [start, digits] = own(signatures, type) ?? [0, ""];
  const first = Array.from(bytes.slice(start, start + digits.length / 2), (byte) => byte.toString(16).padStart(2, "0"));
  return first.join("").toUpperCase() === digits ? type : "other";
}

async function takeFile(id, file) {
  const known = { file: file.name, bytes: file.size };
  if (file.size <= rules.get(id).kilobytes * 1024) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    Object.assign(known, { sha256: sha256(bytes), type: contentType(file.name, bytes) });
  }
  files[id] = known;
  visited.add("attachment:" + id);
  changed();
}

// The document.

function entryDocument() {
  const line = (id) => collapsed(clean(value(id)));
  const head = ["title", "office", "service", "group", "category", "started"].map((name) =>
    element(name, {}, name === "office" ? facts.office : line(name)));
  const origin = originElement();
  const content = [
    element("head", {}, origin ? [...head, origin] : head),
    element("answers", {}, group().questions.map((id) => element(id, {}, clean(value("answer:" + id))))),
  ];
  const attached = group().attachments.filter((id) => own(files, id)).map((id) =>
    element("attachment", { for: id, file: files[id].file, sha256: files[id].sha256, bytes: files[id].bytes }));
  if (attached.length > 0) content.push(element("attachments", {}, attached));
  const contact = ["name", "phone", "email"].filter((name) => line("contact:" + name))
    .map((name) => element(name, {}, line("contact:" + name)));
  if (contact.length > 0) content.push(element("contact", {}, contact));
  const attributes = { xmlns: facts.namespace, id: identifier(), contest: facts.contest, revision: facts.revision };
  return xmlDocument(element("entry", attributes, content));
}

function originElement() {
  const text = collapsed(clean(value("origin")));
  const winner = value("winner");
  if (!group().relation || (!text && !winner)) return null;
  return element("origin", { relation: group().relation, winner: winner || null }, text);
}

// What is seen.

function changed() {
  const found = judge();
  for (const block of form.querySelectorAll("[data-groups]")) {
    block.hidden = !block.dataset.groups.split(" ").includes(value("group"));
  }
  byId("identifier").textContent = identifier();
  byId("count/started").textContent = value("started") ? dateText(value("started")) : "";
  for (const id of group().questions) showCount(id);
  for (const id of group().attachments) showFile(id);
  for (const [field, items] of found) showField(field, items);
  showProgress(found);
  keep();
}

function showField(field, items) {
  const isTold = tellsAll || visited.has(field) || value(field) !== "" || own(files, field.slice("attachment:".length));
  show(byId("findings/" + field), isTold ? items : []);
  const control = byId(field);
  if (!control) return;
  if (isTold && items.some((item) => item.severity === "error")) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

function showCount(id) {
  const count = wordCount(clean(value("answer:" + id)));
  const limit = questions.get(id).limit;
  const counter = byId("count/answer:" + id);
  counter.textContent = limit === null
    ? fill(words.counted, { words: countText(count) })
    : fill(words.countedOf, { words: countText(count), limit: countText(limit) });
  counter.classList.toggle("over", limit !== null && count > limit);
}

function showFile(id) {
  const file = own(files, id);
  byId("file/attachment:" + id).textContent = file ? `${file.file} (${sizeText(file.bytes)})` : "";
  byId("remove/attachment:" + id).hidden = !file;
}

/** Whatever must be there counts as one step, done when nothing is wrong with it. */
function showProgress(found) {
  const isNeeded = (field) => own(group().missing, field) || !field.includes(":");
  const needed = [...found].filter(([field]) => isNeeded(field));
  const done = needed.filter(([field, items]) => !items.some((item) => item.severity === "error")).length;
  byId("progress").max = needed.length;
  byId("progress").value = done;
  byId("progress-text").textContent = fill(words.progress, { done: countText(done), all: countText(needed.length) });
}

// Saving.

function blocking() {
  return [...judge()].filter(([, items]) => items.some((item) => item.severity === "error" && !item.passing));
}

function saveEntry() {
  tellsAll = true;
  changed();
  const wrong = blocking();
  showSummary(wrong);
  byId("saved").hidden = wrong.length > 0;
  if (wrong.length > 0) {
    tell(fill(words.refused, { fields: countText(wrong.length) }), "error");
    byId("summary").focus();
    return;
  }
  const text = entryDocument();
  download(identifier() + ".xml", text, "application/xml");
  showSaved(text);
}

function showSummary(wrong) {
  byId("summary").hidden = wrong.length === 0;
  byId("summary-list").replaceChildren(...wrong.map(([field, items]) => {
    const row = make("li");
    const link = make("a", "", byId("label/" + field).textContent);
    link.href = "#" + field;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      byId(field).focus();
    });
    row.append(link, ": ", items.map((item) => item.sentence).join("; ") + ".");
    return row;
  }));
}

function showSaved(text) {
  const names = group().attachments.filter((id) => own(files, id)).map((id) => files[id].file);
  byId("saved-name").textContent = identifier() + ".xml";
  byId("saved-digest").textContent = sha256(new TextEncoder().encode(text));
  byId("saved-files").replaceChildren(...names.map((name) => make("li", "", name)));
  byId("saved-bring").hidden = names.length === 0;
  tell(fill(words.saved, { file: identifier() + ".xml" }), "done");
  byId("saved").focus();
}

// Drafts.

function readValues() {
  const values = {};
  for (const field of form.querySelectorAll("input[id], textarea[id], select[id]")) {
    if (field.type !== "file" && field.value) values[field.id] = field.value;
  }
  return { fields: values, files };
}

function writeValues(values) {
  const fields = Object(values.fields);
  for (const field of form.querySelectorAll("input[id], textarea[id], select[id]")) {
    if (field.type === "file" || field.disabled) continue;
    const before = field.value;
    field.value = typeof own(fields, field.id) === "string" ? fields[field.id] : "";
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = before;
  }
  if (!own(facts.groups, value("group"))) byId("group").selectedIndex = 0;
  files = knownFiles(Object(values.files));
  changed();
}

/** Of a draft's files only what this form asks for, each in its proper form. */
function knownFiles(drafted) {
  const known = {};
  for (const id of rules.keys()) {
    const file = own(drafted, id);
    if (typeof file?.file !== "string" || !Number.isSafeInteger(file.bytes)) continue;
    known[id] = { file: file.file, bytes: file.bytes };
    if (/^[0-9a-f]{64}$/.test(file.sha256)) known[id].sha256 = file.sha256;
    if (typeof file.type === "string") known[id].type = file.type;
  }
  return known;
}

/** A winner that was chosen writes its own line, unless the office wrote another. */
function nameOrigin() {
  const lines = Object.values(facts.winners);
  if (!value("origin") || lines.includes(value("origin"))) byId("origin").value = own(facts.winners, value("winner")) ?? "";
  changed();
}

const keep = keepDrafts(draftKey, readValues);
files = knownFiles(JSON.parse(form.dataset.files));
const kept = shelf.read(draftKey);
if (kept?.format === draftFormat && kept.key === draftKey && kept.values) writeValues(kept.values);
form.addEventListener("input", changed);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("focusout", (event) => {
  const field = event.target.id === "winner" ? "origin" : event.target.id;
  if (!field || event.target.type === "file") return;
  visited.add(field);
  changed();
});
byId("winner")?.addEventListener("change", nameOrigin);
for (const input of form.querySelectorAll("input[type=file]")) {
  const id = input.id.slice("attachment:".length);
  input.addEventListener("change", () => input.files[0] && takeFile(id, input.files[0]));
  byId("remove/" + input.id).addEventListener("click", () => {
    delete files[id];
    input.value = "";
    changed();
  });
}
byId("save").addEventListener("click", saveEntry);
offerDrafts(facts.identifier + ".draft.json", draftKey, readValues, writeValues);
preparePrint();
changed();

/** For whoever tests the form from outside: what it finds, and what it would save. */
globalThis.competitionForm = Object.freeze({
  findings: () => Object.fromEntries(judge()), document: entryDocument, fields: readValues, put: writeValues,
  internals: { wordCount, normalisedTitle, collapsed, trimmed, sha256 },
});
