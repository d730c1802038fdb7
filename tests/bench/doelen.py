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
from importlib.util import find_spec

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


def instructions(command, per_replicatie, short=4, long=12):
    """Instructions per family by callgrind; reading and printing fall away. It knows no AVX-512."""
    def count(replicaties):
        told = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command(replicaties))],
                              check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        return int(re.search(r"Collected : (\d+)", told).group(1))

    return (count(long) - count(short)) / (long - short) / per_replicatie


class Meting:
    def __init__(self, options, work):
        self.mbc, self.wereld, self.keren, self.work = options.mbc, options.wereld, options.keren, work
        self.geheel = options.landelijk_geheel

    def studie(self, naam, **anders):
        return landelijk.write(self.work / naam, **anders)

    def geval(self, studie, horizon=None):
        """A study to compare: its command line, and the families of a replicatie."""
        zet = ("--zet", f"horizon={horizon}") if horizon else ()
        return lambda n: vergelijk(self.mbc, studie, n, *zet), families(worlds(self.wereld, studie, 20), horizon)

    def per_gezin(self, gevallen, short, long):
        """Processor ns per family of several cases, measured in turns."""
        runs = in_turns({(naam, n): command(n) for naam, (command, _) in gevallen.items() for n in (short, long)}, self.keren)
        return {naam: slope({n: runs[naam, n] for n in (short, long)}, short, long) * 1e9 / per_replicatie
                for naam, (_, per_replicatie) in gevallen.items()}

    def tegen(self, wat, grens, een, ander, short, long, erbij=""):
        """What a family of one case costs against one of another."""
        opdrachten = instructions(*een) / instructions(*ander)
        return self.in_tijd(wat, grens, een, ander, short, long, f"in opdrachten: {getal(opdrachten)}{erbij}")

    def in_tijd(self, wat, grens, een, ander, short, long, erbij):
        """The same where counting instructions would take too long."""
        ns = self.per_gezin({"een": een, "ander": ander}, short, long)
        return Doel(wat, ns["een"] / ns["ander"], "keer", grens, erbij=erbij)

    def kernel(self):
        geval = self.geval(HAAGLANDEN)
        self.ns = self.per_gezin({"haaglanden": geval}, 100, 1100)["haaglanden"]
        yield Doel("per gezin, alle scenario's, 1 draad", self.ns, "ns", 100, streef=60)
        yield Doel("  hetzelfde in opdrachten (callgrind)", instructions(*geval, 4, 24), "", 900, streef=550)

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
        tien = self.geval(self.studie("10", **klein))
        veel_kleine = self.geval(self.studie("342", municipalities=342, families_a_year=1300))
        yield self.tegen("342 kleine gemeenten tegen 10 grote", 1.3, veel_kleine, tien, 100, 700)
        land = [self.geval(self.studie(f"land {n}", municipalities=n, families_a_year=200_000)) for n in (342, 10)]
        yield self.in_tijd("  hetzelfde met landelijk zoveel gezinnen", 1.3, *land, 2, 10, "200.000 gezinnen per jaar")
        yield self.tegen("10 scenario's tegen 4", 2, self.geval(self.studie("scenarios", scenarios=10, **klein)), tien, 100, 700)
        veel = self.geval(self.studie("veel", municipalities=10, families_a_year=13_000))
        yield self.tegen("per gezin bij 10 keer zoveel gezinnen", 1.15, veel, tien, 20, 120, "; lineair")
        horizon = [self.geval(HAAGLANDEN, jaren) for jaren in (20, 10)]
        yield self.tegen("per gezin bij horizon 20 tegen 10", 1.15, *horizon, 100, 700, "; lineair")
        runs = in_turns({n: vergelijk(self.mbc, HAAGLANDEN, n) for n in (100, 1000, 4000)}, self.keren)
        yield Doel("per replicatie bij 4.000 tegen 1.000", slope(runs, 1000, 4000) / slope(runs, 100, 1000), "keer", 1.15, erbij="lineair")

    def peers(self):
        from peers import peers  # late: their memory would count for that of the runs, which start as a copy of us
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
    groepen = ("kernel", *(options.alleen or ("heel", "vorm", "peers", "landelijk")))
    if "peers" in groepen and not (find_spec("numpy") and find_spec("numba")):
        parser.error("numpy en numba ontbreken; ./dev bench installeert ze")
    druk = load()
    regels = []
    with tempfile.TemporaryDirectory() as work:
        meting = Meting(options, pathlib.Path(work))
        for groep in groepen:
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
