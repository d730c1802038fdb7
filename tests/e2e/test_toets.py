"""mbc toets from the outside: facts beside the model, exit codes, and small counts that are never shown."""
import csv
import io
import json
import pathlib
import sys
import tempfile
import unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

SCHEMA = json.loads((REPOSITORY / "reports" / "toets.schema.json").read_text(encoding="utf-8"))
VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
SNEL = ("--replicaties", 40)


class Toets(unittest.TestCase):
    def setUp(self):
        self.map = tempfile.TemporaryDirectory()
        self.addCleanup(self.map.cleanup)

    def doe(self, *argumenten, code=0):
        """Runs mbc; any exit code will do where `code` is None."""
        uit = mbc(*argumenten)
        if code is not None:
            self.assertEqual(uit.returncode, code, uit.stderr)
        return uit

    def toets(self, lijst, *opties, code=0):
        bestand = pathlib.Path(self.map.name) / "feiten.yaml"
        bestand.write_text("waarnemingen: Proef\nscenario: 0\nlijst:\n" + lijst, encoding="utf-8")
        return self.doe("toets", VOORBEELD, "--waarnemingen", bestand, *SNEL, *opties, code=code)

    def test_a_fact_inside_and_one_outside(self):
        binnen = "  a: {indicator: instroom, jaar: 2022, waarde: 135, gebruik: toetsen}\n"
        buiten = "  b: {indicator: instroom, jaar: 2022, waarde: 300, gebruik: toetsen, toelichting: te veel}\n"
        self.toets(binnen)
        beide = self.toets(binnen + buiten, code=4)
        self.assertIn("1 van de 2 feiten ligt buiten", beide.stdout)
        self.assertIn("te veel", beide.stdout)
        self.assertIn("Het feit ligt buiten", self.toets(buiten, code=4).stdout)
        feiten = json.loads(self.toets(binnen + buiten, "--json", code=4).stdout)["feiten"]
        self.assertEqual([(f["naam"], f["binnen"]) for f in feiten], [("a", True), ("b", False)])
        self.assertEqual(feiten[0]["waargenomen"], 135)
        self.assertLess(feiten[0]["model"]["p5"], 135)
        self.assertIsNone(feiten[0]["marge"])

    def test_every_form_tells_the_same(self):
        lijst = ("  a: {indicator: zorgkosten, geldstroom: Jeugdwet, jaar: 2023, waarde: 1000000, marge: 10%, gebruik: toetsen}\n"
                 "  b: {indicator: recidive_1jaar, jaar: 2023, teller: 6, noemer: 80, gebruik: toetsen}\n")
        feiten = json.loads(self.toets(lijst, "--json", code=None).stdout)["feiten"]
        rijen = list(csv.DictReader(io.StringIO(self.toets(lijst, "--csv", code=None).stdout)))
        self.assertEqual([r["naam"] for r in rijen], [f["naam"] for f in feiten])
        for r, f in zip(rijen, feiten):
            self.assertAlmostEqual(float(r["model_gemiddelde"]), f["model"]["gemiddelde"], places=3)
            self.assertEqual(r["binnen"] == "ja", f["binnen"])
        excel = self.toets(lijst, "--csv-excel", code=None).stdout
        self.assertTrue(excel.startswith("\ufeff") and ";" in excel)

    def test_what_is_machine_readable_fits_its_schema(self):
        jsonschema.Draft4Validator.check_schema(SCHEMA)
        schema = jsonschema.Draft4Validator(SCHEMA)
        lijst = ("  a: {indicator: zorgkosten, jaar: 2023, waarde: 1000000, marge: 10%, gebruik: toetsen}\n"
                 "  b: {indicator: ots_nieuw, jaar: 2023, waarde: 3, gebruik: toetsen}\n")
        schema.validate(json.loads(self.toets(lijst, "--json", code=None).stdout))
        self.assertFalse(schema.is_valid({"feiten": []}))

    def test_a_fact_in_euros_moves_with_the_prices_of_the_outcome(self):
        lijst = "  a: {indicator: zorgkosten, jaar: 2023, waarde: 1000000, marge: 10%, gebruik: toetsen}\n"
        index = ("--zet", "prijsindex={2021: 100, 2022: 110}")
        nu, straks = (json.loads(self.toets(lijst, "--json", *index, *prijspeil, code=None).stdout)
                      for prijspeil in ((), ("--prijspeil", 2022)))
        self.assertEqual((nu["prijspeil"], straks["prijspeil"]), (2021, 2022))
        a, b = nu["feiten"][0], straks["feiten"][0]
        self.assertEqual(b["binnen"], a["binnen"])
        for x, y in ((a["waargenomen"], b["waargenomen"]), (a["marge"][0], b["marge"][0]),
                     (a["model"]["gemiddelde"], b["model"]["gemiddelde"])):
            self.assertAlmostEqual(1.1 * x, y, delta=1e-4 * y)
        fout = self.toets(lijst.replace("marge", "prijspeil: 2016, marge"), *index, code=1)
        self.assertIn("geen prijsindex voor 2016", fout.stderr)

    def test_a_small_count_is_shown_nowhere(self):
        lijst = ("  a: {indicator: ots_nieuw, jaar: 2022, gemeente: Dorp, waarde: 3, marge: 50%, gebruik: toetsen}\n"
                 "  b: {indicator: recidive_1jaar, jaar: 2023, teller: 3, noemer: 80, gebruik: toetsen}\n")
        tekst = self.toets(lijst, code=None).stdout
        self.assertIn("<5 van 80", tekst)
        self.assertNotIn("1,5 - 4,5", tekst)  # the marge would tell the count
        feiten = json.loads(self.toets(lijst, "--json", code=None).stdout)["feiten"]
        self.assertEqual([f["waargenomen"] for f in feiten], ["<5", "<5 van 80"])
        self.assertEqual([f["marge"] for f in feiten], [None, None])
        rijen = list(csv.DictReader(io.StringIO(self.toets(lijst, "--csv", code=None).stdout)))
        self.assertEqual([r["waargenomen"] for r in rijen], ["<5", "<5 van 80"])
        self.assertEqual([r["marge_laag"] + r["marge_hoog"] for r in rijen], ["", ""])

    def test_what_is_wrong_is_told_and_nothing_is_run(self):
        fout = self.toets("  a: {indicator: instrom, jaar: 2022, waarde: 3, gebruik: toetsen}\n", code=1)
        self.assertEqual(fout.stdout, "")
        self.assertIn("bedoelde u instroom?", fout.stderr)
        self.assertNotIn("waarde: 3", fout.stderr)
        studie = self.doe("toets", VOORBEELD, "--waarnemingen", VOORBEELD, code=1)
        self.assertIn("dit is een studie, geen lijst van waarnemingen", studie.stderr)
        proza = self.doe("toets", VOORBEELD, "--waarnemingen", REPOSITORY / "README.md", code=1)
        self.assertIn("fout:", proza.stderr)
        self.assertIn("bestaat niet", self.doe("toets", VOORBEELD, "--waarnemingen", "er-is-niets.yaml", code=1).stderr)
        self.assertIn("de waarnemingen ontbreken", self.doe("toets", VOORBEELD, code=2).stderr)
        herijken = self.toets("  a: {indicator: instroom, jaar: 2022, waarde: 9, gebruik: herijken}\n", code=1)
        self.assertIn("gebruik: toetsen", herijken.stderr)

    def test_threads_do_not_reach_a_byte(self):
        lijst = "  a: {indicator: zorgkosten_per_gezin, jaar: 2023, waarde: 9000, sd: 500, gebruik: toetsen}\n"
        een, drie = (self.toets(lijst, "--json", "--draden", n, code=None).stdout for n in (1, 3))
        self.assertEqual(een, drie)

    def test_a_fact_of_another_scenario_and_a_change_say_so(self):
        lijst = ("  a: {indicator: bss_trajecten, jaar: 2023, scenario: 1, waarde: 30, sd: 9, gebruik: toetsen}\n"
                 "  b: {indicator: bss_trajecten, jaar: 2023, waarde: 30, sd: 9, gebruik: toetsen}\n"
                 "  c: {indicator: zorgkosten, jaar: 2023, scenario: 1, tegen: 0, verandering: -10%, marge: 50%, gebruik: toetsen}\n")
        tekst = self.toets(lijst, code=4).stdout
        self.assertIn("bij een feit dat een ander scenario noemt, dat", " ".join(tekst.split()))
        self.assertIn("onder scenario 1, verandering tegen scenario 0", " ".join(tekst.split()))
        uit = json.loads(self.toets(lijst, "--json", code=4).stdout)
        jsonschema.Draft4Validator(SCHEMA).validate(uit)
        a, b, c = uit["feiten"]
        self.assertEqual([(f["scenario"], f["tegen"]) for f in (a, b, c)], [(1, None), (0, None), (1, 0)])
        self.assertGreater(a["model"]["gemiddelde"], b["model"]["gemiddelde"])
        self.assertLess(c["model"]["gemiddelde"], 0)
        self.assertEqual((c["waargenomen"], c["marge"]), (-0.1, [-0.15, -0.05]))

    def test_the_facts_of_each_region_can_be_tested(self):
        for regio, studie, feiten in (("haaglanden", "studie", "feiten"), ("twente", "studie", "feiten"),
                                      ("haaglanden", "doelen-gehaald", "feiten-doelen")):
            map_ = REPOSITORY / "scenarios" / regio
            uit = self.doe("toets", map_ / f"{studie}.yaml", "--waarnemingen", map_ / f"{feiten}.yaml",
                           "--replicaties", 4, "--json", code=None)
            self.assertIn(uit.returncode, (0, 4), uit.stderr)
            for f in json.loads(uit.stdout)["feiten"]:
                self.assertTrue(f["bron"] and f["bronkwaliteit"] in "SBAGX", f["naam"])
                if not f["binnen"]:
                    self.assertTrue(f["toelichting"], f["naam"] + " fails without a word")


if __name__ == "__main__":
    programma.main()
