#!/usr/bin/env python3
"""Writes a study of 342 gemeenten from the Haaglanden study: same families, prices and scenarios, invented
gemeenten. `landelijk.py MAP [--gemeenten N] [--gezinnen N] [--scenarios N]`; the same arguments give the same bytes.

With the families of Haaglanden it shows what many small gemeenten cost against few large ones, and with more
scenarios what those cost: each is one of Haaglanden with a pace of its own.
"""
import argparse
import pathlib
import random
import re

from meten import BRON


def sizes(count, families):
    """Families a year per gemeente: lognormal, as Dutch gemeenten are, from a fixed seed."""
    chance = random.Random(20210615)
    weights = [chance.lognormvariate(0, 1) for _ in range(count)]
    total = sum(weights)
    return [families * weight / total for weight in weights]


def gemeenten(count, families):
    """The YAML of the section `gemeenten`: begin and share vary in a fixed pattern."""
    lines = ["gemeenten:"]
    for number, inflow in enumerate(sizes(count, families)):
        lines.append(f"  G{number:03}: {{instroom: {inflow:.1f}, huidig: {5 * (number % 5)}%, "
                     f"start: {2022 + number % 3}, medewerkers: {inflow / 3:.1f}, getraind: {10 * (number % 7)}%}}")
    return "\n".join(lines) + "\n"


def section(text, name):
    """Where a top-level section of a YAML file stands."""
    found = re.search(rf"^{name}:.*\n(?:(?:[ #].*)?\n)*", text, re.MULTILINE)
    return found.span() if found else (len(text), len(text))


def replace(text, name, by):
    begin, end = section(text, name)
    return text[:begin] + by + text[end:]


def variant(text, number):
    """Another scenario made from one: its own number, name and pace."""
    text = re.sub(r"^nummer:.*$", f"nummer: {number}", text, flags=re.MULTILINE)
    text = re.sub(r"^naam:(.*)$", rf"naam:\1 ({number})", text, flags=re.MULTILINE)
    begin, end = section(text, "implementatie")
    lines = (text[begin:end] or "implementatie:\n").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith("  opbouw:"))
    return text[:begin] + kept + f"  opbouw: {{vast: {1 + number / 4}, eenheid: jaren}}\n" + text[end:]


def write(map_, municipalities=342, families_a_year=300_000, scenarios=4):
    """The study in a folder; the path of its file."""
    map_.mkdir(parents=True, exist_ok=True)
    source = BRON / "scenarios/haaglanden"
    text = (source / "studie.yaml").read_text(encoding="utf-8")
    for name, by in (("gemeenten", gemeenten(municipalities, families_a_year)), ("kassabonnen", "kassabonnen: kassabonnen\n"),
                     ("duurste_gezinnen", ""), ("scenarios", f"scenarios: [{', '.join(f'{n}.yaml' for n in range(scenarios))}]\n")):
        text = replace(text, name, by)
    (map_ / "studie.yaml").write_text(text, encoding="utf-8")
    theirs = [p.read_text(encoding="utf-8") for p in sorted(source.glob("*.yaml")) if p.name != "studie.yaml"]
    for number in range(scenarios):
        text = replace(theirs[number % len(theirs)], "gemeenten", "")
        text = text if number < len(theirs) else variant(text, number)
        (map_ / f"{number}.yaml").write_text(text, encoding="utf-8")
    receipts = map_ / "kassabonnen"
    receipts.mkdir(exist_ok=True)
    for path in sorted((BRON / "kassabonnen").glob("*.yaml")):
        (receipts / path.name).write_bytes(path.read_bytes())
    return map_ / "studie.yaml"


def main():
    parser = argparse.ArgumentParser(description="Maak een landelijke studie om mee te meten.")
    parser.add_argument("map", type=pathlib.Path)
    parser.add_argument("--gemeenten", type=int, default=342)
    parser.add_argument("--gezinnen", type=float, default=300_000, help="per jaar, alle gemeenten samen")
    parser.add_argument("--scenarios", type=int, default=4)
    options = parser.parse_args()
    write(options.map, options.gemeenten, options.gezinnen, options.scenarios)


if __name__ == "__main__":
    main()
