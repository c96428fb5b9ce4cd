"""Takes a picture of every kind of page into the documentation: pictures.py PROGRAM STORE SITE WINNERS WORK TO.

STORE and SITE are the built-in rehearsal and its site, WINNERS the site of a contest that lists earlier winners. A picture on a phone is 360 pixels wide, one on paper a page of A4; none is larger than 150 KB.
"""

import base64
import re
import subprocess
import sys
from pathlib import Path

from browser import Browser

LIMIT = 150_000
# Name of the picture, page of the site, width, height, and whether it is dark.
SITE = [
    ("site-home", "index.html", 1280, 900, False),
    ("site-phone", "index.html", 360, 780, False),
    ("site-top", "awards.html", 1280, 900, False),
    ("site-ranking", "stages/STAGE.html", 1280, 900, False),
    ("site-ranking-phone", "stages/STAGE.html", 360, 780, True),
    ("site-entry", "entries/ENTRY.html", 1280, 1400, False),
    ("site-entry-phone", "entries/ENTRY.html", 360, 780, False),
    ("site-search", "entries.html", 1280, 900, False),
    ("site-offices", "offices.html#OFFICE", 1280, 900, False),
    ("site-regions", "offices.html", 1280, 1000, False),
    ("site-rules", "rules.html#part-stages", 1280, 900, False),
    ("site-rubrics", "rubrics.html", 1280, 900, True),
    ("site-agreement", "agreement.html", 1280, 900, False),
    ("site-objections", "objections.html", 1280, 900, False),
    ("site-verify", "verify.html", 1280, 900, False),
]


def main(program, store, site, winners, work, to):
    program, store, site, winners, work, to = (
        Path(path).resolve() for path in (program, store, site, winners, work, to))
    work.mkdir(parents=True, exist_ok=True)
    entry = chosen(site)
    stage = sorted(path.stem for path in (site / "id/stages").iterdir() if 'class="ranks"' in path.read_text("utf-8"))[0]
    office = re_first(r'id="(office-[^"]+)"', (site / "id/offices.html").read_text("utf-8"))
    names = {"ENTRY": entry, "STAGE": stage, "OFFICE": office}
    browser, faults = Browser(), []
    try:
        for name, page, width, height, dark in SITE:
            for key, value in names.items():
                page = page.replace(key, value)
            if not (site / "id" / page.split("#")[0]).exists():
                faults.append(f"{name}: the site has no {page}")
                continue
            picture(browser, f"file://{site}/id/{page}", to / f"{name}.png", width, height, dark=dark)
        picture(browser, f"file://{winners}/id/winners.html", to / "site-winners.png", 1280, 900)
        for name, page, width, height in papers(program, store, work):
            picture(browser, f"file://{page}", to / f"{name}.png", width, height, media="" if "form-" in name else "print")
    finally:
        browser.close()
    for path in sorted(to.glob("*.png")):
        size = path.stat().st_size
        print(f"{path.name}: {size // 1000} KB")
        if size > LIMIT:
            faults.append(f"{path.name} is larger than {LIMIT // 1000} KB")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def re_first(pattern, text):
    found = re.search(pattern, text)
    return found.group(1) if found else ""


def chosen(site):
    """An entry that was awarded, so that its page tells of every stage."""
    return re_first(r'href="entries/([^"]+)\.html"', (site / "id/awards.html").read_text("utf-8"))


def papers(program, store, work):
    """Forms and documents on paper, with the size of the picture."""
    def run(*words):
        subprocess.run([program, *words, "--store", store], check=True, stdout=subprocess.DEVNULL)

    kinds = ["certificates", "minutes", "scoresheets", "advice"]
    run("publish", *(word for kind in kinds for word in (f"--{kind}", work / kind)))
    found = {kind: sorted((work / kind / "id").rglob("*.html")) for kind in kinds}
    single = next(path for path in found["certificates"] if path.parent.name != "id")
    juror = sorted(path.stem for path in (store / "jurors").glob("*.xml"))[0]
    office = found["advice"][0].stem
    forms = work / "forms"
    stage = found["scoresheets"][0].parent.name
    yield "paper-certificate", single, 1123, 794
    yield "paper-minutes", found["minutes"][-1], 794, 1123
    yield "paper-scoresheet", found["scoresheets"][0], 794, 1123
    yield "paper-advice", next((path for path in found["advice"] if "class=\"quartiles\"" in path.read_text("utf-8")),
                               found["advice"][0]), 794, 1123
    for words, name in ((["entry", "--office", office], "form-entry"),
                        (["scoresheet", "--stage", stage, "--juror", juror], "form-scoresheet")):
        folder = forms / name
        folder.mkdir(parents=True, exist_ok=True)
        run("form", *words, "--as", "html", "--to", folder, "--now", "2025-07-01T09:00")
        page = sorted(folder.rglob("*.html"))[0]
        yield name, page, 1280, 900
        yield f"{name}-phone", page, 360, 780


def picture(browser, url, file, width, height, dark=False, media=""):
    browser.view(width, height, dark=dark, media=media)
    browser.open(url)
    if media == "print" and width < height:
        # The margins of the page, which only a printer makes.
        browser.run("document.body.style.padding = '18mm'")
    overflow = browser.run("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    if overflow:
        print(f"{file.name}: wider than {width} pixels", file=sys.stderr)
    shot = browser.call("Page.captureScreenshot", format="png", optimizeForSpeed=False)
    file.write_bytes(base64.b64decode(shot["data"]))
    shrink(file)


def shrink(file):
    """Makes the picture smaller with pngquant where that is there."""
    for command in (["pngquant", "--force", "--skip-if-larger", "--output", str(file), "64", str(file)],):
        try:
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            pass


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:7]))
