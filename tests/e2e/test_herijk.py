"""mbc herijk from the outside: the recalibrated study that every command takes, its bytes, and what is refused."""
import csv
import json
import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

BASIS = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
SNEL = ("--replicaties", 400)
UREN = "  uren: {getal: investeringen.extra_analyse.uren, gemiddelde: 22, n: 10, sd: 5, gebruik: herijken}\n"
CRISES = "  crises: {indicator: crises, jaar: 2023, waarde: 60, gebruik: herijken, bron: crisisteam}\n"
KLEIN = "  klein: {indicator: uithuisplaatsingen, jaar: 2022, gemeente: Dorp, waarde: 3, gebruik: herijken}\n"
TOETS = "  toets: {indicator: instroom, jaar: 2022, waarde: 140, gebruik: toetsen}\n"


class Herijk(unittest.TestCase):
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

    def test_threads_and_order_change_no_byte(self):
        een = self.herijk(UREN + CRISES + KLEIN, "--json", "--draden", 1).stdout
        for draden in (2, 7):
            self.assertEqual(self.herijk(KLEIN + CRISES + UREN, "--json", "--draden", draden).stdout, een)

    def test_hervat_comes_to_the_same(self):
        los = self.herijk(CRISES, "--json").stdout
        for _ in range(2):
            self.assertEqual(self.herijk(CRISES, "--json", "--hervat", self.map / "bewaard").stdout, los)

    def test_a_number_that_was_seen_shifts_and_one_that_was_not_stays(self):
        d = json.loads(self.herijk(UREN, "--json").stdout)
        getallen = {g["pad"]: g for g in d["getallen"]}
        self.assertLess(getallen["investeringen.extra_analyse.uren"]["verschuiving"], -0.5)
        self.assertEqual(getallen["effecten.ots_reductie"]["verschuiving"], 0)
        self.assertEqual(d["getallen"][0]["pad"], "investeringen.extra_analyse.uren")
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


if __name__ == "__main__":
    programma.main()
