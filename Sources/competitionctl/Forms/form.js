"use strict";
// What both forms have in common: text as the program reads it, findings, documents, drafts. No library, no connection.

const facts = JSON.parse(document.getElementById("facts").textContent);
const words = facts.words;

const byId = (id) => document.getElementById(id);
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

/** An element with a class and text; text is never read as markup. */
function make(tag, names = "", text = "") {
  const element = document.createElement(tag);
  if (names) element.className = names;
  if (text) element.textContent = text;
  return element;
}

// Text. The rules are those of StoreFormat, Values.

/** What XML cannot hold becomes U+FFFD, as in the program's own documents; a lone surrogate is no character at all. */
function clean(text) {
  return text.replace(/\r\n?/g, "\n").toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
}

/** Letters as people count them: a space with an accent on it is one letter, and white. */
function graphemes(text) {
  return Array.from(new Intl.Segmenter().segment(text), (part) => part.segment);
}

const isWhite = (letter) => /^\p{White_Space}/u.test(letter);

/** Without white space at both ends. */
function trimmed(text) {
  const letters = graphemes(text);
  const start = letters.findIndex((letter) => !isWhite(letter));
  return start < 0 ? "" : letters.slice(start, letters.findLastIndex((letter) => !isWhite(letter)) + 1).join("");
}

/** With every run of white space as one space, and none at the ends. */
function collapsed(text) {
  return graphemes(text).map((letter) => (isWhite(letter) ? "\n" : letter)).join("").split("\n").filter(Boolean).join(" ");
}

const scalarCount = (text) => [...text].length;

/** Runs between white space that hold at least one letter or digit. */
function wordCount(text) {
  return text.split(/\p{White_Space}+/u).filter((run) => /[\p{Alphabetic}\p{N}]/u.test(run)).length;
}

/** The first character that hides or reorders text, or null. */
function firstHarmful(text) {
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u.exec(text);
  return found ? "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0") : null;
}

/** A title as it is compared: letters and digits in lower case; what follows a parenthesis is left out. */
function normalisedTitle(title) {
  const parts = graphemes(title);
  const end = parts.indexOf("(");
  const short = titleWords(end < 0 ? parts : parts.slice(0, end));
  return short || titleWords(parts);
}

function titleWords(parts) {
  const lower = (part) => [...part].map((scalar) => scalar.toLowerCase()).join("");
  const kept = parts.map((part) => (/^[\p{Alphabetic}\p{N}]/u.test(part) ? lower(part) : "\n"));
  return kept.join("").split("\n").filter(Boolean).join(" ");
}

// Figures, written as the page's language writes them.

function countText(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, facts.figures.thousands);
}

function dateText(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${facts.figures.months[month - 1]} ${year}`;
}

function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const [unit, name] = bytes < 1048576 ? [1024, "KB"] : [1048576, "MB"];
  const tenths = Math.ceil((bytes * 10) / unit);
  const whole = countText(Math.floor(tenths / 10));
  return tenths % 10 === 0 ? `${whole} ${name}` : `${whole}${facts.figures.decimal}${tenths % 10} ${name}`;
}

// Findings: the program's own words, with holes for what was typed.

const fill = (text, values) => text.replace(/\uE000(\w+)\uE001/g, (hole, name) => own(values, name) ?? hole);

function finding(template, values = {}) {
  const filled = { code: template.code, severity: template.severity, sentence: fill(template.sentence, values) };
  if (template.cure) filled.cure = fill(template.cure, values);
  return filled;
}

/** What is wrong with a line of text; `name` is what the program calls it. */
function lineFindings(raw, name, limit = 500) {
  const text = collapsed(raw);
  if (!text) return [finding(facts.texts.empty, { name })];
  const found = [];
  const characters = scalarCount(text);
  if (characters > limit) {
    found.push(finding(facts.texts.long, { name, characters: countText(characters), limit: countText(limit) }));
  }
  return found.concat(controlFindings(text, name));
}

function controlFindings(text, name) {
  const code = firstHarmful(text);
  return code ? [finding(facts.texts.control, { name, code })] : [];
}

/** Shows findings in a list, errors and warnings told by word, not by colour alone. */
function show(list, findings) {
  const wanted = JSON.stringify(findings);
  if (list.dataset.shown === wanted) return;
  list.dataset.shown = wanted;
  list.replaceChildren(...findings.map(findingItem));
}

function findingItem(item) {
  const element = make("li", item.severity);
  element.append(make("strong", "", words[item.severity] + ": "), item.sentence + ".");
  if (item.cure) element.append(" ", make("span", "cure", item.cure));
  return element;
}

// Documents in canonical form: StoreFormat, Canonical form.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;" };
const escapeText = (text) => clean(text).replace(/[&<>\r]/g, (sign) => escapes[sign]);
const escapeValue = (text) => clean(text).replace(/[&<>\r"\t\n]/g, (sign) => escapes[sign]);

/** An element: its attributes, of which those that are null are left out, and its children or its text. */
function element(name, attributes, content = []) {
  return { name, attributes, content };
}

function written(element, level) {
  const room = "  ".repeat(level);
  const pairs = Object.entries(element.attributes).filter(([, value]) => value !== null && value !== undefined);
  const start = `${room}<${element.name}` + pairs.map(([name, value]) => ` ${name}="${escapeValue(String(value))}"`).join("");
  if (element.content.length === 0) return `${start}/>\n`;
  if (typeof element.content === "string") return `${start}>${escapeText(element.content)}</${element.name}>\n`;
  return `${start}>\n${element.content.map((child) => written(child, level + 1)).join("")}${room}</${element.name}>\n`;
}

const xmlDocument = (root) => '<?xml version="1.0" encoding="UTF-8"?>\n' + written(root, 0);

// Drafts: in the browser where it allows that, and as a file.

/** The browser's store, or nothing where there is none: a private window, a phone that forbids it. */
const shelf = {
  read(key) {
    try { return JSON.parse(localStorage.getItem(key) ?? "null"); } catch { return null; }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch { return false; }
  },
  remove(key) {
    try { localStorage.removeItem(key); } catch { /* what cannot be kept need not be removed */ }
  },
};

const draftFormat = "competitionctl-draft-1";

function download(name, text, type) {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the bytes after this returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Tells something in the bar where everybody looks, and to those who listen. */
function tell(text, names = "") {
  const status = byId("status");
  status.className = names;
  status.textContent = text;
}

/** Today in the reader's own calendar. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What keeps the drafts of a form: writes a moment after the last change, and before the page goes. */
function keepDrafts(key, read) {
  let timer = 0;
  const save = () => {
    clearTimeout(timer);
    timer = 0;
    const isKept = shelf.write(key, { format: draftFormat, key, values: read() });
    byId("kept").textContent = isKept ? words.kept : words.notKept;
  };
  addEventListener("pagehide", () => timer && save());
  document.addEventListener("visibilitychange", () => timer && save());
  return () => {
    clearTimeout(timer);
    timer = setTimeout(save, 400);
  };
}

/** The values of a draft, or null with a word about why it is none of this form. */
function draftValues(text, key) {
  let draft = null;
  try { draft = JSON.parse(text); } catch { /* told below */ }
  if (draft?.format !== draftFormat || typeof draft.values !== "object" || draft.values === null) {
    tell(words.noDraft, "error");
    return null;
  }
  if (draft.key !== key) {
    tell(words.otherDraft, "error");
    return null;
  }
  return draft.values;
}

function offerDrafts(name, key, read, write) {
  byId("draft-save").addEventListener("click", () => {
    const draft = { format: draftFormat, key, values: read() };
    download(name, JSON.stringify(draft, null, 1), "application/json");
    tell(words.draftSaved);
  });
  byId("draft-open").addEventListener("click", () => byId("draft-file").click());
  byId("draft-file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    const values = draftValues(await file.text(), key);
    event.target.value = "";
    if (!values) return;
    write(values);
    tell(words.draftOpened);
  });
}

/** On paper a text field would be cut off: its text stands below it, for paper alone. */
function preparePrint() {
  addEventListener("beforeprint", () => {
    for (const field of document.querySelectorAll("textarea")) {
      byId("print/" + field.id).textContent = field.value;
    }
  });
  byId("print").addEventListener("click", () => print());
}
