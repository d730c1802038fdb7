#!/usr/bin/env python3
"""Measures what was promised of the engine's speed and scale, and prints it in one table: the promise, what was
measured, and by how much it is met. doelen.py MBC WERELD
"""
import argparse
import dataclasses
import pathlib
import re
import subprocess
import sys
import tempfile

import landelijk
from meten import HAAGLANDEN, families, in_turns, load, machine, median, run, slope, vergelijk, worlds


@dataclasses.dataclass
class Doel:
    wat: str
    gemeten: float
    eenheid: str
    grens: float
    hoogstens: bool = True  # else the limit is a least
    streef: float | None = None
    erbij: str = ""

    @property
    def verhouding(self):
        """Above 1: met, by that factor."""
        return self.grens / self.gemeten if self.hoogstens else self.gemeten / self.grens

    def regel(self):
        teken = "≤" if self.hoogstens else "≥"
        grens = f"{teken} {getal(self.grens)}" + (f" ({getal(self.streef)})" if self.streef else "")
        return (f"{self.wat:42}{grens:>14}{getal(self.gemeten):>10} {self.eenheid:9}{self.verhouding:6.2f}"
                f"  {'ja' if self.verhouding >= 1 else 'NEE':4} {self.erbij}")


def getal(x):
    return f"{x:,.0f}".replace(",", ".") if x >= 100 else f"{x:.3g}".replace(".", ",")


def instructions(mbc, study, per_replicatie):
    """Instructions per family by callgrind, on one thread; reading and printing fall away. It knows no AVX-512."""
    def count(replicaties):
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *vergelijk(mbc, study, replicaties)]
        told = subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        return int(re.search(r"Collected : (\d+)", told).group(1))

    short, long = 4, 24
    return (count(long) - count(short)) / (long - short) / per_replicatie


class Meting:
    def __init__(self, options, work):
        self.mbc, self.wereld, self.keren, self.work = options.mbc, options.wereld, options.keren, work
        self.geheel = options.landelijk_geheel
        self.haaglanden = families(worlds(self.wereld, HAAGLANDEN, 50))

    def studie(self, naam, **anders):
        return landelijk.write(self.work / naam, **anders)

    def per_gezin(self, studies, short, long, horizons=None):
        """Processor ns per family of several studies, measured in turns."""
        zet = {naam: ("--zet", f"horizon={h}") for naam, h in (horizons or {}).items()}
        runs = in_turns({(naam, n): vergelijk(self.mbc, studie, n, *zet.get(naam, ())) for naam, studie in studies.items()
                         for n in (short, long)}, self.keren)
        return {naam: slope({n: runs[naam, n] for n in (short, long)}, short, long) * 1e9
                / families(worlds(self.wereld, studie, 20), (horizons or {}).get(naam)) for naam, studie in studies.items()}

    def kernel(self):
        self.ns = self.per_gezin({"haaglanden": HAAGLANDEN}, 100, 1100)["haaglanden"]
        yield Doel("per gezin, alle scenario's, 1 draad", self.ns, "ns", 100, streef=60)
        yield Doel("  hetzelfde in opdrachten (callgrind)", instructions(self.mbc, HAAGLANDEN, self.haaglanden), "", 900, streef=550)

    def heel(self):
        runs = in_turns({(n, t): [self.mbc, "vergelijk", HAAGLANDEN, "--replicaties", n, "--draden", t, "--json", "--stil"]
                         for n, t in ((2000, 1), (2000, 2), (10_000, 2))}, self.keren)
        een, twee, alles = runs.values()
        yield Doel("Haaglanden, 10.000 replicaties, 2 draden", median(alles, "wall"), "s", 10, streef=6,
                   erbij=f"processortijd / 2: {getal(median(alles, 'user') / 2)} s")
        yield Doel("  geheugen daarvan", median(alles, "mb"), "MB", 150)
        yield Doel("2 draden tegen 1", median(een, "wall") / median(twee, "wall"), "keer", 1.85, hoogstens=False,
                   erbij=f"processortijd 2 draden / 1 draad: {getal(median(twee, 'user') / median(een, 'user'))}")

    def vorm(self):
        klein = {"municipalities": 10, "families_a_year": 1300}
        studies = {"10": self.studie("10", **klein), "342": self.studie("342", municipalities=342, families_a_year=1300),
                   "veel": self.studie("veel", municipalities=10, families_a_year=13_000),
                   "scenarios": self.studie("scenarios", scenarios=10, **klein)}
        ns = self.per_gezin({naam: studies[naam] for naam in ("10", "342", "scenarios")}, 100, 700)
        yield Doel("342 kleine gemeenten tegen 10 grote", ns["342"] / ns["10"], "keer", 1.3)
        yield Doel("10 scenario's tegen 4", ns["scenarios"] / ns["10"], "keer", 2)
        ns = self.per_gezin({naam: studies[naam] for naam in ("10", "veel")}, 20, 120)
        yield Doel("per gezin bij 10 keer zoveel gezinnen", ns["veel"] / ns["10"], "keer", 1.15, erbij="lineair")
        ns = self.per_gezin({"10 jaar": HAAGLANDEN, "20 jaar": HAAGLANDEN}, 100, 700, {"10 jaar": 10, "20 jaar": 20})
        yield Doel("per gezin bij horizon 20 tegen 10", ns["20 jaar"] / ns["10 jaar"], "keer", 1.15, erbij="lineair")
        runs = in_turns({n: vergelijk(self.mbc, HAAGLANDEN, n) for n in (100, 1000, 4000)}, self.keren)
        yield Doel("per replicatie bij 4.000 tegen 1.000", slope(runs, 1000, 4000) / slope(runs, 100, 1000), "keer", 1.15, erbij="lineair")

    def peers(self):
        from peers import peers  # numpy and numba take seconds to load
        for naam, grens in (("numpy", 20), ("numba", 4)):
            ns = peers(naam, self.wereld, HAAGLANDEN)
            yield Doel(f"hetzelfde model in {naam}", ns / self.ns, "keer mbc", grens, hoogstens=False, erbij=f"{getal(ns)} ns per gezin")

    def landelijk(self):
        studie, heel = self.studie("landelijk"), 1000
        command = [self.mbc, "vergelijk", studie, "--draden", 2, "--json", "--stil", "--replicaties"]
        if self.geheel:
            gemeten = run([*command, heel])
            wall, user, mb, erbij = gemeten.wall, gemeten.user, gemeten.mb, "geheel gerekend"
        else:
            short, long = 20, 60
            runs = in_turns({n: [*command, n] for n in (short, long)}, self.keren)
            wall, user, mb = (median(runs[long], key) + (heel - long) * max(0, slope(runs, short, long, key)) for key in ("wall", "user", "mb"))
            erbij = f"doorgetrokken van {short} en {long}"
        yield Doel("landelijk, 1.000 replicaties, 2 draden", wall / 60, "min", 12, erbij=f"{erbij}; processortijd / 2: {getal(user / 120)} min")
        yield Doel("  geheugen daarvan", mb, "MB", 1024, erbij=erbij)


def main():
    parser = argparse.ArgumentParser(description="Meet de doelen voor snelheid en schaal; een tabel aan het eind.")
    parser.add_argument("mbc", type=pathlib.Path)
    parser.add_argument("wereld", type=pathlib.Path)
    parser.add_argument("--keren", type=int, default=3, help="metingen van elk, om de beurt; de mediaan telt")
    parser.add_argument("--alleen", nargs="+", choices=("heel", "vorm", "peers", "landelijk"), help="naast de kernel; anders alles")
    parser.add_argument("--landelijk-geheel", action="store_true", help="reken de landelijke 1.000 replicaties alle, en niet 60 ervan")
    options = parser.parse_args()
    druk = load()
    regels = []
    with tempfile.TemporaryDirectory() as work:
        meting = Meting(options, pathlib.Path(work))
        for groep in ("kernel", *(options.alleen or ("heel", "vorm", "peers", "landelijk"))):
            print(f"{groep} ...", file=sys.stderr, flush=True)
            regels += [doel.regel() for doel in getattr(meting, groep)()]
    print(f"\nDoelen, gemeten op {machine()}. Mediaan van {options.keren}, om de beurt; per gezin in processortijd.\n"
          "Tussen haakjes waar naar wordt gestreefd. Verhouding: boven 1 is het doel gehaald, met zoveel.")
    if druk > 0.5:
        print(f"Bij het begin wilden {druk:.1f} andere processen rekenen: seconden en draden zeggen dan weinig, processortijd wel.")
    kop = f"{'':42}{'doel':>14}{'gemeten':>10} {'':9}{'verh.':>6}  {'gehaald'}"
    print("", kop, "─" * len(kop), *regels, sep="\n")


if __name__ == "__main__":
    main()
