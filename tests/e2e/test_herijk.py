"""mbc herijk from the outside: the recalibrated study that every command takes, its bytes, and what is refused."""
import csv
import json
import math
import os
import pathlib
import sys
import re
import shlex
import subprocess
import tempfile
import time
import unittest
import zipfile

import jsonschema
import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
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


class Herijk(Proef):
    def test_every_command_takes_the_recalibrated_study(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        voor = json.loads(self.doe("vergelijk", self.studie, *SNEL, "--json").stdout)
        na = json.loads(self.doe("vergelijk", studie, "--json").stdout)
        self.assertEqual(na["replicaties"], 400)
        # Fewer hours per traject than was thought: less kosten.
        kosten = [r["scenarios"][1]["ncw"]["kosten"]["gemiddelde"] for r in (voor, na)]
        self.assertLess(kosten[1], 0.97 * kosten[0])
        for opdracht in (("omslagpunt",), ("herkomst",), ("gevoeligheid", "--tornado"), ("gevoeligheid", "--sobol", "--punten", 64),
                         ("casus", "--replicatie", 3, "--gemeente", "Stad", "--nummer", 1), ("controleer",),
                         ("rapport", "--uit", self.map / "rapport"), ("verifieer", self.map / "rapport")):
            woorden = opdracht if opdracht[0] == "verifieer" else (opdracht[0], studie, *opdracht[1:])
            with self.subTest(opdracht[0]):
                self.doe(*woorden, "--stil") if opdracht[0] not in ("controleer", "casus") else self.doe(*woorden)

    def test_what_it_wrote_is_made_again_to_the_byte(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "na").stdout)
        rijen = self.map / "na" / "trekkingen.csv"
        rijen.write_text(rijen.read_text(encoding="utf-8").replace("0.5", "0.6", 1), encoding="utf-8")
        self.doe("verifieer", self.map / "na", code=4)

    def test_no_observations_leave_every_number_of_the_comparison(self):
        uit = self.herijk(TOETS, "--uit", self.map / "na").stdout
        self.assertIn("eigen trekkingen van de studie", uit)
        voor = json.loads(self.doe("vergelijk", self.studie, *SNEL, "--json").stdout)
        na = json.loads(self.doe("vergelijk", self.map / "na" / "studie.yaml", "--json").stdout)
        self.assertEqual(voor["scenarios"], na["scenarios"])

    def test_what_is_machine_readable_fits_its_schema(self):
        schema = SCHEMAS["herijking"]
        schema.check_schema(schema.schema)
        for lijst in (UREN + CRISES + KLEIN, TOETS):
            self.herijk(lijst, "--uit", self.map / "na", "--overschrijf")
            d = json.loads((self.map / "na" / "herijking.json").read_text(encoding="utf-8"))
            schema.validate(d)
        self.assertFalse(schema.is_valid({**d, "ess": "veel"}))
        del d["ess"]
        self.assertFalse(schema.is_valid(d))

    def test_threads_and_order_change_no_byte(self):
        for uren in (UREN, STERK):
            een = self.herijk(uren + CRISES + KLEIN, "--json", "--draden", 1).stdout
            for draden in (2, 7):
                self.assertEqual(self.herijk(KLEIN + CRISES + uren, "--json", "--draden", draden).stdout, een)

    def test_what_an_observation_does_is_what_it_does_without_it(self):
        """However hard it pulls: as herijk says it of the others alone, within the noise that is told."""
        def alles(lijst):
            d = json.loads(self.doe("herijk", self.studie, "--waarnemingen", self.bestand(lijst), "--replicaties", 1000, "--json").stdout)
            return d["scenarios"][0]["saldo_achteraf"]["gemiddelde"], d["scenarios"][0]["saldo_vooraf"]["gemiddelde"], {
                w["naam"]: (w["invloed_saldo"]["1"], w["invloed_ruis"]["1"]) for w in d["waarnemingen"]}

        zonder, vooraf, invloed = alles(CRISES)
        for uren in (UREN, STERK):
            met, _, samen = alles(uren + CRISES)
            euro, ruis = samen["uren"]
            with self.subTest(uren):
                self.assertGreater(ruis, 0)
                self.assertAlmostEqual(euro, met - zonder, delta=4.5 * ruis)
                self.assertGreater(abs(euro), 4.5 * ruis)
        # Of the only one there is: all that looking did. By weights that is an estimate, else it is the same draws.
        met, _, alleen = alles(STERK)
        self.assertAlmostEqual(alleen["uren"][0], met - vooraf, delta=0.02)
        self.assertAlmostEqual(invloed["crises"][0], zonder - vooraf, delta=4.5 * max(invloed["crises"][1], 0.01))

    def test_killed_and_continued_it_comes_to_the_same(self):
        self.dood_en_verder(("herijk", self.studie, "--waarnemingen", self.bestand(CRISES), *SNEL, "--json"))

    def test_a_number_that_was_seen_shifts_and_one_that_was_not_stays(self):
        d = json.loads(self.herijk(UREN, "--json").stdout)
        getallen = {g["pad"]: g for g in d["getallen"]}
        self.assertLess(getallen["investeringen.extra_analyse.uren"]["verschuiving"], -0.5)
        self.assertEqual(getallen["effecten.ots_reductie"]["verschuiving"], 0)
        self.assertEqual(d["getallen"][0]["pad"], "investeringen.extra_analyse.uren")
        # What is small keeps the digits that changed.
        self.assertRegex(self.herijk(CRISES).stdout, r"traject\.crises_per_jaar +0,\d{3} → 0,\d{3} ")
        # Hours are kosten: less of them is a higher saldo.
        self.assertGreater(d["waarnemingen"][0]["invloed_saldo"]["1"], 0)

    def test_a_small_count_is_shown_nowhere(self):
        self.herijk(KLEIN, "--uit", self.map / "na")
        for naam in ("herijking.json", "herijking.txt", "waarnemingen.csv"):
            self.assertIn("<5", (self.map / "na" / naam).read_text(encoding="utf-8"), naam)
        rij = next(csv.DictReader((self.map / "na" / "waarnemingen.csv").read_text(encoding="utf-8").splitlines()))
        self.assertEqual(rij["waargenomen"], "<5")

    def test_what_cannot_be_is_refused_and_nothing_is_written(self):
        self.herijk(UREN, "--uit", self.map / "na")
        ver = self.bestand(UREN.replace("gemiddelde: 22, n: 10, sd: 5", "waarde: 29, sd: 0.2"), "ver.yaml")
        uit = self.doe("herijk", self.map / "na" / "studie.yaml", "--waarnemingen", ver, "--uit", self.map / "nog", code=4)
        self.assertIn("Niet te vertrouwen", uit.stdout)
        self.assertIn("er is niets geschreven", uit.stderr)
        self.assertFalse((self.map / "nog").exists())
        for lijst, wat in ((UREN.replace("gemiddelde: 22, n: 10, sd: 5", "waarde: 22, marge: 10%"), "hoe zeker"),
                           (UREN.replace("sd: 5", "sd: 0"), "een sd van 0"),
                           (CRISES.replace("crises,", "crisis,"), "bedoelde u crises?"),
                           (CRISES.replace("2023", "2031"), "2031")):
            fout = self.herijk(lijst, code=1).stderr
            self.assertIn(wat, fout)
        self.assertIn("200 of meer", self.doe("herijk", self.studie, "--waarnemingen", self.bestand(UREN), "--replicaties",
                                              20, code=2).stderr)
        self.assertIn("waarnemingen ontbreken", self.doe("herijk", self.studie, code=2).stderr)

    def test_rows_that_do_not_belong_to_the_study_are_told(self):
        self.herijk(UREN, "--uit", self.map / "na")
        studie, rijen = self.map / "na" / "studie.yaml", self.map / "na" / "trekkingen.csv"
        heel = rijen.read_text(encoding="utf-8")
        self.assertIn("400 rijen", self.doe("vergelijk", studie, "--replicaties", 401, code=2).stderr)
        self.assertIn("400 rijen", self.doe("vergelijk", studie, "--zet", "replicaties=500", code=1).stderr)
        for anders, wat in ((heel.replace("ots_reductie", "ots_reduct", 1), "geen getal van de studie"),
                            (heel.replace("\n0.", "\n1.", 1), "geen kwantiel"),
                            (heel[:heel.index("\n") + 1], "geen rij"),
                            (heel.rstrip().rsplit(",", 1)[0] + "\n", "niet zoveel getallen"),
                            ("a;b\n", "geen bestand met trekkingen")):
            rijen.write_text(anders, encoding="utf-8")
            with self.subTest(wat):
                self.assertIn(wat, self.doe("controleer", studie, code=1).stderr)
        rijen.unlink()
        self.assertIn("bestaat niet", self.doe("controleer", studie, code=1).stderr)

    def test_a_number_that_is_set_takes_no_part(self):
        self.herijk(UREN, "--uit", self.map / "na")
        uit = self.doe("controleer", self.map / "na" / "studie.yaml", "--zet", "investeringen.extra_analyse.uren=25")
        self.assertIn("niet meer onzeker", uit.stderr)


class Gekruist(Proef):
    """A recalibrated study beside what else a study can say and be asked."""
    def test_correlations_and_each_trekking(self):
        tekst = self.studie.read_text(encoding="utf-8")
        samen = ("correlaties:\n  - tussen: [investeringen.extra_analyse.uren, traject.kans_ots]\n    rang: 0.8\n")
        for trekking in ("willekeurig", "lhs", "sobol"):
            with self.subTest(trekking):
                self.studie.write_text(tekst + samen + f"trekking: {trekking}\n", encoding="utf-8")
                self.herijk(UREN, "--uit", self.map / "na", "--overschrijf")
                d = json.loads((self.map / "na" / "herijking.json").read_text(encoding="utf-8"))
                getallen = {g["pad"]: g for g in d["getallen"]}
                # Fewer hours, so fewer OTS'en: they go together.
                self.assertLess(getallen["traject.kans_ots"]["verschuiving"], -0.2)
                self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "na").stdout)
                self.saldo(self.map / "na" / "studie.yaml")

    def test_a_gemeente_alone_is_its_part_of_the_whole(self):
        self.herijk(CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        heel = json.loads(self.doe("vergelijk", studie, "--json").stdout)["scenarios"][1]["gemeenten"]["Stad"]
        deel = json.loads(self.doe("vergelijk", studie, "--json", "--gemeente", "Stad").stdout)["scenarios"][1]
        self.assertEqual(deel["gemeenten"]["Stad"], heel)

    def test_another_nulalternatief_and_prijspeil(self):
        self.herijk(UREN, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        een, nul = self.saldo(studie)[1], self.saldo(studie, "--nul", 1)[0]
        self.assertAlmostEqual(een["gemiddelde"], -nul["gemiddelde"], delta=0.02)
        index = ("--zet", "prijsindex={2021: 100, 2022: 110}")
        straks = self.saldo(studie, *index, "--prijspeil", 2022)[1]
        self.assertAlmostEqual(1.1 * een["gemiddelde"], straks["gemiddelde"], delta=1)

    def test_a_recalibrated_number_can_be_set_and_leaves_the_others(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        laag, hoog = (self.saldo(studie, "--zet", f"investeringen.extra_analyse.uren={x}")[1] for x in (15, 30))
        self.assertGreater(laag["gemiddelde"], hoog["gemiddelde"])
        fout = self.doe("vergelijk", studie, "--zet", "trekkingen=nergens.csv", code=1)
        self.assertIn("bestaat niet", fout.stderr)

    def test_analyses_tell_of_the_recalibrated_numbers(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        spreiding = []
        for s in (self.studie, studie):
            d = json.loads(self.doe("gevoeligheid", s, "--tornado", *SNEL, "--json", "--stil").stdout)
            spreiding.append(next(b["saldo"]["spreiding"] for b in d["scenarios"][0]["balken"] if b["pad"] == "investeringen.extra_analyse.uren"))
        self.assertLess(spreiding[1], spreiding[0])
        self.doe("rapport", studie, "--uit", self.map / "rapport", "--met", "herkomst,omslagpunt", "--stil")
        self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "rapport").stdout)


class Verslag(Proef):
    """What looking changed, in the folder of herijk and in the report of the recalibrated study."""
    def setUp(self):
        super().setUp()
        self.herijk(UREN + CRISES + KLEIN + TOETS, "--uit", self.map / "na")
        self.studie_na = self.map / "na" / "studie.yaml"

    def fout(self, wat):
        self.assertIn(wat, self.doe("controleer", self.studie_na, code=1).stderr)

    def test_the_page_stands_by_itself_and_tells_all(self):
        bladzijde = (self.map / "na" / "herijking.html").read_text(encoding="utf-8")
        for deel in ("Wat er veranderde door te kijken", "crises per gezin per jaar", "Saldo tegen scenario 0", 'data-grafiek="herijking"',
                     "&lt;5", "invoer/gezien/waarnemingen.yaml", "mbc verifieer"):
            self.assertTrue(deel in bladzijde, deel)
        self.assertTrue("default-src 'none'" in bladzijde)

    def test_a_report_says_what_changed_and_one_of_another_study_does_not(self):
        self.doe("rapport", self.studie_na, "--uit", self.map / "rapport", "--stil")
        verslag = (self.map / "rapport" / "report.html").read_text(encoding="utf-8")
        for deel in ('<section id="herijking"', "Waarnemingen: Proef", 'id="gegevens-herijking"', "&lt;5"):
            self.assertTrue(deel in verslag, deel)
        self.assertIn("herijking.json", (self.map / "rapport" / "manifest.json").read_text(encoding="utf-8"))
        self.assertEqual(blad(self.map / "rapport" / "werkboek.xlsx"), ["Herijking", "Herijkte getallen", "Waarnemingen"])
        self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "rapport").stdout)
        # A gemeente alone: its own outcomes, and the same of what changed.
        self.doe("rapport", self.studie_na, "--uit", self.map / "dorp", "--gemeente", "Dorp", "--stil")
        dorp = (self.map / "dorp" / "report.html").read_text(encoding="utf-8")
        snij = lambda t: t[t.index('<section id="herijking"'):t.index('<section id="scenarios"')]
        self.assertEqual(snij(dorp), snij(verslag))
        self.doe("rapport", self.studie, *SNEL, "--uit", self.map / "gewoon", "--stil")
        self.assertFalse('id="herijking"' in (self.map / "gewoon" / "report.html").read_text(encoding="utf-8"))
        self.assertEqual(blad(self.map / "gewoon" / "werkboek.xlsx"), [])

    def test_a_posterior_with_correlations_and_a_gemeente_reports(self):
        with self.studie.open("a", encoding="utf-8") as f:
            f.write("correlaties:\n  - tussen: [investeringen.extra_analyse.uren, traject.kans_ots]\n    rang: 0.8\n")
        self.herijk(UREN, "--uit", self.map / "samen")
        self.doe("rapport", self.map / "samen" / "studie.yaml", "--uit", self.map / "dorp", "--gemeente", "Dorp", "--stil")
        self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "dorp").stdout)
        d = json.loads((self.map / "samen" / "herijking.json").read_text(encoding="utf-8"))
        self.assertLess(next(g for g in d["getallen"] if g["pad"] == "traject.kans_ots")["verschuiving"], -0.2)
        resultaat = json.loads((self.map / "dorp" / "resultaat.json").read_text(encoding="utf-8"))
        heel = json.loads(self.doe("vergelijk", self.map / "samen" / "studie.yaml", "--json").stdout)
        self.assertEqual(resultaat["scenarios"][1]["gemeenten"]["Dorp"], heel["scenarios"][1]["gemeenten"]["Dorp"])

    def test_what_does_not_belong_to_the_rows_is_refused(self):
        verslag = self.map / "na" / "herijking.json"
        heel = verslag.read_text(encoding="utf-8")
        self.herijk(UREN, "--uit", self.map / "ander")
        for anders, wat in (((self.map / "ander" / "herijking.json").read_text(encoding="utf-8"), "hoort bij andere trekkingen"),
                            (heel.replace('"ess"', '"es"', 1), "niet wat mbc herijk"),
                            (heel.replace('"kans_vooraf": 0.', '"kans_vooraf": 7.', 1), '"kans_vooraf" is een getal dat niet kan'),
                            (heel[:len(heel) // 2], "herijking.json:"),
                            (self.studie.read_text(encoding="utf-8"), "niet wat mbc herijk")):
            verslag.write_text(anders, encoding="utf-8")
            with self.subTest(wat):
                self.fout(wat)
        verslag.unlink()
        self.fout("herijking.json\" bestaat niet")
        verslag.write_text(heel, encoding="utf-8")
        tekst = self.studie_na.read_text(encoding="utf-8")
        for regel, wat in (("herijking: [a]", "herijking"), ("herijking: /etc/passwd", "geen pad naar een bestand")):
            self.studie_na.write_text(tekst.replace("herijking: herijking.json", regel), encoding="utf-8")
            with self.subTest(regel):
                self.fout(wat)
        self.studie_na.write_text(tekst.replace("trekkingen: trekkingen.csv\n", ""), encoding="utf-8")
        self.fout("hoort bij trekkingen, en die zijn er niet")
        # Without the record the rows are as good.
        self.studie_na.write_text(tekst.replace("herijking: herijking.json\n", ""), encoding="utf-8")
        self.saldo(self.studie_na)

    def test_it_changes_no_outcome(self):
        tekst = self.studie_na.read_text(encoding="utf-8")
        met = json.loads(self.doe("vergelijk", self.studie_na, "--json").stdout)["scenarios"]
        self.studie_na.write_text(tekst.replace("herijking: herijking.json\n", ""), encoding="utf-8")
        self.assertEqual(json.loads(self.doe("vergelijk", self.studie_na, "--json").stdout)["scenarios"], met)


def blad(werkboek):
    """The sheets of a workbook that tell of a recalibration."""
    with zipfile.ZipFile(werkboek) as z:
        namen = re.findall(r'<sheet name="([^"]*)"', z.read("xl/workbook.xml").decode())
    return sorted(n for n in namen if n in ("Herijking", "Waarnemingen", "Herijkte getallen"))


class Monitor(Proef):
    def setUp(self):
        super().setUp()
        with self.studie.open("a", encoding="utf-8") as f:
            f.write("uitkomstdoelen:\n  crises: {indicator: crises, verandering: -10%, uiterlijk: 2024}\n"
                    "  ots: {indicator: ots_nieuw, verandering: -20%, uiterlijk: 2024}\n")

    def monitor(self, lijst, *opties, code=0):
        return self.doe("monitor", self.studie, "--waarnemingen", self.bestand(lijst), *SNEL, *opties, code=code)

    def test_what_was_seen_stands_beside_its_goal_before_and_after(self):
        lijst = CRISES + UREN + KLEIN + TOETS
        d = json.loads(self.monitor(lijst, "--json").stdout)
        SCHEMAS["monitor"].validate(d)
        gezien = {g["naam"]: g for g in d["gezien"]["lijst"]}
        self.assertEqual(list(gezien), ["crises", "klein", "toets", "uren"])
        self.assertEqual([g["doelen"] for g in gezien.values()], [["crises"], [], [], []])
        self.assertEqual(gezien["klein"]["waargenomen"], "<5")
        # As herijk and toets tell the same.
        herijkt = json.loads(self.herijk(lijst, "--json").stdout)
        for w in herijkt["waarnemingen"]:
            for sleutel in ("vooraf", "achteraf", "kans_vooraf", "kans_achteraf", "invloed_saldo"):
                self.assertEqual(gezien[w["naam"]][sleutel], w[sleutel])
        feit = json.loads(self.doe("toets", self.studie, "--waarnemingen", self.map / "gezien.yaml", *SNEL, "--json").stdout)["feiten"][0]
        self.assertEqual(gezien["toets"]["vooraf"], feit["model"])
        self.assertNotIn("invloed_saldo", gezien["toets"])
        # Fewer crises than was thought: what is left of them is as many by the same share.
        los = json.loads(self.doe("monitor", self.studie, *SNEL, "--json").stdout)
        self.assertEqual(los["doelen"], d["doelen"])
        self.herijk(lijst, "--uit", self.map / "na")
        na = json.loads(self.doe("monitor", self.map / "na" / "studie.yaml", "--json").stdout)
        self.assertEqual(na["doelen"], d["doelen_achteraf"])
        self.assertNotEqual(d["doelen"], d["doelen_achteraf"])

    def test_in_words_and_with_threads(self):
        een = self.monitor(CRISES + TOETS, "--draden", 1).stdout
        self.assertEqual(self.monitor(TOETS + CRISES, "--draden", 3).stdout, een)
        for wat in ("Wat er is gezien, naast wat er verwacht werd", "De doelen na wat er is gezien", "van geen doel", "crises (2023)",
                    "Wat elke waarneming met het saldo doet"):
            self.assertIn(wat, een)

    def test_without_anything_to_recalibrate_there_is_no_after(self):
        d = json.loads(self.monitor(TOETS, "--json").stdout)
        SCHEMAS["monitor"].validate(d)
        self.assertFalse(d["gezien"]["herijkt"])
        self.assertNotIn("doelen_achteraf", d)
        self.assertIn("Er is niets om op te herijken", self.monitor(TOETS).stdout)

    def test_killed_and_continued_it_comes_to_the_same(self):
        self.dood_en_verder(("monitor", self.studie, "--waarnemingen", self.bestand(CRISES + TOETS), *SNEL, "--json"), keer=9)

    def test_where_too_little_is_left_there_is_no_after(self):
        # Rows can only be weighed again, and few of them are near.
        self.herijk(UREN, "--uit", self.map / "na")
        with (self.map / "na" / "studie.yaml").open("a", encoding="utf-8") as f:
            f.write("uitkomstdoelen:\n  crises: {indicator: crises, verandering: -10%, uiterlijk: 2024}\n")
        ver = self.bestand(UREN.replace("gemiddelde: 22, n: 10, sd: 5", "waarde: 29, sd: 0.2"), "ver.yaml")
        uit = self.doe("monitor", self.map / "na" / "studie.yaml", "--waarnemingen", ver, "--json", code=4)
        self.assertIn("er is geen achteraf", uit.stderr)
        d = json.loads(uit.stdout)
        SCHEMAS["monitor"].validate(d)
        self.assertNotIn("doelen_achteraf", d)
        self.assertFalse(d["gezien"]["te_vertrouwen"])

    def test_the_chance_of_what_was_seen_is_that_of_the_model(self):
        """A number known to a normal: the chance of something as far away is that of the two normals together."""
        normaal = "  uren: {getal: traject.kans_ots, waarde: %.2f, sd: 0.03, gebruik: toetsen}\n"
        tekst = self.studie.read_text(encoding="utf-8").replace("{pert: [10%, 20%, 30%]}", "{normaal: {gemiddelde: 20%, sd: 4%}}")
        self.studie.write_text(tekst, encoding="utf-8")
        n = 2000
        for waarde, z in ((0.20, 0), (0.25, 1), (0.30, 2), (0.13, 1.4)):
            d = json.loads(self.doe("monitor", self.studie, "--waarnemingen", self.bestand(normaal % waarde), "--replicaties", n,
                                    "--json").stdout)
            kans = d["gezien"]["lijst"][0]["kans_vooraf"]
            verwacht = math.erfc(z / math.sqrt(2))
            # Twice the smaller of two counts: 4.5 standard errors of such a share.
            self.assertAlmostEqual(kans, verwacht, delta=4.5 * 2 * math.sqrt(max(verwacht, 0.01) / 2 / n))

    def test_of_one_gemeente(self):
        lijst = KLEIN.replace("waarde: 3", "waarde: 9") + CRISES
        d = json.loads(self.monitor(lijst, "--json", "--gemeente", "Dorp").stdout)
        SCHEMAS["monitor"].validate(d)
        self.assertIn("Dorp", next(g["wat"] for g in d["gezien"]["lijst"] if g["naam"] == "klein"))

    def test_what_is_wrong_is_told(self):
        self.assertIn("bedoelde u crises?", self.monitor(CRISES.replace("crises,", "crisis,"), code=1).stderr)
        self.assertIn("bestaat niet", self.doe("monitor", self.studie, "--waarnemingen", "nergens.yaml", code=1).stderr)
        self.assertIn("bedoelde u --waarnemingen", self.doe("monitor", self.studie, "--waarneming", "x", code=2).stderr)


class Haaglanden(unittest.TestCase):
    """The observations that are shipped."""
    BESTAND = REPOSITORY / "scenarios" / "haaglanden" / "waarnemingen.yaml"

    def test_each_says_what_it_is_for_and_why(self):
        d = yaml.safe_load(self.BESTAND.read_text(encoding="utf-8"))
        lijst = d["lijst"]
        self.assertEqual({n for n, w in lijst.items() if w["gebruik"] == "herijken"}, {"ots_stand_2024", "enquete_methodetrouw"})
        for naam, w in lijst.items():
            with self.subTest(naam):
                self.assertTrue(w["bron"] and w["bronkwaliteit"] in "SBAGX" and w["toelichting"])
                if w["gebruik"] == "toetsen":
                    self.assertIn("niet om te herijken: ", w["toelichting"])
        # The translation of the survey: on the way from who does not work with it to the most there is.
        met, zonder = (3.57 + 4.17 + 3.52) / 3, (2.17 + 2.67 + 2.00) / 3
        self.assertAlmostEqual((met - zonder) / (5 - zonder), 0.54, places=2)
        self.assertEqual((lijst["enquete_methodetrouw"]["waarde"], lijst["enquete_methodetrouw"]["bronkwaliteit"]), ("54%", "X"))

    def test_the_output_goals_fit_in_as_it_says(self):
        tekst = self.BESTAND.read_text(encoding="utf-8")
        blok = re.search(r"#\n((?:#   .*\n)+)", tekst).group(1)
        with tempfile.TemporaryDirectory() as map_:
            pad = pathlib.Path(map_) / "gezien.yaml"
            pad.write_text(tekst + re.sub(r"(?m)^# ", "", blok), encoding="utf-8")
            r = mbc("herijk", self.BESTAND.parent / "studie.yaml", "--waarnemingen", pad, "--replicaties", 200, "--json")
            self.assertEqual(r.returncode, 0, r.stderr)
            d = json.loads(r.stdout)
        self.assertIn("outputdoelen", [w["naam"] for w in d["waarnemingen"]])
        eind = next(g for g in d["getallen"] if g["pad"] == "methodetrouw.eind")
        self.assertGreater(eind["smaller"], 0.1)


class Leesmij(unittest.TestCase):
    """The worked example of the README, as it stands there, with fewer rows."""
    def test_a_year_later(self):
        tekst = (REPOSITORY / "README.md").read_text(encoding="utf-8")
        deel = tekst[tekst.index("## Een jaar verder"):]
        blok = re.search(r"```\n(.*?)```", deel, re.S).group(1)
        bestand = re.search(r"cat > (\S+) <<EINDE\n(.*?)EINDE\n", blok, re.S)
        opdrachten = [shlex.split(r) for r in blok[bestand.end():].splitlines()]
        self.assertEqual([o[1] for o in opdrachten], ["herijk", "vergelijk"])
        with tempfile.TemporaryDirectory() as map_:
            os.symlink(REPOSITORY / "scenarios", pathlib.Path(map_) / "scenarios")
            os.symlink(REPOSITORY / "kassabonnen", pathlib.Path(map_) / "kassabonnen")
            (pathlib.Path(map_) / bestand.group(1)).write_text(bestand.group(2), encoding="utf-8")
            for o in opdrachten:
                woorden = [programma.pad(), *o[1:], "--replicaties", "200"]
                r = subprocess.run(woorden, cwd=map_, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"})
                self.assertEqual(r.returncode, 0, r.stderr)
                self.assertIn("Beter Samenspel Haaglanden", r.stdout)
            d = json.loads((pathlib.Path(map_) / opdrachten[0][-1] / "herijking.json").read_text(encoding="utf-8"))
            SCHEMAS["herijking"].validate(d)
            self.assertEqual({w["naam"]: w["waargenomen"] for w in d["waarnemingen"]}, {"vto": 430, "ots": 240, "crises": 300})


if __name__ == "__main__":
    programma.main()
