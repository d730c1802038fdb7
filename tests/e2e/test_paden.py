"""Paths of numbers as users write them: what is suggested, and what each question says of a number that it cannot take."""
import csv
import io
import json
import sys
import os
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programma  # noqa: E402

HAAGLANDEN = "scenarios/haaglanden/studie.yaml"
VOORBEELD = "scenarios/voorbeeld/studie.yaml"
SNEL = ["--replicaties", "4"]


class Suggesties(unittest.TestCase):
    def zegt(self, code, tekst, *vraag):
        p = programma.mbc(*vraag)
        self.assertEqual((code, ""), (p.returncode, p.stdout), vraag)
        self.assertIn(tekst, " ".join(p.stderr.split()), vraag)

    def test_een_effect_gaat_voor_het_doel_van_die_naam(self):
        for vraag in (["omslagpunt", HAAGLANDEN, "--parameter", "ots_reductie"],
                      ["gevoeligheid", HAAGLANDEN, "--parameter", "ots_reductie=0%:20%:3"],
                      ["controleer", HAAGLANDEN, "--toon", "ots_reductie"],
                      ["vergelijk", HAAGLANDEN, "--zet", "ots_reductie=3%"]):
            p = programma.mbc(*vraag)
            self.assertIn(p.returncode, (1, 2), vraag)
            self.assertIn("bedoelde u effecten.ots_reductie", p.stderr, vraag)

    def test_een_verdeling_wijst_naar_haar_gemiddelde(self):
        self.zegt(2, "bedoelde u traject.duur.gemiddelde?", "omslagpunt", HAAGLANDEN, "--parameter", "traject.duur")
        self.zegt(2, "bedoelde u traject.duur.gemiddelde?", "omslagpunt", HAAGLANDEN, "--parameter", "traject.duurr")
        self.zegt(2, "bedoelde u traject.kans_ots?", "omslagpunt", HAAGLANDEN, "--parameter", "effecten.kans_ots")

    def test_een_getal_dat_een_scenario_van_de_studie_heeft_is_er(self):
        p = programma.mbc("omslagpunt", HAAGLANDEN, "--parameter", "scenarios.2.implementatie.doel", "--scenario", "2",
                          "--gemeente", "Delft", "--json", *SNEL)
        self.assertEqual((0, ""), (p.returncode, p.stderr))
        a = json.loads(p.stdout)
        los = json.loads(programma.mbc("controleer", HAAGLANDEN, "--toon", "implementatie.doel", "--json").stdout)
        self.assertAlmostEqual(los[0]["gemiddelde"], a["verwacht"], delta=1e-9)
        self.assertEqual((0, 1), (a["van"], a["tot"]))
        self.zegt(2, "bedoelde u implementatie.doel?", "controleer", HAAGLANDEN, "--toon", "scenarios.2.implementatie.doel")

    def test_een_getal_waar_geen_bedrag_van_afhangt_wordt_geweigerd(self):
        for pad in ("uitkomstdoelen.vto.verandering=-30%:-20%", "uitkomstdoelen.vto.verandering"):
            self.zegt(2, "hangt geen bedrag af", "omslagpunt", HAAGLANDEN, "--parameter", pad)
        self.zegt(2, "hangt geen bedrag af", "gevoeligheid", HAAGLANDEN, "--parameter", "uren_per_fte=1000,1400")

    def test_een_getal_dat_niets_doet_heet_zo(self):
        p = programma.mbc("gevoeligheid", VOORBEELD, "--parameter", "traject.aandeel_uithuisplaatsing=10%,20%",
                          "--zet", "traject.kans_uithuisplaatsing=0%", *SNEL)
        self.assertIn("Geen saldo verandert mee", p.stdout)
        p = programma.mbc("gevoeligheid", VOORBEELD, "--parameter", "tarieven.lokaal_team=80,90", *SNEL)
        self.assertNotIn("Geen saldo verandert mee", p.stdout)

    def test_een_getal_dat_geen_scenario_gebruikt_wijst_naar_dat_van_een_scenario(self):
        self.zegt(1, "bedoelde u scenarios.1.implementatie.doel?", "gevoeligheid", VOORBEELD, "--parameter",
                  "implementatie.doel=10%,20%", "--zet", "scenarios.0.implementatie.doel=0%", "--zet",
                  "scenarios.1.implementatie.doel=40%")

    def test_een_geheel_getal_is_te_verkennen_en_heeft_geen_omslagpunt(self):
        self.zegt(2, "gevoeligheid STUDIE --parameter horizon=", "omslagpunt", HAAGLANDEN, "--parameter", "horizon")
        self.zegt(2, "gevoeligheid STUDIE --parameter horizon=", "omslagpunt", HAAGLANDEN, "--parameter", "horizon=5:15")
        self.zegt(2, "geheel getal", "omslagpunt", HAAGLANDEN, "--parameter", "traject.max_trajecten")
        self.zegt(2, "bedoelde u horizon=5:10:6?", "gevoeligheid", HAAGLANDEN, "--parameter", "horizon=5:10:4")
        p = programma.mbc("gevoeligheid", VOORBEELD, "--parameter", "horizon=3:5:3", "--csv", *SNEL)
        self.assertEqual(0, p.returncode, p.stderr)
        rijen = [r for r in csv.DictReader(io.StringIO(p.stdout)) if r["scenario"] == "1"]
        for rij in rijen:
            los = json.loads(programma.mbc("vergelijk", VOORBEELD, "--zet", "horizon=" + rij["horizon"], "--json", *SNEL).stdout)
            self.assertEqual(los["scenarios"][1]["ncw"]["saldo"]["gemiddelde"], float(rij["saldo"]))

    def test_een_kalenderjaar_vraagt_een_bereik(self):
        self.zegt(2, "is een kalenderjaar; geef een bereik: --parameter gemeenten.Delft.start=2", "omslagpunt", HAAGLANDEN,
                  "--parameter", "gemeenten.Delft.start")

    def test_wat_geen_getal_is_heet_zo(self):
        self.zegt(2, "trekking is geen getal", "omslagpunt", HAAGLANDEN, "--parameter", "trekking")
        self.zegt(2, "noemt ze alle", "omslagpunt", HAAGLANDEN, "--parameter", "xyzzy")
        self.zegt(2, "gewoon geheel getal", "controleer", HAAGLANDEN, "--toon", "horizon")


if __name__ == "__main__":
    programma.main()
