"""The pages of entries as a site of Hugo: the same data, in a template that shows all that ours shows.

What our program computes for a page (quartiles, neighbours of a tie, printed figures) Hugo finds ready in the page's own data,
so that it has templates to run and nothing to compute.
"""

import json
import re
import shutil
from html import unescape
from pathlib import Path

TEMPLATE = Path(__file__).with_name("hugo")
LANGUAGES = ("id", "en")
# How many entries of a tie a page shows before and after its own.
NEIGHBOURS = 5


def write_site(store, site, folder, most):
    """Writes the pages of a published site's first entries as content of Hugo, and gives how many pages those are."""
    shutil.copytree(TEMPLATE, folder)
    (folder / "static").mkdir()
    shutil.copy(site / "site.css", folder / "static/site.css")
    result = json.loads((site / "data/result.json").read_text(encoding="utf-8"))
    rubrics = read_rubrics(store)
    places, tied, quartiles = {}, {}, {}
    for stage in result["stages"]:
        for pool in stage["pools"]:
            ranked = [standing for standing in pool["standings"] if standing["rank"]]
            for place, standing in enumerate(ranked):
                same = lambda other: other["score"]["exact"] == standing["score"]["exact"]
                near = [other for other in ranked[max(0, place - NEIGHBOURS):place + NEIGHBOURS + 1] if same(other)]
                tied[stage["id"], standing["entry"]] = near if len(near) > 1 else []
            for standing in pool["standings"]:
                places[stage["id"], standing["entry"]] = (standing, len(ranked))
                for mean in standing["criteria"]:
                    quartiles.setdefault((stage["id"], standing["group"], mean["id"]), []).append(float(mean["mean"]["printed"]))
    quartiles = {key: spread(sorted(values)) for key, values in quartiles.items()}
    titles = {entry["id"]: entry["title"] for entry in result["entries"]}
    for language in LANGUAGES:
        (folder / "content" / language / "entries").mkdir(parents=True)
    (folder / "data").mkdir()
    contest = {key: result["contest"][key] for key in ("title", "organizer", "year")}
    (folder / "data/contest.json").write_text(json.dumps(contest), encoding="utf-8")
    entries = result["entries"][:most]
    for entry in entries:
        stages = []
        for stage in result["stages"]:
            if (stage["id"], entry["id"]) not in places:
                continue
            standing, ranked = places[stage["id"], entry["id"]]
            rubric = rubrics.get(len(standing["criteria"]) and tuple(mean["id"] for mean in standing["criteria"]), {})
            stages.append({
                "id": stage["id"], "name": stage["name"], "kind": stage["kind"], "decision": stage["decision"]["number"],
                "decided": stage["decision"]["at"], "ranked": ranked, "rank": standing["rank"], "outcome": standing["outcome"],
                "score": standing["score"], "sheets": standing["sheets"], "jurors": standing["jurors"],
                "parts": standing["parts"], "tieBroken": standing["tieBroken"],
                "tied": [{"id": other["entry"], "title": titles[other["entry"]], "rank": other["rank"],
                          "score": other["score"]["printed"],
                          "values": [mean["mean"]["printed"] for mean in other["criteria"][:3]]}
                         for other in tied.get((stage["id"], entry["id"]), [])],
                "criteria": [{**mean, **rubric.get(mean["id"], {"name": {"id": mean["id"], "en": mean["id"]}, "weight": "1"}),
                              "quartiles": quartiles[stage["id"], standing["group"], mean["id"]]}
                             for mean in standing["criteria"]],
            })
        page = {"title": entry["title"], "url": f"entries/{entry['id']}.html", "entry": entry, "stages": stages,
                "answers": answers(store, entry["id"])}
        content = json.dumps(page, ensure_ascii=False, indent=1)
        for language in LANGUAGES:
            (folder / "content" / language / "entries" / f"{entry['id']}.md").write_text(content + "\n", encoding="utf-8")
    return len(entries) * len(LANGUAGES)


def spread(values):
    """Least, quartiles and greatest of sorted values, by linear interpolation."""
    def at(share):
        place = share * (len(values) - 1)
        low = int(place)
        high = min(low + 1, len(values) - 1)
        return round(values[low] + (place - low) * (values[high] - values[low]), 2)
    return [at(share / 4) for share in range(5)]


def read_rubrics(store):
    """The criteria of each rubric, found by the identifiers of all of them in their order."""
    rubrics = {}
    for file in (store / "rubrics").glob("*.xml"):
        criteria = {}
        for name, weight, body in re.findall(
                r'<criterion id="([^"]+)" weight="([^"]+)"[^>]*>(.*?)</criterion>', file.read_text(encoding="utf-8"), re.S):
            words = dict(re.findall(r'<name lang="(id|en)">([^<]*)</name>', body))
            criteria[name] = {"name": {"id": words.get("id", name), "en": words.get("en", words.get("id", name))}, "weight": weight}
        rubrics[tuple(criteria)] = criteria
    return rubrics


def answers(store, entry):
    """The paragraphs of the public answer."""
    file = store / "entries" / f"{entry}.xml"
    if not file.exists():
        return []
    found = re.search(r"<ringkasan>(.*?)</ringkasan>", file.read_text(encoding="utf-8"), re.S)
    return [unescape(part.strip()) for part in re.split(r"\n\s*\n", found.group(1))] if found else []
