"""Judges published sites with tools of others: Chromium, axe-core and the Nu HTML checker.

check.py --axe axe.min.js --nu vnu.jar [--store STORE --program PROGRAM] SITE...
The store is that of the first site; its figures are compared with what the program says itself.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time

from browser import Browser
from pages import all_pages, kind, link_faults, printed, sample, standings

# Each page of the first site is looked at in every view; of the others a page of each kind, in the two that differ most.
VIEWS = [(width, dark) for width in (360, 768, 1280) for dark in (False, True)]
ENDS = [(360, False), (1280, True)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# What reaches over the right edge of the screen and does not stand in a frame that scrolls by itself.
OVERFLOW = """(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) return 'the page is ' + document.documentElement.scrollWidth + ' wide';
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    if (element.closest('.scroll') || element.closest('.unseen, .skip') || element.closest('svg')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 1 && box.right > width + 0.5 && getComputedStyle(element).clipPath === 'none'
      && !element.closest('thead')) return element.outerHTML.slice(0, 120);
  }
  return '';
})()"""


class Check:
    def __init__(self, arguments):
        self.arguments = arguments
        self.faults = []
        self.counts = {}
        self.browser = Browser()
        self.axe = open(arguments.axe, encoding="utf-8").read()

    def fault(self, *words):
        self.faults.append(": ".join(words))
        print("  ", self.faults[-1][:600])

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def run(self):
        try:
            for site in self.arguments.sites:
                self.site(os.path.realpath(site))
        finally:
            # A check that breaks leaves no browser behind.
            self.browser.close()
        self.nu()
        if self.arguments.store:
            self.figures(os.path.realpath(self.arguments.sites[0]))
        print(", ".join(f"{number} {what}" for what, number in self.counts.items()))
        print(f"{len(self.faults)} faults")
        return 1 if self.faults else 0

    def site(self, site):
        for fault in link_faults(site, self.arguments.base):
            self.fault(site, fault)
        self.count("pages whose links were followed", len(all_pages(site)))
        isFirst = site == os.path.realpath(self.arguments.sites[0])
        for path in sample(site, 2 if isFirst else 1):
            self.page(site, path, VIEWS if isFirst else ENDS)
        for language in ("id", "en"):
            if os.path.exists(f"{site}/{language}/entries.html"):
                self.search(site, language)
            self.switch(site, language)
        self.print(site)

    # Every view of a page

    def page(self, site, path, views):
        url = f"file://{site}/{path}"
        self.count("pages seen")
        for width, dark in views:
            place = f"{os.path.basename(site)}/{path} {width} {'dark' if dark else 'light'}"
            self.browser.view(width, dark=dark)
            self.browser.open(url)
            if path == "index.html":
                # It leads to another page by itself.
                time.sleep(0.3)
            overflow = self.browser.run(OVERFLOW)
            if overflow:
                self.fault(place, overflow)
            # Colours are the same in both languages, so the dark ones are judged in one.
            if (width, dark) == ENDS[0] or (width, dark) == ENDS[1] and views is VIEWS and not path.startswith("en/"):
                self.accessible(place)
            for complaint in self.browser.complaints():
                self.fault(place, complaint)
            self.count("views")

    def accessible(self, place):
        options = json.dumps({"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"],
                              "preload": False})
        result = self.browser.run(
            self.axe + f"\n;axe.run(document, {options}).then(found => found.violations.map("
            "rule => rule.id + ' ' + rule.nodes.length + ' ' + rule.nodes[0].html.slice(0, 200)))")
        for violation in result:
            self.fault(place, "axe", violation)
        self.count("judged by axe-core")

    # The search, as somebody uses it without a mouse

    def search(self, site, language):
        browser, place = self.browser, f"{os.path.basename(site)}/{language} search"
        browser.view(1280)
        browser.open(f"file://{site}/{language}/entries.html")
        state = """(() => ({shown: [...document.querySelectorAll('.found tbody > tr')].filter(row => row.offsetParent).length,
            all: document.querySelectorAll('.found tbody > tr').length, hidden: document.getElementById('find').hidden,
            said: document.getElementById('find-count').textContent,
            titles: [...document.querySelectorAll('.found tbody > tr:not([hidden]) a')].map(link => link.textContent)
            }))()"""
        start = browser.run(state)
        if start["hidden"] or start["shown"] != start["all"] or str(start["all"]) not in start["said"]:
            return self.fault(place, "the search did not begin", str(start), str(browser.complaints()))
        # The last row must be found by its own title, in capitals and without its accents.
        title = browser.run("[...document.querySelectorAll('.found tbody > tr')].at(-1).querySelector('a').textContent")
        for _ in range(40):
            if browser.run("document.activeElement.id") == "find-text":
                break
            self.key("Tab")
        else:
            self.fault(place, "the keyboard does not reach it")
        browser.call("Input.insertText", text=title.upper())
        self.wait(place, state, lambda now: title in now["titles"] and (start["all"] == 1 or now["shown"] < start["all"]),
                  "its title is not found: " + title)
        browser.call("Input.insertText", text=" zzqx")
        self.wait(place, state, lambda now: now["shown"] == 0 and "zzqx" not in now["said"] and len(now["said"]) > 10,
                  "nothing is not said")
        self.key("Tab", times=20, until="document.activeElement.type === 'reset'")
        self.key("Enter")
        self.wait(place, state, lambda now: now["shown"] == start["all"], "it cannot be cleared")
        option = browser.run("""(() => { const filter = document.getElementById('find-result');
            if (!filter) return ''; filter.value = filter.options[1].value;
            filter.dispatchEvent(new Event('input', {bubbles: true})); return filter.value })()""")
        if option:
            self.wait(place, state, lambda now: 0 < now["shown"] < start["all"], "the filter finds nothing: " + option)
        for complaint in browser.complaints():
            self.fault(place, complaint)
        # Without scripts the whole table stands there, and no form that does nothing.
        browser.call("Emulation.setScriptExecutionDisabled", value=True)
        browser.open(f"file://{site}/{language}/entries.html")
        plain = browser.run(state)
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
        if not plain["hidden"] or plain["shown"] != plain["all"]:
            self.fault(place, "without scripts", str(plain))
        self.count("searches")

    def key(self, name, times=1, until=None):
        code = {"Tab": 9, "Enter": 13}[name]
        text = {"text": "\r"} if name == "Enter" else {}
        for _ in range(times):
            self.browser.call("Input.dispatchKeyEvent", type="keyDown", key=name, windowsVirtualKeyCode=code, **text)
            self.browser.call("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=code)
            if until and self.browser.run(until):
                return

    def wait(self, place, state, holds, words):
        for _ in range(30):
            now = self.browser.run(state)
            if holds(now):
                return
            time.sleep(0.05)
        self.fault(place, words, str(now))

    # The language switch keeps the page

    def switch(self, site, language):
        other = "en" if language == "id" else "id"
        for path in sample(site, 1):
            if not path.startswith(language + "/"):
                continue
            self.browser.open(f"file://{site}/{path}")
            found = self.browser.follow(f"document.querySelector('.languages a[lang={other}]').click()")
            if not found.endswith("/" + other + path[len(language):]):
                self.fault(path, "the language switch leads to", found)
            self.count("language switches")

    # Paper

    def print(self, site):
        for path in sample(site, 1):
            if not path.startswith("id/"):
                continue
            self.browser.view(794, 1123, media="print")
            self.browser.open(f"file://{site}/{path}")
            overflow = self.browser.run(OVERFLOW.replace("'.scroll'", "'.none'"))
            if overflow:
                self.fault(f"{os.path.basename(site)}/{path}", "on A4", overflow)
            self.count("pages on paper")

    # Others' tools and our own program

    def nu(self):
        files = [os.path.join(site, path) for number, site in enumerate(self.arguments.sites)
                 for path in sample(site, 1 if number else 2)]
        result = subprocess.run(
            ["java", "-Xss4m", "-jar", self.arguments.nu, "--format", "json", *files], capture_output=True, text=True)
        messages = json.loads(result.stderr or "{}").get("messages", [])
        for message in messages:
            self.fault("Nu", message.get("url", "").replace("file:", ""), message.get("message", ""),
                       message.get("extract", "")[:150])
        if "messages" not in json.loads(result.stderr or "{}"):
            self.fault("Nu", "said nothing")
        self.count("pages judged by the Nu HTML checker", len(files))

    def figures(self, site):
        stages = [name[:-5] for name in sorted(os.listdir(f"{site}/id/stages"))]
        for stage in stages:
            table = open(f"{site}/id/stages/{stage}.html", encoding="utf-8").read()
            if 'class="ranks"' not in table:
                continue
            said = standings(self.arguments.program, self.arguments.store, stage)["standings"]
            for language in ("id", "en"):
                table = open(f"{site}/{language}/stages/{stage}.html", encoding="utf-8").read()
                shown = re.findall(
                    r'<td class="number rank">([0-9.,]+)</td>.*?entries/([^"]*)\.html.*?<td class="number score">([^<]*)<',
                    table[table.index('<table class="ranks">'):], re.S)
                expected = [(str(one["rank"]), one["entry"], printed(one["score"], language))
                            for one in said if one["rank"]]
                if shown[: len(expected)] != expected:
                    self.fault(stage, language, "ranks differ from those of the program")
                for one in said:
                    page = open(f"{site}/{language}/entries/{one['entry']}.html", encoding="utf-8").read()
                    figures = [f"<strong>{printed(one['score'], language)}</strong>", f"<code>{one['exact']}</code>"]
                    for figure in figures if one["score"] else []:
                        if figure not in page:
                            self.fault(stage, one["entry"], language, figure, "is not on its page")
                    self.count("entries compared with rank")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--axe", required=True)
    parser.add_argument("--nu", required=True)
    parser.add_argument("--store")
    parser.add_argument("--program")
    parser.add_argument("--base")
    parser.add_argument("sites", nargs="+")
    sys.exit(Check(parser.parse_args()).run())
