#!/usr/bin/env python3
"""Verifies a bundle of competitionctl with nothing but Python 3: python3 verify.py [FOLDER or FILE.tar]

Written from BundleFormat.md, not from the program: it computes every digest, head, figure, rank, tie-break, quota and award
again and compares. Without an argument it verifies the folder in which it stands.

  --receipt FILE   also: does the journal contain this receipt?
  --head FILE      also: does the journal go on from this head?
  --signers FILE   also: check the signatures, by ssh-keygen and this list of allowed signers
  --lang en        answer in English
"""
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from fractions import Fraction

SUMS, MARK = "SHA256SUMS", ".competitionctl-bundle"
OTHERS = {SUMS, "journal.jsonl", "bundle.json", "opened.jsonl", "verify.py", "README.txt"}
ZERO = "0" * 64
HEX = re.compile(r"[0-9a-f]{64}\Z")


class Broken(Exception):
    """Something that keeps the rest from being computed; its text says what."""


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# --- Files -----------------------------------------------------------------------------------------------------------


def read_bundle(path):
    """The files of a folder or an archive by their names."""
    if os.path.isdir(path):
        files = {}
        for folder, folders, names in os.walk(path):
            for name in names + [f for f in folders if os.path.islink(os.path.join(folder, f))]:
                full = os.path.join(folder, name)
                short = os.path.relpath(full, path).replace(os.sep, "/")
                if os.path.islink(full) or not os.path.isfile(full):
                    raise Broken("not a file: " + short)
                if short != MARK:
                    with open(full, "rb") as handle:
                        files[short] = handle.read()
        return files
    with open(path, "rb") as handle:
        return read_archive(handle.read())


def read_archive(data):
    """The files of an archive, which must be written in the one way that the format allows."""
    try:
        archive = tarfile.open(fileobj=io.BytesIO(data), mode="r:")
        members = archive.getmembers()
        files, folder, when = {}, None, None
        for member in members:
            top, _, name = member.name.partition("/")
            folder, when = folder or top, member.mtime if when is None else when
            files[name] = archive.extractfile(member).read()
    except (tarfile.TarError, AttributeError, ValueError, OSError) as error:
        raise Broken("no archive: %s" % error)
    if write_archive(files, folder, when) != data:
        raise Broken("the archive is not written as the format says, or was changed")
    return files


def write_archive(files, folder, when):
    blocks = []
    for name in sorted(files):
        data, path = files[name], (str(folder) + "/" + name).encode()
        prefix = b""
        if len(path) > 100:
            cuts = [i for i, c in enumerate(path) if c == 47 and i <= 155 and len(path) - i - 1 <= 100]
            if not cuts:
                raise Broken("a name that does not fit: " + name)
            prefix, path = path[: cuts[-1]], path[cuts[-1] + 1 :]
        head = path.ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + b"%011o\0%011o\0" % (len(data), int(when))
        head += b" " * 8 + b"0" + b"\0" * 100 + b"ustar\00000" + b"\0" * 64 + b"0000000\0" * 2
        head = (head + prefix.ljust(155, b"\0")).ljust(512, b"\0")
        head = head[:148] + b"%06o\0 " % sum(head) + head[156:]
        blocks += [head, data, b"\0" * (-len(data) % 512)]
    return b"".join(blocks) + b"\0" * 1024


def check_sums(files):
    """SHA256SUMS names every other file with its digest, and nothing else."""
    if SUMS not in files or "journal.jsonl" not in files:
        raise Broken("no bundle: %s or journal.jsonl is missing" % SUMS)
    expected = "".join("%s  %s\n" % (sha256(files[name]), name) for name in sorted(files, key=str.encode) if name != SUMS)
    if files[SUMS] == expected.encode():
        return []
    listed = dict(reversed(line.split("  ", 1)) for line in files[SUMS].decode("utf-8", "replace").split("\n") if "  " in line)
    found = {name: sha256(files[name]) for name in files if name != SUMS}
    wrong = sorted(n for n in set(listed) | set(found) if listed.get(n) != found.get(n)) or [SUMS]
    return ["digest differs, or file missing or unlisted: " + name for name in wrong]


# --- Journal and tree ------------------------------------------------------------------------------------------------


def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_root(leaves):
    """The Merkle tree hash of RFC 6962 over leaf hashes."""
    if not leaves:
        return hashlib.sha256().digest()
    stack = []  # complete subtrees: (number of leaves, hash)
    for leaf in leaves:
        size, digest = 1, leaf
        while stack and stack[-1][0] == size:
            size, digest = size * 2, node_hash(stack.pop()[1], digest)
        stack.append((size, digest))
    digest = stack.pop()[1]
    while stack:
        digest = node_hash(stack.pop()[1], digest)
    return digest


def includes(leaf, index, size, root, proof):
    """RFC 9162, 2.1.3.2."""
    if not 0 <= index < size:
        return False
    node, last, digest = index, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            digest = node_hash(other, digest)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            digest = node_hash(digest, other)
        node, last = node >> 1, last >> 1
    return last == 0 and digest == root


class Journal:
    """The public journal: its lines, what they say is in force, and what is wrong with them."""

    def __init__(self, data):
        self.problems, self.lines, self.raw = [], [], data.split(b"\n")
        if self.raw.pop() != b"":
            self.problems.append("journal.jsonl: the last line has no line feed")
        self.raw = [line + b"\n" for line in self.raw]
        previous, versions = ZERO, {}
        for number, raw in enumerate(self.raw, 1):
            line = self.parse(raw)
            if line is None:
                self.problems.append("journal.jsonl:%d: not written as the format says" % number)
                self.lines.append(None)
            else:
                if line["line"] != number:
                    self.problems.append("journal.jsonl:%d: has the number %s" % (number, line["line"]))
                if line["previous"] != previous:
                    self.problems.append("journal.jsonl:%d: does not continue the line before" % number)
                for document in line["documents"]:
                    if versions.get(document["path"], "") != document["old"]:
                        self.problems.append("journal.jsonl:%d: wrong earlier version of %s" % (number, document["path"]))
                    if document["new"]:
                        versions[document["path"]] = document["new"]
                    else:
                        versions.pop(document["path"], None)
                self.lines.append(line)
            previous = sha256(raw)
        self.leaves = [leaf_hash(raw) for raw in self.raw]
        self.in_force = versions

    @staticmethod
    def parse(raw):
        try:
            line = json.loads(raw.decode())
            same = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" == raw
            names = ["line", "at", "action", "subject", "by", "facts", "documents", "previous"]
            if not same or list(line) != names or not HEX.match(line["previous"]):
                return None
            paths = [document["path"] for document in line["documents"]]
            if paths != sorted(set(paths), key=str.encode):
                return None
            for document in line["documents"]:
                if list(document) != ["path", "old", "new"] or document["old"] == document["new"]:
                    return None
                if not all(d == "" or HEX.match(d) for d in (document["old"], document["new"])):
                    return None
            seconds(line["at"])
            return line
        except (ValueError, KeyError, TypeError):
            return None

    def root(self, size):
        return tree_root(self.leaves[:size]).hex()

    def as_of(self, count):
        """The versions in force after so many lines, by path."""
        versions = {}
        for line in self.lines[:count]:
            for document in line["documents"]:
                if document["new"]:
                    versions[document["path"]] = document["new"]
                else:
                    versions.pop(document["path"], None)
        return versions


def seconds(moment):
    return int(datetime.fromisoformat(moment).timestamp())


# --- Documents -------------------------------------------------------------------------------------------------------


def parse_xml(data, name):
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Broken(name + ": has a DOCTYPE")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise Broken("%s: %s" % (name, error))
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


class Documents:
    """The documents of a bundle by path and digest."""

    def __init__(self, files, journal):
        self.files, self.journal, self.cache = files, journal, {}

    def data(self, path, digest):
        for name in (path, "history/%s.xml" % digest):
            if name in self.files and sha256(self.files[name]) == digest:
                return self.files[name]
        raise Broken("%s: version %s is not in the bundle" % (path, digest))

    def read(self, path, digest):
        if digest not in self.cache:
            self.cache[digest] = parse_xml(self.data(path, digest), path)
        return self.cache[digest]

    def check(self):
        """Every document is one that the journal names, at the place where it belongs."""
        problems, count = [], 0
        known = {d["new"] for line in self.journal.lines if line for d in line["documents"]}
        for name in sorted(self.files):
            if name in OTHERS or name.startswith(("heads/", "signatures/")):
                continue
            count += 1
            digest = sha256(self.files[name])
            if name.startswith("history/"):
                if name != "history/%s.xml" % digest or digest not in known:
                    problems.append(name + ": no version that the journal names")
            elif self.journal.in_force.get(name) != digest:
                problems.append(name + ": not the version that the journal names")
        return problems, count


def check_opened(files, documents):
    problems = []
    lines = files.get("opened.jsonl", b"").split(b"\n")
    if lines.pop():
        problems.append("opened.jsonl: does not end with a line feed")
    for number, line in enumerate(lines, 1):
        try:
            value = json.loads(line.decode())
            if json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() != line:
                raise ValueError("not written as the format says")
            document = documents.read(value["path"], value["sha256"])
            closed = sha256(("%s:%s" % (value["salt"], value["value"])).encode())
            place = {"title": "head/title", "text": "text", "reason": "ruling/reason"}[value["what"]]
            if document.findtext(place) != closed:
                problems.append("opened.jsonl:%d: not the text that is sealed in %s" % (number, value["path"]))
        except (ValueError, KeyError, TypeError, Broken) as error:
            problems.append("opened.jsonl:%d: %s" % (number, error))
    return problems


# --- Heads -----------------------------------------------------------------------------------------------------------

ZONES = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}


def head_bytes(contest, lines, root, at):
    return ("competitionctl-head 1\ncontest %s\nlines %d\nroot %s\nat %s\n" % (contest, lines, root, at)).encode()


def due_heads(journal, contest):
    """Which heads a bundle must have: {number of lines: occasions}."""
    zone = ZONES[contest.findtext("zone")]
    closings = [("closing intake", contest.find("intake").get("closes"))]
    closings += [("closing " + stage.get("id"), stage.get("closes")) for stage in contest.find("stages")]
    due = {}
    for occasion, closes in closings:
        end = seconds(closes + ":00" + zone) + 60
        later = [n for n, line in enumerate(journal.lines) if seconds(line["at"]) >= end]
        if later and later[0] > 0:
            due.setdefault(later[0], []).append(occasion)
    for line in journal.lines:
        for document in line["documents"]:
            if re.match(r"decisions/\d{4,8}\.xml\Z", document["path"]):
                due.setdefault(line["line"], []).append("decision %d" % int(document["path"][10:-4]))
    due.setdefault(len(journal.lines), []).append("publication")
    return due


def check_heads(files, journal, contest):
    problems, name, due = [], contest.get("id"), due_heads(journal, contest)
    sizes, found = dict(due), {n for n in files if n.startswith("heads/")}
    for path in found:
        match = re.match(r"heads/head-(\d{6,})\.txt\Z", path)
        size = int(match.group(1)) if match else 0
        if 0 < size <= len(journal.lines):
            sizes.setdefault(size, [])
    index = []
    for size in sorted(sizes):
        path, at = "heads/head-%06d.txt" % size, journal.lines[size - 1]["at"]
        root = journal.root(size)
        if files.get(path) != head_bytes(name, size, root, at):
            problems.append(path + ": not the head that the journal gives")
        found.discard(path)
        index.append({"file": path, "lines": size, "root": root, "occasions": sizes[size]})
    problems += [path + ": no head of this journal" for path in sorted(found)]
    expected = {"competitionctl-bundle": 1, "contest": name, "lines": len(journal.lines),
                "root": journal.root(len(journal.lines)), "heads": index}
    try:
        if json.loads(files.get("bundle.json", b"").decode()) != expected:
            problems.append("bundle.json: does not say what the journal gives")
    except ValueError:
        problems.append("bundle.json: not JSON")
    return problems


# --- Figures ---------------------------------------------------------------------------------------------------------


def number(text):
    return Fraction(text)


def rounded(figure, places, rule):
    """The figure in units of its last printed place, rounded once from the exact value."""
    scaled = abs(figure) * 10 ** places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest
    if twice > scaled.denominator or twice == scaled.denominator and (rule == "half-up" or whole % 2):
        whole += 1
    return -whole if figure < 0 else whole


def printed(figure, contest):
    figures = contest.find("figures")
    places = int(figures.get("places"))
    units = rounded(figure, places, figures.get("rounding"))
    digits = str(abs(units)).rjust(places + 1, "0")
    sign = "-" if units < 0 else ""
    return sign + (digits[:-places] + "." + digits[-places:] if places else digits)


def compared(figure, contest):
    """The value by which figures are compared with each other and with floors."""
    figures = contest.find("figures")
    if figures.get("compare") == "exact":
        return figure
    places = int(figures.get("places"))
    return Fraction(rounded(figure, places, figures.get("rounding")), 10 ** places)


def counted(criterion, score, accepted):
    """What a mark counts as: of described levels, the highest up to the mark whose evidence was accepted, else 0."""
    levels = criterion.findall("level")
    if not levels:
        return score
    good = [number(level.get("value")) for level in levels
            if number(level.get("value")) <= score and all(e.get("id") in accepted for e in level.findall("evidence"))]
    return max(good, default=Fraction(0))


def sheet_total(rubric, sheet):
    """A juror's total and what each criterion counted as."""
    marks = {mark.tag: mark for mark in sheet.find("scores")}
    criteria = rubric.findall("criterion")
    if sorted(marks) != sorted(c.get("id") for c in criteria):
        raise Broken("a sheet whose criteria are not those of its rubric")
    values = {}
    for criterion in criteria:
        mark = marks[criterion.get("id")]
        score = number(mark.get("score"))
        scale = criterion.find("scale")
        if scale is not None:
            low, high, step = (number(scale.get(k)) for k in ("minimum", "maximum", "step"))
            if not low <= score <= high or ((score - low) / step).denominator != 1:
                raise Broken("a mark that is not on its scale")
        elif score not in [number(level.get("value")) for level in criterion.findall("level")]:
            raise Broken("a mark that is none of the levels")
        values[criterion.get("id")] = counted(criterion, score, {a.get("evidence") for a in mark.findall("accepted")})
    total = sum(number(c.get("weight")) * values[c.get("id")] for c in criteria) / number(rubric.get("divisor"))
    return total, values


def aggregate(method, drop, totals):
    totals = sorted(totals)
    if not totals or method in BY_PLACES:
        return None
    if method == "sum":
        return sum(totals)
    if method == "median":
        drop = (len(totals) - 1) // 2
    if method in ("median", "trimmed-mean") and drop:
        totals = totals[drop:-drop]
    return sum(totals) / len(totals) if totals else None


BY_PLACES = ("borda", "schulze")


def figures_by_places(method, ballots):
    """The figures of the compared entries, [{juror: total}], from the order in which each juror puts them."""
    return (borda if method == "borda" else schulze)(ballots)


def borda(ballots):
    figures = []
    for own in ballots:
        points = []
        for juror, total in own.items():
            others = [b[juror] for b in ballots if juror in b]
            behind = sum(2 if other < total else 1 if other == total else 0 for other in others) - 1
            points.append(Fraction(50 * behind, len(others) - 1) if len(others) > 1 else Fraction(50))
        figures.append(sum(points) / len(points) if points else None)
    return figures


def schulze(ballots):
    """How many others do not beat each entry: for every strength, who reaches whom over preferences at least so strong."""
    count = len(ballots)
    votes = [[sum(a[j] > b[j] for j in a if j in b) for b in ballots] for a in ballots]
    links = [[votes[a][b] if votes[a][b] > votes[b][a] else 0 for b in range(count)] for a in range(count)]
    beaten = [set() for _ in range(count)]
    for strength in sorted({link for row in links for link in row if link}, reverse=True):
        reach = [sum(1 << b for b in range(count) if links[a][b] >= strength) for a in range(count)]
        for middle in range(count):
            for a in range(count):
                if reach[a] >> middle & 1:
                    reach[a] |= reach[middle]
        for a in range(count):
            beaten[a].update(b for b in range(count) if b != a and reach[b] >> a & 1 and not reach[a] >> b & 1)
    return [Fraction(count - 1 - len(beaten[a])) if ballots[a] else None for a in range(count)]


class Standing:
    """An entry in a stage."""

    def __init__(self, entry):
        self.entry, self.id = entry, entry.get("id")
        self.group = entry.findtext("head/group")
        self.figure = self.rank = self.tie_broken = None
        self.shared, self.ranked, self.keys = False, False, []
        self.due = self.scored = self.abstained = 0
        self.missing, self.by_juror, self.settled = [], {}, False


class View:
    """The documents of one moment: what a decision was computed from."""

    def __init__(self, documents, versions):
        self.documents, self.versions = documents, versions
        self.contest = self.get("contest.xml")
        self.stages = list(self.contest.find("stages"))
        self.order = [stage.get("id") for stage in self.stages]
        self.entries = {}
        for path in self.under("entries/"):
            entry = self.get(path)
            self.entries[entry.get("id")] = entry
        self.decided = {}
        for path in self.under("decisions/"):
            decision = self.get(path)
            self.decided[decision.get("stage")] = (path, decision)

    def under(self, prefix):
        return sorted(path for path in self.versions if path.startswith(prefix))

    def get(self, path):
        digest = self.versions.get(path)
        return None if digest is None else self.documents.read(path, digest)

    def stage(self, name):
        return self.stages[self.order.index(name)]

    def is_scored(self, name):
        return self.stage(name).tag == "scoring-stage"

    def before(self, name):
        place = self.order.index(name)
        return self.order[place - 1] if place else None

    def roster(self, name):
        """The entries of a stage by identifier."""
        standing = sorted(id for id, entry in self.entries.items() if entry.find("head/withdrawn") is None)
        previous = self.before(name)
        if previous is None:
            return standing
        if previous in self.decided:
            passed = {s.get("entry") for s in self.decided[previous][1].find("standings")
                      if s.get("outcome") in ("advanced", "passed")}
            return [id for id in standing if id in passed]
        if self.is_scored(previous):
            return []
        return [id for id in self.roster(previous) if self.verdict(id) == "passed"]

    def verdict(self, id):
        """The outcome of an entry's screening, which must be about the revision in force."""
        screening = self.get("screenings/%s.xml" % id)
        if screening is None or screening.get("entry-revision") != self.entries[id].get("revision"):
            return None
        return screening.get("outcome")

    def needed(self, name):
        """The stages whose sheets a stage's figures and tie-breaks need, itself first."""
        needed, stage = [name], self.stage(name)
        if self.is_scored(name):
            for part in stage.findall("combination/part") + stage.findall("tie-breaks/*"):
                if part.get("stage") and part.get("stage") not in needed:
                    needed.append(part.get("stage"))
        return needed

    def inputs(self, name, follows):
        """The path of every document that a decision on a stage is computed from; follows is the number of an earlier one."""
        roster = self.roster(name)
        paths = {"contest.xml"}
        for stage in self.stages:
            paths.update("rubrics/%s.xml" % use.get("ref") for use in stage.findall("rubric"))
        for id in roster:
            paths.add("entries/%s.xml" % id)
            paths.add("offices/%s.xml" % self.entries[id].findtext("head/office"))
        for stage in self.needed(name):
            paths.add("assignments/%s.xml" % stage)
            for id in roster:
                paths.update(self.under("scores/%s/%s/" % (stage, id)))
        def screening_inputs(stage):
            for id in self.roster(stage):
                paths.add("entries/%s.xml" % id)
                paths.add("screenings/%s.xml" % id)
        if not self.is_scored(name):
            screening_inputs(name)
        previous = self.before(name)
        if previous in self.decided:
            paths.add(self.decided[previous][0])
        elif previous is not None:
            screening_inputs(previous)
        if follows is not None:
            paths.add("decisions/%04d.xml" % follows)
            paths.update(p for p in self.under("objections/") if self.get(p).get("stage") == name)
        return {path: self.versions[path] for path in paths if path in self.versions}

    def window_end(self, name, decision):
        """The moment from which a list can be objected to no more; None where the rules have no window."""
        rules, zone = self.stage(name).find("objections"), ZONES[self.contest.findtext("zone")]
        if rules is None:
            return None
        if rules.get("closes"):
            return seconds(rules.get("closes") + ":00" + zone) + 60
        offset = int(zone[1:3]) * 3600
        day = (seconds(decision.get("at")) + offset) // 86400 + int(rules.get("days")) + 1
        return day * 86400 - offset

    def chain_problems(self, decision, label):
        """Whether a decision follows the one in force as it says, and became final no earlier than the rules allow."""
        name = decision.get("stage")
        said = decision.get("supersedes") or decision.get("confirms")
        before = self.decided[name][1] if name in self.decided else None
        if (None if before is None else before.get("number")) != said:
            return [label + ": does not follow the decision in force"]
        if decision.get("confirms") is None:
            return []
        unruled = [p for p in self.under("objections/")
                   if self.get(p).get("stage") == name and self.get(p).find("ruling") is None]
        end = self.window_end(name, before)
        same = [ElementTree.tostring(s).strip() for s in before.find("standings")] == [
            ElementTree.tostring(s).strip() for s in decision.find("standings")]
        good = end is not None and seconds(decision.get("at")) >= end and not unruled and same
        return [] if good else [label + ": could not be final yet"]

    def rubric(self, stage, group):
        uses = self.stage(stage).findall("rubric")
        named = [u for u in uses if group in (u.get("groups") or "").split()]
        named = named or [u for u in uses if u.get("groups") is None]
        if not named:
            raise Broken("no rubric for group %s in stage %s" % (group, stage))
        return self.get("rubrics/%s.xml" % named[0].get("ref"))

    def panel(self, stage, id, group):
        """What the jurors of a stage say of an entry."""
        rules, rubric = self.stage(stage), self.rubric(stage, group)
        plan = self.get("assignments/%s.xml" % stage)
        readings = [] if plan is None else [r for r in plan.findall("reading") if r.get("entry") == id]
        due = sorted(set(readings[0].get("jurors").split())) if readings else []
        panel = {"due": due, "missing": [], "abstained": [], "totals": [], "values": [], "by_juror": {},
                 "maximum": number(rubric.get("maximum"))}
        for juror in due:
            sheet = self.get("scores/%s/%s/%s.xml" % (stage, id, juror))
            if sheet is None:
                panel["missing"].append(juror)
            elif sheet.find("abstention") is not None:
                panel["abstained"].append(juror)
            else:
                total, values = sheet_total(rubric, sheet)
                panel["totals"].append(total)
                panel["by_juror"][juror] = total
                panel["values"].append(values)
        method = rules.find("aggregation")
        panel["score"] = aggregate(method.get("method"), int(method.get("drop")), panel["totals"])
        return panel

    def standing(self, stage, id):
        standing, rules = Standing(self.entries[id]), self.stage(stage)
        panels = {name: self.panel(name, id, standing.group) for name in self.needed(stage)}
        own = panels[stage]
        standing.due, standing.scored = len(own["due"]), len(own["totals"])
        standing.abstained, standing.missing = len(own["abstained"]), own["missing"]
        standing.figure = own["score"]
        parts = rules.findall("combination/part")
        if parts:
            total = Fraction(0)
            for part in parts:
                panel = panels[part.get("stage")]
                if panel["score"] is None:
                    total = None
                    break
                value = panel["score"]
                if part.get("as") == "percent":
                    value = value / panel["maximum"] * 100
                total += number(part.get("weight")) * value
            standing.figure = total
        for rule in rules.findall("tie-breaks/*"):
            if rule.tag == "earlier-submission":
                received = standing.entry.get("received")
                standing.keys.append(None if received is None else Fraction(-seconds(received)))
            elif rule.tag == "stage-score":
                standing.keys.append(panels[rule.get("stage")]["score"])
            else:
                values = [v[rule.get("ref")] for v in panels[rule.get("stage")]["values"] if rule.get("ref") in v]
                standing.keys.append(sum(values) / len(values) if values else None)
        in_ = not own["missing"] or rules.get("missing") == "allow"
        standing.settled = in_ and standing.scored >= int(rules.get("minimum-sheets"))
        standing.ranked, standing.by_juror = standing.settled and standing.figure is not None, own["by_juror"]
        return standing

    def compare_places(self, stage, standings):
        """Gives entries that are ranked together their figures, where the rule compares their places in jurors' orders."""
        method = self.stage(stage).find("aggregation").get("method")
        if method in BY_PLACES:
            compared = [s for s in standings if s.settled]
            for standing, figure in zip(compared, figures_by_places(method, [s.by_juror for s in compared])):
                standing.figure, standing.ranked = figure, figure is not None

    def office(self, entry):
        return self.get("offices/%s.xml" % entry.findtext("head/office"))


# --- Ranking ---------------------------------------------------------------------------------------------------------


def difference(one, other):
    """Where two entries differ first: 0 for the compared figure, then the tie-breaks from 1; None when they are tied."""
    if one[0] != other[0]:
        return 0
    for level, (a, b) in enumerate(zip(one[1], other[1]), 1):
        if a != b:
            return level
    return None


def rank(standings, contest, orders):
    """Ranks by figure, then by tie-breaks, then by recorded orders: [(entry, rank, shared, tie-broken)]."""
    lowest = (1, 0)
    def sorting(standing):
        keys = [(0, -key) if key is not None else lowest for key in standing.keys]
        return (-compared(standing.figure, contest), keys, standing.id)
    field = sorted((s for s in standings if s.ranked), key=sorting)
    measure = [(compared(s.figure, contest), s.keys) for s in field]
    result, members, above = [], [], 0
    for place, standing in enumerate(field):
        members.append(standing)
        below = 0 if place + 1 == len(field) else difference(measure[place], measure[place + 1])
        if below is None:
            continue
        level = max(above, below)
        groups = [(members, ("rule", level) if level else None)]
        if len(members) > 1:
            for index, order in enumerate(orders):
                if all(m.id in order for m in members):
                    groups = [([m], ("order", index + 1)) for m in sorted(members, key=lambda m: order.index(m.id))]
                    break
        for group, broken in groups:
            first = len(result) + 1
            for member in group:
                if broken and broken[0] == "rule":
                    key = member.keys[broken[1] - 1]
                    shown = None if key is None else ("rule", broken[1], key)
                else:
                    shown = broken
                result.append((member, first, len(group) > 1, shown))
        members, above = [], below
    return result


# --- Selection -------------------------------------------------------------------------------------------------------


class Candidate:
    def __init__(self, standing, place, rank_, view, rules):
        office = view.office(standing.entry)
        institution = None if office is None else office.find("institution")
        self.id, self.rank, self.place = standing.id, rank_, place
        self.score = compared(standing.figure, view.contest)
        code, self.kind = ("", "") if institution is None else (institution.get("code"), institution.get("kind"))
        self.holder = {"office": standing.entry.findtext("head/office"), "institution": code}
        classes = {c.get("id") for c in view.contest.findall("region-classes/region-class")
                   if institution is not None and code in c.get("regions").split()}
        traits = {"group": {standing.group}, "category": {standing.entry.findtext("head/category")},
                  "institution-kind": {self.kind} if institution is not None else set(), "region-class": classes}
        self.quotas = frozenset(i for i, q in enumerate(rules.findall("quota"))
                                if traits[q.get("of")] & set(q.get("values").split()))
        self.holders = ()

    @property
    def profile(self):
        return (self.quotas, self.holders)


class Field:
    """The candidates of a list, and what its quotas and caps allow."""

    def __init__(self, ranked, view, rules):
        floor = rules.get("floor")
        everyone = [Candidate(s, 0, r, view, rules) for s, r, _, _ in ranked]
        everyone.sort(key=lambda c: (c.rank, c.id))
        self.below = [c for c in everyone if floor is not None and c.score < number(floor)]
        self.all = [c for c in everyone if floor is None or c.score >= number(floor)]
        self.maximum = [int(q.get("maximum")) if q.get("maximum") else None for q in rules.findall("quota")]
        self.stated = [int(q.get("minimum") or 0) for q in rules.findall("quota")]
        self.cap_of, self.capacity = [], []
        for index, cap in enumerate(rules.findall("cap")):
            kinds, most = cap.get("kinds"), int(cap.get("maximum"))
            owners = {}
            for candidate in self.all:
                if kinds is None or candidate.kind in kinds.split():
                    owners.setdefault(candidate.holder[cap.get("per")], []).append(candidate)
            # In the order of their best candidates; an owner that the cap cannot bind does not matter.
            for members in owners.values():
                if len(members) > most:
                    for candidate in members:
                        candidate.holders += (len(self.cap_of),)
                    self.cap_of.append(index)
                    self.capacity.append(most)
        for place, candidate in enumerate(self.all):
            candidate.place = place


class Run:
    """One walk down the ranking: a candidate is taken if and only if the list can still be completed."""

    def __init__(self, field, ties, orders, minimums, size, for_comparison=False):
        self.field, self.ties, self.orders = field, ties, orders
        self.minimums, self.size, self.for_comparison = list(minimums), size, for_comparison
        self.taken, self.extended, self.rejected, self.unresolved = [], set(), {}, None
        self.count = [0] * len(minimums)
        self.held = [0] * len(field.capacity)
        self.left = {}
        for candidate in field.all:
            self.left[candidate.profile] = self.left.get(candidate.profile, 0) + 1
        self.turned_away, self.sets_turned_away = {}, {}

    # Can the list be completed?

    def completable(self, added, minimums=None, caps=True, size=None):
        """Whether, once these profiles are added, some of those left fulfil every minimum and break nothing."""
        minimums = self.minimums if minimums is None else minimums
        size = self.size if size is None else size
        count, held, left = list(self.count), list(self.held), dict(self.left)
        seats = size - len(self.taken)
        for quotas, holders in added:
            seats -= 1
            left[(quotas, holders)] -= 1
            for q in quotas:
                count[q] += 1
            for h in holders:
                held[h] += 1
        if seats < 0 or not self.fits(count, held):
            return False
        needs = [max(0, m - c) for m, c in zip(minimums, count)]
        room = [None if most is None else most - c for most, c in zip(self.field.maximum, count)]
        holder_room = [most - h for most, h in zip(self.field.capacity, held)]
        kinds = {}
        for (quotas, holders), number_ in left.items():
            if number_ and any(needs[q] for q in quotas):
                key = (quotas, holders if caps else ())
                kinds[key] = kinds.get(key, 0) + number_
        return complete(needs, room, holder_room, seats, kinds)

    def fits(self, count, held):
        return (all(most is None or c <= most for most, c in zip(self.field.maximum, count))
                and all(h <= most for most, h in zip(self.field.capacity, held)))

    # Walking

    def walk(self):
        place, everyone = 0, self.field.all
        while place < len(everyone) and self.unresolved is None:
            block = [c for c in everyone[place:] if c.rank == everyone[place].rank]
            self.decide(block)
            place += len(block)
        return self

    def decide(self, block):
        admissible = []
        for candidate in block:
            rejection = self.rejection(candidate)
            if rejection:
                self.reject(candidate, rejection)
            else:
                admissible.append(candidate)
        if not admissible:
            return
        if self.completable([c.profile for c in admissible]):
            return self.take(admissible)
        contested = self.contested(admissible)
        safe = [c for c in admissible if c not in contested]
        for order in self.orders:
            if all(c.id in order for c in contested):
                return self.one_by_one(safe + sorted(contested, key=lambda c: order.index(c.id)))
        if self.ties == "extend" or self.for_comparison:
            if self.extend(admissible):
                self.take(admissible)
                if not self.for_comparison:
                    self.extended.update(c.place for c in contested)
                return
            if self.for_comparison:
                return self.one_by_one(admissible)
        self.unresolved = [c.id for c in contested]

    def one_by_one(self, candidates):
        for candidate in candidates:
            rejection = self.rejection(candidate)
            if rejection:
                self.reject(candidate, rejection)
            elif self.completable([candidate.profile]):
                self.take([candidate])

    def take(self, candidates):
        for candidate in candidates:
            for q in candidate.quotas:
                self.count[q] += 1
            for h in candidate.holders:
                self.held[h] += 1
            self.left[candidate.profile] -= 1
            self.taken.append(candidate.place)

    def reject(self, candidate, rejection):
        self.rejected[candidate.place] = rejection
        self.left[candidate.profile] -= 1

    def rejection(self, candidate):
        """Why a candidate cannot be taken; None when it can."""
        if len(self.taken) >= self.size:
            return ("full",)
        for q in sorted(candidate.quotas):
            if self.field.maximum[q] is not None and self.count[q] >= self.field.maximum[q]:
                return ("maximum", q)
        for h in candidate.holders:
            if self.held[h] >= self.field.capacity[h]:
                return ("holder", h)
        for known, key in ((self.sets_turned_away, candidate.quotas), (self.turned_away, candidate.profile)):
            q = known.get(key)
            if q is not None and self.count[q] < self.minimums[q]:
                return ("minimum", q)
        if self.completable([candidate.profile]):
            return None
        q = self.in_the_way([candidate.profile])
        if self.completable([candidate.profile], caps=False):
            self.turned_away[candidate.profile] = q
        else:
            self.sets_turned_away[candidate.quotas] = q
        return ("minimum", q)

    def in_the_way(self, added):
        """The first minimum, counted from the last, that must be given up with those after it to let these in."""
        minimums = list(self.minimums)
        for q in reversed(range(len(minimums))):
            if minimums[q] > 0:
                minimums[q] = 0
                if self.completable(added, minimums=minimums):
                    return q
        return 0

    def extend(self, tied):
        """Lets the list grow by as little as it takes to admit all of a tie."""
        added, most = [c.profile for c in tied], len(self.field.all)
        if not self.completable(added, size=most):
            return False
        self.size = next(s for s in range(max(self.size, len(self.taken) + len(tied)), most + 1)
                         if self.completable(added, size=s))
        self.turned_away, self.sets_turned_away = {}, {}
        return True

    def contested(self, tied):
        """Of tied candidates that could enter one by one but not all together: those whose fate depends on their order."""
        profiles = {}
        for candidate in tied:
            profiles[candidate.profile] = profiles.get(candidate.profile, 0) + 1
        ways = [()]
        for profile, most in profiles.items():
            if len(ways) * (most + 1) > 512:
                return list(tied)
            ways = [way + (n,) for way in ways for n in range(most + 1)]
        names = list(profiles)
        able = {way: self.completable([p for p, n in zip(names, way) for _ in range(n)]) for way in ways}
        contested = set()
        for way in ways:
            for i, profile in enumerate(names):
                if able[way] and way[i] < profiles[profile] and not able[way[:i] + (way[i] + 1,) + way[i + 1:]]:
                    contested.add(profile)
        return [c for c in tied if c.profile in contested]

    def lower_minimums(self):
        """Sets the minimums to what can be attained, the earlier quotas first."""
        for q, stated in enumerate(self.field.stated):
            self.minimums[q] = min(stated, self.size, len(self.field.all))
            while self.minimums[q] > 0 and not self.completable([]):
                self.minimums[q] -= 1
        return self.minimums


def complete(needs, room, holder_room, seats, kinds):
    """Whether some of these kinds of candidates, {(quotas, holders): how many}, fulfil the needs within all limits."""
    order = sorted(kinds, key=lambda k: (sorted(k[0]), k[1]))
    seen = set()

    def usable(kind, available, room, holder_room, seats):
        most = min(available, seats)
        for q in kind[0]:
            if room[q] is not None:
                most = min(most, room[q])
        for h in kind[1]:
            most = min(most, holder_room[h])
        return max(0, most)

    def search(needs, room, holder_room, seats, left):
        open_ = [q for q, need in enumerate(needs) if need > 0]
        if not open_:
            return True
        state = (needs, room, holder_room, seats, left)
        if state in seen:
            return False
        can = [usable(k, n, room, holder_room, seats) for k, n in zip(order, left)]
        widest = max((sum(q in k[0] for q in open_) for k, n in zip(order, can) if n), default=0)
        if widest == 0 or sum(needs[q] for q in open_) > widest * seats or max(needs) > seats:
            seen.add(state)
            return False
        slack, tightest = min((sum(n for k, n in zip(order, can) if q in k[0]) - needs[q], q) for q in open_)
        if slack < 0:
            seen.add(state)
            return False
        rest = list(left)
        options = [i for i, k in enumerate(order) if tightest in k[0] and can[i]]
        options.sort(key=lambda i: (-sum(q in order[i][0] for q in open_), len(order[i][1]), i))
        for i in options:
            quotas, holders = order[i]
            after = list(rest)
            after[i] -= 1
            if search(tuple(max(0, n - 1) if q in quotas else n for q, n in enumerate(needs)),
                      tuple(r - 1 if r is not None and q in quotas else r for q, r in enumerate(room)),
                      tuple(r - 1 if h in holders else r for h, r in enumerate(holder_room)), seats - 1, tuple(after)):
                return True
            rest[i] = 0  # every list with one of this kind was tried
        seen.add(state)
        return False

    old = sys.getrecursionlimit()
    sys.setrecursionlimit(max(old, 20000))
    try:
        return search(tuple(needs), tuple(room), tuple(holder_room), seats, tuple(kinds[k] for k in order))
    finally:
        sys.setrecursionlimit(old)


def select(ranked, view, rules, orders):
    """Composes a list: {entry: (outcome, tier, exception)}."""
    field = Field(ranked, view, rules)
    stated_size = rules.get("size")
    size = len(field.all) if stated_size is None else int(stated_size)
    run = Run(field, rules.get("ties"), orders, [0] * len(field.stated), size)
    minimums = list(run.lower_minimums())
    run.walk()
    if run.unresolved:
        raise Broken("a tie that no rule and no recorded order decides: " + " ".join(run.unresolved))
    def other(minimums):
        return Run(field, rules.get("ties"), orders, minimums, size, for_comparison=True).walk()
    awards = rules.tag == "awards"
    tiers = fill_tiers(rules, field, run, orders)
    pure = pure_list(field, stated_size, size)
    free = other([0] * len(minimums)) if any(p not in pure for p in run.taken) or run.rejected else None
    admitted, fates = {}, {}
    outranked = sorted(p for p in run.taken if p not in pure)
    if outranked:
        openings = [rule for place, r in sorted(free.rejected.items()) if place in pure
                    for rule in [limit_rule(r, field)] if rule]
        followers = sorted(p for p in free.taken if p not in pure)
        for place in outranked:
            if place not in free.taken:
                admitted[place] = ("minimum", admitting_quota(field.all[place], minimums, other))
            elif place in followers and openings:
                admitted[place] = openings[min(followers.index(place), len(openings) - 1)]
    for place in run.taken:
        exception = None
        if place in admitted:
            exception = ("admitted-by-" + admitted[place][0], admitted[place][1] + 1)
        elif place in run.extended:
            exception = ("admitted-by-tie", 0)
        fates[field.all[place].id] = ("awarded" if awards else "advanced", tiers.get(place), exception)
    unpaired = sorted(run.taken)
    for place, rejection in sorted(run.rejected.items()):
        exception = None
        if rejection[0] == "maximum":
            exception = ("over-maximum", rejection[1] + 1)
        elif rejection[0] == "holder":
            exception = ("over-cap", field.cap_of[rejection[1]] + 1)
        elif rejection[0] == "minimum":
            exception = ("reserved-by-minimum", rejection[1] + 1)
            if place in free.taken:
                exception = ("displaced-by-minimum", rejection[1] + 1)
                for winner in unpaired:
                    behind = field.all[winner].rank >= field.all[place].rank
                    if behind and admitted.get(winner, ("",))[0] == "minimum":
                        exception = ("displaced-by-minimum", admitted[winner][1] + 1)
                        unpaired.remove(winner)
                        break
        fates[field.all[place].id] = ("not-selected", None, exception)
    for candidate in field.below:
        fates[candidate.id] = ("below-floor", None, None)
    return fates


def limit_rule(rejection, field):
    if rejection[0] == "maximum":
        return ("maximum", rejection[1])
    if rejection[0] == "holder":
        return ("cap", field.cap_of[rejection[1]])
    return None


def pure_list(field, stated_size, size):
    """Whom rank alone would put on the list: fewer than its size stand before them."""
    if stated_size is None:
        return {c.place for c in field.all}
    return {c.place for c in field.all if sum(o.rank < c.rank for o in field.all) < size}


def admitting_quota(candidate, minimums, other):
    """The quota without whose minimum a candidate would not be in, those that it counts for first."""
    reserving = [q for q, minimum in enumerate(minimums) if minimum > 0]
    ordered = [q for q in reserving if q in candidate.quotas] + [q for q in reserving if q not in candidate.quotas]
    if len(ordered) > 1:
        for q in ordered:
            without = [0 if i == q else m for i, m in enumerate(minimums)]
            if candidate.place not in other(without).taken:
                return q
    return ordered[0] if ordered else 0


def fill_tiers(rules, field, run, orders):
    """The tier of each place on the list."""
    tiers = [(tier.get("id"), int(tier.get("places"))) for tier in rules.findall("tier")]
    if not tiers:
        return {}
    result, current, free, rest = {}, 0, tiers[0][1], sorted(run.taken)
    def assign(places):
        nonlocal free
        for place in places:
            result[place] = tiers[current][0]
        free -= len(places)
    def go_on():
        nonlocal current, free
        while free <= 0 and current < len(tiers) - 1:
            current += 1
            free += tiers[current][1]
    while rest:
        tie = [p for p in rest if field.all[p].rank == field.all[rest[0]].rank]
        rest = rest[len(tie):]
        go_on()
        ids = [field.all[p].id for p in tie]
        order = next((o for o in orders if all(i in o for i in ids)), None)
        if len(tie) <= free or current == len(tiers) - 1:
            assign(tie)
        elif order is not None:
            for place in sorted(tie, key=lambda p: order.index(field.all[p].id)):
                go_on()
                assign([place])
        elif rules.get("ties") == "extend":
            assign(tie)
        else:
            raise Broken("a tie across tiers that no order decides: " + " ".join(ids))
    return result


# --- Decisions -------------------------------------------------------------------------------------------------------


def computed_standings(view, name, orders):
    """What a decision on a stage must say of every entry, and which sheets it must call missing."""
    roster, rows, missing = view.roster(name), {}, set()
    if not view.is_scored(name):
        for id in roster:
            row = {"group": view.entries[id].findtext("head/group"), "shared": "false", "due": "0", "scored": "0",
                   "abstained": "0", "outcome": "passed" if view.verdict(id) == "passed" else "failed"}
            rows[id] = (row, None, None)
        return rows, missing
    rules = view.stage(name)
    standings = [view.standing(name, id) for id in roster]
    groups = [group.get("id") for group in view.contest.find("groups")]
    pools = [groups] if rules.get("ranked") == "together" else [[group] for group in groups]
    for pool in pools:
        view.compare_places(name, [s for s in standings if s.group in pool])
        for standing, place, shared, broken in rank([s for s in standings if s.group in pool], view.contest, orders):
            standing.rank, standing.shared, standing.tie_broken = place, shared, broken
    fates = {}
    for selection in rules.findall("advance") + rules.findall("awards"):
        wanted = (selection.get("groups") or " ".join(groups)).split()
        ranked = rank([s for s in standings if s.group in wanted], view.contest, orders)
        for id, fate in select(ranked, view, selection, orders).items():
            fates[id] = (selection,) + fate
    for s in standings:
        row = {"group": s.group, "shared": "true" if s.shared else "false", "due": str(s.due), "scored": str(s.scored),
               "abstained": str(s.abstained), "outcome": "not-selected" if s.rank else "incomplete"}
        if s.rank:
            row["rank"] = str(s.rank)
        if s.figure is not None:
            row["score"], row["exact"] = printed(s.figure, view.contest), s.figure
        exception = None
        if s.id in fates:
            selection, row["outcome"], tier, exception = fates[s.id]
            if row["outcome"] == "awarded":
                row["list"] = selection.get("id")
                if tier:
                    row["tier"] = tier
        rows[s.id] = (row, s.tie_broken, exception)
        if rules.get("missing") == "allow":
            missing.update((s.id, juror) for juror in s.missing)
    return rows, missing


def check_decision(decision, view, versions_of_inputs):
    """Every difference between a decision and what its inputs give."""
    label, problems = "decision " + decision.get("number"), []
    name = decision.get("stage")
    orders = [order.get("entries").split() for order in decision.findall("orders/order")]
    inputs = {i.get("path"): i.get("sha256") for i in decision.find("inputs")}
    for path in sorted(set(inputs) | set(versions_of_inputs)):
        if inputs.get(path) != versions_of_inputs.get(path):
            problems.append("%s: input %s differs" % (label, path))
    rows, missing = computed_standings(view, name, orders)
    named = {(m.get("entry"), m.get("juror")) for m in decision.findall("exceptions/missing-sheet")}
    if named != missing:
        problems.append(label + ": the missing sheets differ")
    decided = {s.get("entry"): s for s in decision.find("standings")}
    if len(decided) != len(decision.find("standings")):
        problems.append(label + ": an entry stands twice")
    for id in sorted(set(decided) | set(rows)):
        if id not in decided or id not in rows:
            problems.append("%s: %s stands on one side only" % (label, id))
            continue
        element, (row, broken, exception) = decided[id], rows[id]
        for key in ("group", "rank", "shared", "score", "exact", "due", "scored", "abstained", "outcome", "list", "tier"):
            said, found = element.get(key), row.get(key)
            if key == "exact" and said is not None:
                said = Fraction(said)
            if said != found:
                problems.append("%s: %s: %s is %s, computed %s" % (label, id, key, said, found))
        tie = element.find("tie-broken")
        said = None
        if tie is not None:
            said = (tie.get("by"), int(tie.get("number")))
            if tie.get("by") == "rule":
                said += (Fraction(tie.get("exact")),)
        if said != broken:
            problems.append("%s: %s: tie-break is %s, computed %s" % (label, id, said, broken))
        rule = element.find("exception")
        said = None if rule is None else (rule.get("by"), int(rule.get("number")))
        if said != exception:
            problems.append("%s: %s: exception is %s, computed %s" % (label, id, said, exception))
    return problems


def check_decisions(journal, documents):
    """Computes every decision again from the documents of its time: problems, and what was found of each."""
    problems, found = [], []
    for line in journal.lines:
        for change in line["documents"]:
            if not re.match(r"decisions/\d{4,8}\.xml\Z", change["path"]):
                continue
            decision = documents.read(change["path"], change["new"])
            view = View(documents, journal.as_of(line["line"] - 1))
            if change["path"] != "decisions/%04d.xml" % int(decision.get("number")) or change["old"]:
                problems.append(change["path"] + ": not the decision of this number, or changed later")
            follows = decision.get("supersedes") or decision.get("confirms")
            inputs = view.inputs(decision.get("stage"), None if follows is None else int(follows))
            differences = check_decision(decision, view, inputs)
            differences += view.chain_problems(decision, "decision " + decision.get("number"))
            problems += differences
            found.append((int(decision.get("number")), decision.get("stage"), len(decision.find("standings"))))
    return problems, found


# --- Receipts, heads, signatures -------------------------------------------------------------------------------------

RECEIPT = ["competitionctl-receipt", "contest", "path", "received", "journalLine", "file", "document", "form", "line", "head", "proof"]


def check_receipt(data, journal, contest):
    """What is wrong with a receipt, by itself and against the journal."""
    try:
        receipt = json.loads(data.decode())
        line, form, document = receipt["line"].encode(), receipt["form"].encode(), receipt["document"]
        head, problems = receipt["head"], []
        parsed = Journal.parse(line)
        if parsed is None or receipt["competitionctl-receipt"] != 1:
            return ["the receipt cannot be read"]
        if (json.dumps(receipt, ensure_ascii=False, indent=2) + "\n").encode() != data or list(receipt) != RECEIPT:
            return ["the receipt is not written as the format says"]
        if receipt["contest"] != contest:
            return ["the receipt is of contest " + receipt["contest"]]
        if receipt["received"] != parsed["at"] or receipt["journalLine"] != parsed["line"]:
            problems.append("the receipt tells another moment or number than its line")
        if not any(d["path"] == receipt["path"] and d["new"] == sha256(form) for d in parsed["documents"]):
            problems.append("the line does not name the document's public form")
        sealed = sha256(("%s:%s" % (document["salt"], document["sha256"])).encode())
        if receipt["form"].split("\n")[1] != "<!-- sealed %s -->" % sealed:
            problems.append("the public form does not seal the document")
        if receipt["file"] is not None:
            closed = sha256(("%s:%s" % (receipt["file"]["salt"], receipt["file"]["sha256"])).encode())
            if not any(n.startswith("received") and v == closed for n, v in parsed["facts"].items()):
                problems.append("the line does not tell the file's digest")
        if not all(HEX.match(node) for node in receipt["proof"]):
            return ["the receipt is not written as the format says"]
        proof = [bytes.fromhex(node) for node in receipt["proof"]]
        if not includes(leaf_hash(line), parsed["line"] - 1, head["lines"], bytes.fromhex(head["root"]), proof):
            problems.append("the proof does not hold")
        if parsed["line"] > len(journal.raw) or head["lines"] > len(journal.raw):
            problems.append("the journal ends before the receipt")
        elif (journal.raw[parsed["line"] - 1] != line or journal.root(head["lines"]) != head["root"]
              or journal.lines[head["lines"] - 1]["at"] != head["at"]):
            problems.append("the journal does not contain the receipt")
        return problems
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        return ["the receipt cannot be read: %s" % error]


def check_kept_head(data, journal, contest):
    match = re.match(rb"competitionctl-head 1\ncontest ([!-~]+)\nlines ([1-9]\d*)\nroot ([0-9a-f]{64})\nat ([!-~]+)\n\Z", data)
    if not match:
        return ["the head cannot be read"]
    name, lines, root = match.group(1).decode(), int(match.group(2)), match.group(3).decode()
    if name != contest:
        return ["the head is of contest " + name]
    if not 0 < lines <= len(journal.raw):
        return ["the journal ends before the head"]
    same = journal.root(lines) == root and journal.lines[lines - 1]["at"] == match.group(4).decode()
    return [] if same else ["the journal does not go on from the head: lines were changed"]


def check_signatures(files, signers):
    """Checks every signature by OpenSSH: problems, and who signed what."""
    problems, found = [], []
    for path in sorted(n for n in files if n.startswith("signatures/")):
        parts = path[len("signatures/"):].split(".")
        name = ".".join(parts[:2])
        target = files.get("decisions/" + name[9:] if name.startswith("decision-") else "heads/" + name)
        if len(parts) != 4 or parts[3] != "sig" or target is None:
            problems.append(path + ": of nothing in the bundle")
        elif signers is None:
            found.append((path, None))
        else:
            reader, writer = os.pipe()
            os.write(writer, files[path])
            os.close(writer)
            copy = "/dev/fd/%d" % reader
            who = subprocess.run(["ssh-keygen", "-Y", "find-principals", "-f", signers, "-s", copy],
                                 pass_fds=[reader], capture_output=True).stdout.decode().split("\n")[0]
            os.close(reader)
            reader, writer = os.pipe()
            os.write(writer, files[path])
            os.close(writer)
            good = who and subprocess.run(
                ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", who, "-n", "competitionctl", "-s",
                 "/dev/fd/%d" % reader], input=target, pass_fds=[reader], capture_output=True).returncode == 0
            os.close(reader)
            if good:
                found.append((path, who))
            else:
                problems.append(path + ": does not hold")
    return problems, found


# --- All of it -------------------------------------------------------------------------------------------------------


class Result:
    def __init__(self):
        self.problems, self.decisions, self.documents, self.lines, self.root, self.contest = [], [], 0, 0, "", None


def verify(files):
    """Verifies a bundle given as {name: bytes}; what is wrong stands in the result's problems."""
    result = Result()
    try:
        result.problems += check_sums(files)
        if result.problems:
            return result
        journal = Journal(files["journal.jsonl"])
        result.problems += journal.problems
        result.lines, result.root = len(journal.raw), journal.root(len(journal.raw))
        documents = Documents(files, journal)
        problems, result.documents = documents.check()
        result.problems += problems
        if result.problems:
            return result
        contest = documents.read("contest.xml", journal.in_force.get("contest.xml", ""))
        result.contest = contest.get("id")
        result.problems += check_heads(files, journal, contest) + check_opened(files, documents)
        problems, result.decisions = check_decisions(journal, documents)
        result.problems += problems
    except Broken as error:
        result.problems.append(str(error))
    except (KeyError, AttributeError, TypeError, ValueError, ZeroDivisionError) as error:
        result.problems.append("cannot be read: %s: %s" % (type(error).__name__, error))
    return result


WORDS = {
    "id": {"decision": "Keputusan %d (%s): sama sampai angka terakhir, %d inovasi.",
           "journal": "Jurnal %d baris, %d dokumen, akar pohon %s",
           "good": "Berkas bukti ini utuh, dan semua hasilnya dapat dihitung ulang sampai angka terakhir.",
           "bad": "TIDAK COCOK: %d hal.", "receipt": "Jurnal ini memuat tanda terima %s.",
           "head": "Jurnal ini melanjutkan puncak %s tanpa mengubah satu baris pun.",
           "signed": "%s: tanda tangan %s sah", "unsigned": "%s: tanda tangan belum diperiksa (--signers)"},
    "en": {"decision": "Decision %d (%s): the same to the last digit, %d entries.",
           "journal": "Journal of %d lines, %d documents, root of the tree %s",
           "good": "The bundle is whole, and all its results come out again to the last digit.",
           "bad": "DOES NOT HOLD: %d points.", "receipt": "The journal contains the receipt %s.",
           "head": "The journal goes on from the head %s without a changed line.",
           "signed": "%s: signed by %s", "unsigned": "%s: signature not checked (--signers)"},
}


def main(arguments):
    options, paths = {"--lang": "id"}, []
    while arguments:
        word = arguments.pop(0)
        if word in ("-h", "--help"):
            print(__doc__)
            return 0
        if word in ("--receipt", "--head", "--signers", "--lang") and arguments:
            options[word] = arguments.pop(0)
        elif word.startswith("--") or paths:
            print("verify.py: " + word + "?\n" + __doc__, file=sys.stderr)
            return 2
        else:
            paths.append(word)
    words = WORDS.get(options["--lang"], WORDS["id"])
    lines = []
    try:
        files = read_bundle(paths[0] if paths else os.path.dirname(os.path.abspath(__file__)))
        result = verify(files)
        if not result.problems:
            journal = Journal(files["journal.jsonl"])
            for option, check in (("--receipt", check_receipt), ("--head", check_kept_head)):
                if option in options:
                    with open(options[option], "rb") as handle:
                        problems = check(handle.read(), journal, result.contest)
                    result.problems += ["%s: %s" % (options[option], p) for p in problems]
                    if not problems:
                        lines.append(words[option[2:]] % options[option])
            problems, signed = check_signatures(files, options.get("--signers"))
            result.problems += problems
            lines += [words["signed"] % s if s[1] else words["unsigned"] % s[0] for s in signed]
    except Broken as error:
        result = Result()
        result.problems.append(str(error))
    except OSError as error:
        print("verify.py: %s" % error, file=sys.stderr)
        return 12
    for problem in result.problems:
        print("  " + problem)
    for decision in result.decisions:
        if not any(p.startswith("decision %d:" % decision[0]) for p in result.problems):
            print(words["decision"] % decision)
    for line in lines:
        print(line)
    print(words["journal"] % (result.lines, result.documents, result.root))
    print(words["good"] if not result.problems else words["bad"] % len(result.problems))
    return 1 if result.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
