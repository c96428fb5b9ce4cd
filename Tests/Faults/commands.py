"""The commands whose every system call is made to fail: one line of the table each.

A command that is added to the program and writes something belongs here; nothing else has to be changed for it.
"""

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
    # Two documents of the store that somebody has exchanged before.
    swaps: tuple = ()
    # What may differ after it was given again: a repair that is finished by another is two lines of the journal.
    apart: tuple = ()
    # Folders that it writes whole or not at all.
    whole: tuple = ()
    # Folders into which it writes files, each whole or not at all.
    files: tuple = ()
    # Another program that it needs.
    needs: str | None = None


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
    Command("screen --fail", "submit", ["screen", "9901-dinkes.lansia", "--fail", "usia", "--reason", "Uji", *NOW]),
    Command("screen --correct", "screen",
            ["screen", "9901-dinkes.lansia", "--fail", "usia", "--reason", "Uji", "--correct", "Salah baca", *NOW],
            before=(["decide", "--stage", "administrasi", "--yes", *NOW],)),
    Command("assign", "screen", STEPS["assign"][0]),
    Command("assign, list", "screen", ["assign", *STAGE, "--from", LIST[0], *NOW]),
    Command("assign --apart", "assign", ["assign", *STAGE, "--apart", "juri-3", "--reason", "Sakit", *NOW]),
    Command("score", "assign", STEPS["score"][0]),
    Command("score, revised", "score", ["score", CORRECTED[0], *NOW]),
    Command("score, receipts", "assign", ["score", *SHEETS[:2], "--receipt", "tanda", *NOW], files=("tanda",)),
    Command("score --correct", "decide", ["score", CORRECTED[0], "--correct", "Salah ketik", *NOW]),
    Command("decide", "score", STEPS["decide"][0], refuses_twice=True),
    Command("decide --supersede", "decide", ["decide", "--supersede", "1", "--reason", "Uji", "--yes", *NOW],
            before=(["withdraw", "9901-dinkes.farmasi", "--reason", "Uji", *NOW],), refuses_twice=True),
    Command("object", "decide", STEPS["object"][0], adds=True),
    Command("rule", "object", ["rule", "1", "--reject", "--reason", "Tidak beralasan", *NOW], refuses_twice=True),
    Command("check --repair", "decide", ["check", "--repair", *NOW], swaps=("jurors/juri-1.xml", "jurors/juri-2.xml"),
            apart=("lomba/journal.jsonl", "lomba/.journal-end", "lomba/.set-aside")),
    Command("publish", "decide", ["publish", "--to", "situs", *NOW], whole=("situs",)),
    Command("publish, replacing", "decide", ["publish", "--to", "situs", *NOW], whole=("situs",),
            before=(["publish", "--to", "situs", "--lang", "en", *NOW],)),
    Command("decide --final", "decide", FINAL, refuses_twice=True),
    Command("publish, paper", "decide", ["publish", "--minutes", "acara", "--certificates", "piagam", *LATER],
            whole=("acara", "piagam"), before=(FINAL,)),
    Command("publish, nominate", "decide", ["publish", "--nominate", "usulan", *LATER], whole=("usulan",),
            before=(FINAL,)),
    Command("publish, bundle", "decide", ["publish", "--bundle", "bukti", *NOW], whole=("bukti",)),
    Command("publish, archive", "decide", ["publish", "--bundle", "bukti.tar", *NOW], whole=("bukti.tar",)),
    Command("publish, sheets", "decide", ["publish", "--scoresheets", "lembar", "--advice", "surat", *LATER],
            whole=("lembar", "surat"), before=(FINAL,)),
    Command("sign", "decide", ["sign", "--to", "tanda", "--key", KEY, "--as", "panitia"], files=("tanda",), needs="ssh-keygen"),
    Command("sign, witness", "decide", ["sign", "tanda/decision-0001.xml", "--key", KEY, "--as", "inspektorat"], files=("tanda",),
            before=(["sign", "--to", "tanda", "--key", KEY, "--as", "panitia"],), needs="ssh-keygen"),
    Command("log --receipts", "decide", ["log", "--receipts", "tanda"], files=("tanda",)),
    Command("form entry", "register",
            ["form", "entry", "--office", "9901-dinkes", "--to", "formulir", *NOW], files=("formulir",)),
    Command("form scoresheet", "assign",
            ["form", "scoresheet", *STAGE, "--juror", "juri-1", "--to", "lembar", *NOW], files=("lembar",)),
    Command("rehearse", None, ["rehearse", "gladi", "--entries", "2", "--jurors", "5", "--seed", "1"], refuses_twice=True,
            whole=("gladi",)),
]
