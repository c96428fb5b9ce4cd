"""Inputs of the benchmark: the same on every machine, all made up, in the rules of Examples/jatim-2025."""

import array
import random
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# A moment within the registration of Examples/jatim-2025.
SUBMITTED = "2025-04-01T09:00"
SERVICES_PER_OFFICE = 8
ATTACHMENTS = ["standar-pelayanan", "maklumat-pelayanan", "sk-pengaduan"]
# Words an answer, out of the most that the rules allow: 200, 300, 600, 200, 600, 300, 200 and 500.
WORDS = {
    "ringkasan": 100,
    "latar-belakang": 180,
    "kebaruan": 260,
    "implementasi": 130,
    "signifikansi": 280,
    "adaptabilitas": 160,
    "sumber-daya": 110,
    "keberlanjutan": 210,
}


def write_contest(folder):
    """The rules of 2025 as a rehearsal, with five jurors an entry at the first stage too."""
    folder.mkdir(parents=True)
    rules = (ROOT / "Examples/jatim-2025/contest.xml").read_text(encoding="utf-8")
    rules = rules.replace('rehearsal="false"', 'rehearsal="true"').replace('jurors="3"', 'jurors="5"')
    (folder / "contest.xml").write_text(rules, encoding="utf-8")
    (folder / "rubrics").symlink_to(ROOT / "rubrics")
    return folder / "contest.xml"


def write_divided_contest(folder):
    """The rules of 2025 without screening, in which five of many jurors read each entry."""
    rules = write_contest(folder).read_text(encoding="utf-8")
    rules = re.sub(r"<screening-stage.*?</screening-stage>", "", rules, flags=re.DOTALL)
    rules = rules.replace("</tie-breaks>", "</tie-breaks><panels/>", 1)
    (folder / "contest.xml").write_text(rules, encoding="utf-8")
    return folder / "contest.xml"


def write_jurors(folder, count):
    """So many jurors, of whom one in three knows the category of the entries best."""
    path = folder / "jurors.csv"
    table(path, "juror,name,affiliation,expertise",
          (f"juri-{n + 1:03},Juri {n + 1},Universitas Rekaan,{'kesehatan' if n % 3 == 0 else ''}" for n in range(count)))
    return path


def write_rehearsal_lists(folder, entries):
    """Regions, titles and kinds of offices for so many entries: about fifty of them from each region."""
    regions = max(38, entries // 50)
    table(folder / "regions.csv", "code,name,kind",
          (f"{11 + n // 99}.{n % 99 + 1:02},Kabupaten {n + 1},kabupaten" for n in range(regions)))
    table(folder / "titles.csv", "title", (f"Inovasi layanan nomor {n + 1}" for n in range(entries)))
    table(folder / "offices.csv", "office,name,service,service_name,category",
          (f"dinas-{office + 1},Dinas {office + 1},layanan-{service + 1},Layanan {service + 1},kesehatan"
           for office in range(20) for service in range(SERVICES_PER_OFFICE)))
    return [f"--{name}={folder / name}.csv" for name in ("regions", "titles", "offices")]


def write_entries(folder, count):
    """So many entries of about 12 KB with three attachments, and the register of the offices that send them."""
    folder.mkdir(parents=True)
    for attachment in ATTACHMENTS:
        (folder / f"{attachment}.pdf").write_bytes(b"%PDF-1.4\n% rekaan untuk pengukuran\n%%EOF\n")
    sentences = read_sentences()
    chance = random.Random(2025)
    paths = []
    for number in range(count):
        path = folder / f"{number:05}.xml"
        path.write_text(entry(number, sentences, chance), encoding="utf-8")
        paths.append(path)
    offices = range((count + SERVICES_PER_OFFICE - 1) // SERVICES_PER_OFFICE)
    table(folder / "offices.csv",
          "office,name,institution_code,institution_kind,institution_name,service,service_name",
          (f"opd-{office},Dinas {office},35.01,kabupaten,Kabupaten Rekaan,layanan-{service},Layanan {service}"
           for office in offices for service in range(SERVICES_PER_OFFICE)))
    return paths


def entry(number, sentences, chance):
    office, service = divmod(number, SERVICES_PER_OFFICE)
    answers = "".join(f"    <{name}>{answer(words, sentences, chance)}</{name}>\n" for name, words in WORDS.items())
    attachments = "".join(f'    <attachment for="{name}" file="{name}.pdf"/>\n' for name in ATTACHMENTS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<entry xmlns="urn:competitionctl:entry:1" id="opd-{office}.layanan-{service}" contest="kovablik-jatim-2025">
  <head>
    <title>Inovasi rekaan nomor {number}</title>
    <office>opd-{office}</office>
    <service>layanan-{service}</service>
    <group>umum</group>
    <category>kesehatan</category>
    <started>2022-03-01</started>
  </head>
  <answers>
{answers}  </answers>
  <attachments>
{attachments}  </attachments>
  <contact>
    <name>Sekretariat Dinas {office}</name>
    <phone>0000-{number:05}</phone>
    <email>opd-{office}@contoh.example</email>
  </contact>
</entry>
"""


def answer(words, sentences, chance):
    """Whole sentences up to so many words, a paragraph every five."""
    parts, count = [], 0
    while count < words:
        sentence = chance.choice(sentences)
        parts.append(sentence + ("\n\n" if len(parts) % 5 == 4 else " "))
        count += len(sentence.split())
    return "".join(parts).strip()


def read_sentences():
    """The general sentences that rehearsals are written with."""
    lines = (ROOT / "Examples/gladi/kalimat.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if len(line.split()) > 6 and line[0] not in "#[" and "%" not in line]


def table(path, header, rows):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")


def write_ratings(folder, path):
    """The arrays that scoring-bench wrote to a folder, as a table of ratings."""
    columns = []
    for name in ("entries", "jurors", "criteria", "points"):
        column = array.array("i")
        column.frombytes((folder / f"{name}.i32").read_bytes())
        columns.append(column)
    with open(path, "w", encoding="utf-8") as file:
        file.write("entry,juror,criterion,score\n")
        file.writelines(f"E{entry},J{juror},C{criterion},{mark}\n" for entry, juror, criterion, mark in zip(*columns))


def change_mark(program, store, work):
    """Corrects one mark of the last stage of a rehearsal, and decides the stage anew."""
    decisions = sorted((store / "decisions").iterdir())
    sheet = sorted((store / "scores/presentasi").glob("*/*.xml"))[0]
    text = re.sub(r' (revision|received)="[^"]*"', "", sheet.read_text(encoding="utf-8"))
    score = re.search(r'score="(\d+)"', text)
    changed = work / "perbaikan.xml"
    changed.write_text(text.replace(score.group(0), f'score="{int(score.group(1)) - 1}"', 1), encoding="utf-8")
    later = ["--store", store, "--now", "2025-09-22T09:00"]
    for words in (["score", changed, "--correct", "Uji"],
                  ["decide", "--supersede", str(int(decisions[-1].stem)), "--reason", "Uji", "--yes"]):
        subprocess.run([program, *words, *later], check=True, stdout=subprocess.DEVNULL)
