"""The commands whose every system call is made to fail: one line of the table each.

A command that is added to the program and writes something belongs here; nothing else has to be changed for it. `make test` fails when
a command that writes, or an option of one, neither stands in a line nor among OTHERWISE.
"""

import json
import shutil
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COBA = ROOT / "Examples/coba"
ENTRIES = sorted(str(path) for path in (COBA / "entries").glob("*.xml"))
SHEETS = sorted(str(path) for path in (COBA / "sheets").glob("*.xml"))
NOW = ["--now", "2026-01-01T09:00"]
STAGE = ["--stage", "penilaian"]
# After the window for objections.
LATER = ["--now", "2100-01-04T09:00"]
FINAL = ["decide", "--final", *STAGE, "--yes", *LATER]


@dataclass(frozen=True)
class Command:
    """A command line, and how far the contest must have come for it."""

    name: str
    # A step of STEPS; None: there is no store yet.
    after: str | None
    words: list[str]
    # Further command lines that come before it.
    before: tuple = ()
    # Whether giving it once more, when it is done, is refused with status 1 (deciding twice) instead of done again.
    refuses_twice: bool = False
    # Whether giving it once more, when it is done, does another such thing (a second objection).
    adds: bool = False
    # What happens to the folder at last before it, without the program.
    arrange: Callable[[Path], None] | None = None
    # Whether the store is damaged by that, so that check finds errors until the command has done its work.
    damages: bool = False
    # What may differ after it was given again: a repair that is finished by another is two lines of the journal.
    apart: tuple = ()
    # Folders that it writes whole or not at all.
    whole: tuple = ()
    # Folders into which it writes files, each whole or not at all.
    files: tuple = ()
    # Another program that it needs.
    needs: str | None = None


def swap(folder):
    """Somebody exchanges two documents of the store."""
    one, other = (folder / "lomba/jurors" / name for name in ("juri-1.xml", "juri-2.xml"))
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)


def lose(folder):
    """A document is lost and another cut off, and there is a backup."""
    shutil.copytree(folder / "lomba", folder / "cadangan")
    (folder / "lomba/jurors/juri-1.xml").unlink()
    other = folder / "lomba/entries/9901-dinkes.lansia.xml"
    other.write_bytes(other.read_bytes()[:400])


def pack(folder):
    """The bundle of nominations is packed, as an office would."""
    with tarfile.open(folder / "usulan.tar", "w") as archive:
        archive.add(folder / "usulan", "usulan")


# How the practice contest is walked, one step after the other.
STEPS = {
    "init": [["init", "lomba", "--contest", "aturan/contest.xml", *NOW]],
    "register": [
        ["register", "offices", str(COBA / "offices.csv"), *NOW],
        ["register", "jurors", str(COBA / "jurors.csv"), *NOW],
    ],
    "submit": [["submit", *ENTRIES, *NOW]],
    "screen": [["screen", "--all", *NOW]],
    "assign": [["assign", *STAGE, *NOW]],
    "score": [["score", *SHEETS, *NOW]],
    "decide": [["decide", *STAGE, "--yes", *NOW]],
    "object": [["object", "9901-dinkes.farmasi", "--from", "Dinas", "--address", "Jalan Contoh", "--text", "Keberatan.", *NOW]],
}

# Offices enough for the file system to be synced as a whole, which is another path through the program.
MANY = ("banyak.csv", "office,name,institution_code,institution_kind,institution_name,service,service_name\n"
        + "".join(f"opd-{n},Dinas {n},99.01,kabupaten,Kabupaten Rekaan,layanan,Layanan {n}\n" for n in range(70)))
# Another text of an entry that is in already.
REVISED = ("perbaikan/9901-dinkes.lansia.xml",
           (COBA / "entries/9901-dinkes.lansia.xml").read_text(encoding="utf-8").replace("Sapa", "Salam"))
# The rules of the practice contest, with a window for objections.
RULES = ("aturan/contest.xml", (COBA / "contest.xml").read_text(encoding="utf-8").replace(
    "  </scoring-stage>", '  <objections opens="2020-01-01T00:00" closes="2099-12-31T23:59"/>\n  </scoring-stage>'))
# Another mark on a sheet that is in already, and that sheet for a stage that is still to be decided.
CORRECTED = ("perbaikan/9901-dinkes.lansia.juri-1.xml",
             (COBA / "sheets/9901-dinkes.lansia.juri-1.xml").read_text(encoding="utf-8").replace('score="86"', 'score="85"'))
# A plan by list.
LIST = ("tugas.csv", "juror,entry\n" + "".join(
    f"juri-{juror},{entry}\n" for juror in (1, 2) for entry in (
        "9901-dinkes.farmasi", "9901-dinkes.lansia", "9901-disdukcapil.akta-kelahiran", "9971-dpmptsp.izin-usaha-mikro")))
# The organizer's key, which ssh-keygen makes where it is installed.
KEY = "kunci"
RUBRIC = ("aturan/rubrics/coba.xml", (COBA / "rubrics/coba.xml").read_text(encoding="utf-8"))
# Files that stand beside the store of every command, and are its inputs.
INPUTS = (MANY, REVISED, CORRECTED, LIST, RULES, RUBRIC)

# What a repair that is finished by another leaves in another way: two lines of the journal.
REPAIRED = ("lomba/journal.jsonl", "lomba/.journal-end", "lomba/.set-aside")
# Another contest, which the winners of the first come to.
NEXT = (["publish", "--nominate", "usulan", *LATER], ["init", "lain", "--contest", "aturan/contest.xml", *NOW],
        ["register", "offices", str(COBA / "offices.csv"), "--store", "lain", *NOW])
# The organizer has signed the heads and the decision.
SIGNED = (["sign", "--to", "tanda", "--key", KEY, "--as", "panitia"],)

COMMANDS = [
    Command("init", None, STEPS["init"][0], refuses_twice=True),
    Command("register offices", "init", STEPS["register"][0]),
    Command("register offices, 70", "init", ["register", "offices", MANY[0], *NOW]),
    Command("register jurors", "init", STEPS["register"][1]),
    Command("submit", "register", STEPS["submit"][0]),
    Command("submit, revised", "submit", ["submit", REVISED[0], *NOW]),
    Command("submit, receipts", "register", ["submit", *ENTRIES, "--receipt", "tanda", *NOW], files=("tanda",)),
    Command("withdraw", "submit", ["withdraw", "9901-dinkes.lansia", "--reason", "Uji", *NOW], refuses_twice=True),
    Command("screen", "submit", STEPS["screen"][0]),
    Command("submit --from-bundle", "decide",
            ["submit", "--from-bundle", "usulan/nomination.xml", "--store", "lain", *NOW], before=(FINAL, *NEXT)),
    Command("submit, archive", "decide",
            ["submit", "--from-bundle", "usulan.tar", "--store", "lain", *NOW], before=(FINAL, *NEXT), arrange=pack),
    Command("screen --pass", "submit", ["screen", "9901-dinkes.lansia", "--pass", *NOW]),
    Command("screen --fail", "submit", ["screen", "9901-dinkes.lansia", "--fail", "usia", "--reason", "Uji", *NOW]),
    Command("screen --correct", "screen",
            ["screen", "9901-dinkes.lansia", "--fail", "usia", "--reason", "Uji", "--correct", "Salah baca", *NOW],
            before=(["decide", "--stage", "administrasi", "--yes", *NOW],)),
    Command("assign", "screen", STEPS["assign"][0]),
    Command("assign, list", "screen", ["assign", *STAGE, "--from", LIST[0], *NOW]),
    Command("assign --apart", "assign", ["assign", *STAGE, "--apart", "juri-3", "--reason", "Sakit", *NOW]),
    Command("assign --extra", "screen", ["assign", *STAGE, "--extra", "1", "--take", *NOW],
            before=(["assign", *STAGE, "--from", LIST[0], *NOW],
                    ["score", *(sheet for sheet in SHEETS if "juri-3" not in sheet), *NOW]), adds=True),
    Command("score", "assign", STEPS["score"][0]),
    Command("score, revised", "score", ["score", CORRECTED[0], *NOW]),
    Command("score, receipts", "assign", ["score", *SHEETS[:2], "--receipt", "tanda", *NOW], files=("tanda",)),
    Command("score --correct", "decide", ["score", CORRECTED[0], "--correct", "Salah ketik", *NOW]),
    Command("decide", "score", STEPS["decide"][0], refuses_twice=True),
    Command("decide --supersede", "decide", ["decide", "--supersede", "1", "--reason", "Uji", "--yes", *NOW],
            before=(["withdraw", "9901-dinkes.farmasi", "--reason", "Uji", *NOW],), refuses_twice=True),
    Command("object", "decide", STEPS["object"][0], adds=True),
    Command("rule", "object", ["rule", "1", "--reject", "--reason", "Tidak beralasan", *NOW], refuses_twice=True),
    Command("check --repair", "decide", ["check", "--repair", *NOW], arrange=swap, damages=True, apart=REPAIRED),
    Command("check --repair --from", "decide", ["check", "--repair", "--from", "cadangan", *NOW], arrange=lose, damages=True,
            apart=REPAIRED),
    Command("publish", "decide", ["publish", "--to", "situs", *NOW], whole=("situs",)),
    Command("publish, replacing", "decide", ["publish", "--to", "situs", *NOW], whole=("situs",),
            before=(["publish", "--to", "situs", "--lang", "en", *NOW],)),
    Command("decide --final", "decide", FINAL, refuses_twice=True),
    Command("publish, paper", "decide", ["publish", "--minutes", "acara", "--certificates", "piagam", *LATER],
            whole=("acara", "piagam"), before=(FINAL,)),
    Command("publish, nominate", "decide", ["publish", "--nominate", "usulan", *LATER], whole=("usulan",),
            before=(FINAL,)),
    Command("publish, bundle", "decide", ["publish", "--bundle", "bukti", *NOW], whole=("bukti",)),
    Command("publish, bundle replacing", "decide", ["publish", "--bundle", "bukti", *LATER], whole=("bukti",),
            before=(["publish", "--bundle", "bukti", *NOW], FINAL)),
    Command("publish, signatures", "decide", ["publish", "--bundle", "bukti", "--signatures", "tanda", *NOW],
            whole=("bukti",), before=SIGNED, needs="ssh-keygen"),
    Command("publish, archive", "decide", ["publish", "--bundle", "bukti.tar", *NOW], whole=("bukti.tar",)),
    Command("publish, sheets", "decide", ["publish", "--scoresheets", "lembar", "--advice", "surat", *LATER],
            whole=("lembar", "surat"), before=(FINAL,)),
    Command("sign", "decide", ["sign", "--to", "tanda", "--key", KEY, "--as", "panitia"], files=("tanda",), needs="ssh-keygen"),
    Command("sign, witness", "decide", ["sign", "tanda/decision-0001.xml", "--key", KEY, "--as", "inspektorat"], files=("tanda",),
            before=SIGNED, needs="ssh-keygen"),
    Command("log --receipts", "decide", ["log", "--receipts", "tanda"], files=("tanda",)),
    Command("form entry", "register",
            ["form", "entry", "--office", "9901-dinkes", "--to", "formulir", *NOW], files=("formulir",)),
    Command("form scoresheet", "assign",
            ["form", "scoresheet", *STAGE, "--juror", "juri-1", "--to", "lembar", *NOW], files=("lembar",)),
    Command("form entry, html", "register",
            ["form", "entry", "--office", "9901-dinkes", "--as", "html", "--to", "formulir", *NOW], files=("formulir",)),
    Command("form scoresheet, html", "assign",
            ["form", "scoresheet", *STAGE, "--juror", "juri-1", "--as", "html", "--to", "lembar", *NOW], files=("lembar",)),
    Command("rehearse", None, ["rehearse", "gladi", "--entries", "2", "--jurors", "5", "--seed", "1"], refuses_twice=True,
            whole=("gladi",)),
]

# Commands that write no file, and options that change nothing about how files are written; all others stand in a line above.
READING = ["rank", "jury", "explain", "status", "similar", "verify", "schema", "help", "completion"]
OTHERWISE = {
    # What comes in by them, and is written as it is without them.
    "form entry": ["service", "group"],
    "submit": ["map"],
    "assign": ["seed", "anchors", "rebalance", "reads", "free"],
    "screen": ["waive"],
    "decide": ["order"],
    "object": ["phone", "email", "file", "stage", "withhold-text"],
    "rule": ["accept", "withhold"],
    "publish": ["base-url", "style", "logo", "decree", "place", "signer", "position"],
    "rehearse": ["contest", "regions", "titles", "offices", "calibrate", "answers", "weights", "juror", "blank"],
    "check": ["contest", "static"],
    "log": ["last", "heads"],
}
# Options with which nothing is written at all.
for command in ("assign", "decide"):
    OTHERWISE[command].append("dry-run")

if __name__ == "__main__":
    print(json.dumps({"rows": [command.words for command in COMMANDS], "reading": READING, "otherwise": OTHERWISE}))
