"""A small study with observations to recalibrate it on, and what every test of that does."""
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

import jsonschema

import programma
from programma import REPOSITORY, mbc

BASIS = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
SCHEMAS = {naam: jsonschema.Draft4Validator(json.loads((REPOSITORY / "reports" / f"{naam}.schema.json").read_text(encoding="utf-8")))
           for naam in ("herijking", "monitor")}
SNEL = ("--replicaties", 400)
UREN = "  uren: {getal: investeringen.extra_analyse.uren, gemiddelde: 22, n: 10, sd: 5, gebruik: herijken}\n"
CRISES = "  crises: {indicator: crises, jaar: 2023, waarde: 60, gebruik: herijken, bron: crisisteam}\n"
STERK = UREN.replace("n: 10", "n: 4000")  # leaves no weights by which to take it out again
KLEIN = "  klein: {indicator: uithuisplaatsingen, jaar: 2022, gemeente: Dorp, waarde: 3, gebruik: herijken}\n"
TOETS = "  toets: {indicator: instroom, jaar: 2022, waarde: 140, gebruik: toetsen}\n"


class Proef(unittest.TestCase):
    def setUp(self):
        map_ = tempfile.TemporaryDirectory()
        self.addCleanup(map_.cleanup)
        self.map = pathlib.Path(map_.name)
        self.studie = self.map / "studie.yaml"
        self.studie.write_text("studie: Proef\nbasis: " + os.path.relpath(BASIS, self.map) +
                               "\ntraject: {crises_per_jaar: {pert: [0.1, 0.3, 0.6]}, kans_ots: {pert: [10%, 20%, 30%]}}\n",
                               encoding="utf-8")

    def doe(self, *argumenten, code=0):
        uit = mbc(*argumenten)
        self.assertEqual(uit.returncode, code, uit.stderr + uit.stdout[-2000:])
        return uit

    def bestand(self, lijst, naam="gezien.yaml"):
        pad = self.map / naam
        pad.write_text("waarnemingen: Proef\nscenario: 1\nlijst:" + ("\n" + lijst if lijst else " {}\n"), encoding="utf-8")
        return pad

    def herijk(self, lijst, *opties, code=0):
        return self.doe("herijk", self.studie, "--waarnemingen", self.bestand(lijst), *SNEL, *opties, code=code)

    def saldo(self, studie, *opties):
        d = json.loads(self.doe("vergelijk", studie, "--json", "--stil", *opties).stdout)
        return {s["nummer"]: s["ncw"]["saldo"] for s in d["scenarios"]
}

    def dood_en_verder(self, opdracht, keer=6):
        """Killed so many times along the way, it comes to the bytes of a run that was left alone."""
        los = self.doe(*opdracht).stdout
        bewaard = self.map / "bewaard"
        woorden = [programma.pad(), *opdracht, "--draden", 1, "--hervat", bewaard]

        def delen():
            return len(list(bewaard.rglob("deel-*")))

        gedood = 0
        for _ in range(keer):
            straks = delen() + 3
            proces = subprocess.Popen(list(map(str, woorden)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, text=True)
            while delen() < straks and proces.poll() is None:
                time.sleep(0.002)
            proces.kill()
            proces.communicate()
            gedood += proces.returncode != 0
        self.assertGreater(gedood, 1)
        self.assertGreater(delen(), 0)
        for draden in (1, 2):
            uit = self.doe(*opdracht, "--hervat", bewaard, "--draden", draden)
            self.assertEqual((uit.stdout, uit.stderr), (los, ""))
