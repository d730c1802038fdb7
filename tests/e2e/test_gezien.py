"""What was seen, as it is told: in the report of a recalibrated study, beside the goals, and in the file that is shipped."""
import json
import math
import pathlib
import re
import sys
import tempfile
import unittest
import zipfile

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from herijkproef import Proef, SCHEMAS, SNEL, UREN, CRISES, KLEIN, TOETS
from programma import REPOSITORY, mbc


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


if __name__ == "__main__":
    programma.main()
