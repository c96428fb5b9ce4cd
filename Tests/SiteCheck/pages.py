"""The pages of a published site, read as files: kinds, links and figures."""

import html.parser
import json
import os
import subprocess
import urllib.parse


class Page(html.parser.HTMLParser):
    """The links, anchors and language of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors, self.sources = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.anchors.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])
        if "src" in values:
            self.sources.append(values["src"])


def all_pages(site):
    found = []
    for folder, _, names in os.walk(site):
        found += [os.path.relpath(os.path.join(folder, name), site) for name in names if name.endswith(".html")]
    return sorted(found)


def kind(path):
    """What kind of page it is: its language and its folder, or its name where it has no folder."""
    parts = path.split("/")
    return "/".join(parts[:2]) if len(parts) > 2 else path


def sample(site, most):
    """Some pages of every kind, from both ends of the alphabet."""
    kinds = {}
    for path in all_pages(site):
        kinds.setdefault(kind(path), []).append(path)
    chosen = []
    for paths in kinds.values():
        chosen += paths if len(paths) <= most else paths[: most - most // 2] + paths[len(paths) - most // 2:]
    return chosen


def link_faults(site, base=None):
    """Links that lead to no file or no place; addresses elsewhere are allowed below the site's own base alone."""
    pages = {path: Page(open(os.path.join(site, path), encoding="utf-8").read()) for path in all_pages(site)}
    faults = []
    for path, page in pages.items():
        for link in page.links + page.sources:
            if base and link.startswith(base):
                target, start = link[len(base):], ""
            elif urllib.parse.urlsplit(link).scheme:
                faults.append(f"{path}: {link} leads elsewhere")
                continue
            else:
                target, start = link, os.path.dirname(path)
            target, _, anchor = target.partition("#")
            file = os.path.normpath(os.path.join(start, urllib.parse.unquote(target))) if target else path
            if not os.path.isfile(os.path.join(site, file)):
                faults.append(f"{path}: {link} leads to no file")
            elif anchor and anchor not in pages[file].anchors:
                faults.append(f"{path}: {link} leads to no place")
    return faults


def printed(figure, language):
    """A figure as a page in a language writes it."""
    whole, _, places = figure.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    thousands, point = (".", ",") if language == "id" else (",", ".")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return sign + grouped + (point + places if places else "")


def standings(program, store, stage):
    """What the program itself says of a stage."""
    output = subprocess.run(
        [program, "rank", "--stage", stage, "--store", store, "--format", "json"], check=True, capture_output=True)
    return json.loads(output.stdout)
