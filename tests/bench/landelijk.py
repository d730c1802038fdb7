#!/usr/bin/env python3
"""Writes a study of 342 gemeenten from the Haaglanden study: same families, prices and scenarios, invented
gemeenten. `landelijk.py MAP [--gemeenten N] [--gezinnen N]`; the same arguments give the same bytes.

With --gezinnen as in Haaglanden it shows what many small gemeenten cost against few large ones.
"""
import argparse
import pathlib
import random
import re

BRON = pathlib.Path(__file__).resolve().parents[2]


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


def main():
    parser = argparse.ArgumentParser(description="Maak een landelijke studie om mee te meten.")
    parser.add_argument("map", type=pathlib.Path)
    parser.add_argument("--gemeenten", type=int, default=342)
    parser.add_argument("--gezinnen", type=float, default=300_000, help="per jaar, alle gemeenten samen")
    options = parser.parse_args()
    options.map.mkdir(parents=True, exist_ok=True)
    for path in sorted((BRON / "scenarios/haaglanden").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if path.name == "studie.yaml":
            text = replace(text, "gemeenten", gemeenten(options.gemeenten, options.gezinnen))
            text = replace(text, "kassabonnen", f"kassabonnen: kassabonnen\n")
            text = replace(text, "duurste_gezinnen", "")
        else:
            text = replace(text, "gemeenten", "")
        (options.map / path.name).write_text(text, encoding="utf-8")
    receipts = options.map / "kassabonnen"
    receipts.mkdir(exist_ok=True)
    for path in sorted((BRON / "kassabonnen").glob("*.yaml")):
        (receipts / path.name).write_bytes(path.read_bytes())


if __name__ == "__main__":
    main()
