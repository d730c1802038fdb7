"""mbc casus and mbc verschil from the outside: receipts that add up, and a waterfall that closes."""
import json
import math
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"


class Casus(unittest.TestCase):
    def casus(self, *opties):
        return mbc("casus", VOORBEELD, "--gemeente", "Stad", *opties)

    def test_lines_add_up_per_geldstroom_and_in_total(self):
        bedragen = set()
        for i in range(1, 30):
            d = json.loads(self.casus("--nummer", f"2022-{i}", "--replicatie", 4, "--json").stdout)
            for s in d["scenarios"]:
                per = {}
                for g in s["gebeurtenissen"]:
                    for r in g["regels"]:
                        per[r["geldstroom"]] = per.get(r["geldstroom"], 0) + round(100 * r["bedrag"])
                for naam, bedrag in s["geldstromen"].items():
                    self.assertEqual(per.get(naam, 0) + round(100 * s["afronding"][naam]), round(100 * bedrag))
                self.assertEqual(sum(per.values()) + round(100 * sum(s["afronding"].values())), round(100 * s["totaal"]))
                bedragen.add(s["totaal"])
        self.assertGreater(len(bedragen), 20)

    def test_hours_and_products_of_the_werkwijze(self):
        vast = ("--zet", "investeringen.extra_analyse.uren=25", "--zet", "tarieven.lokaal_team=80", "--replicatie", 4)
        kregen = 0
        for i in range(1, 30):
            d = json.loads(self.casus("--nummer", f"2022-{i}", *vast, "--json").stdout)
            tekst = self.casus("--nummer", f"2022-{i}", *vast).stdout
            self.assertEqual([], d["scenarios"][0]["werkwijze"])
            lijnen = d["scenarios"][1]["werkwijze"]
            self.assertEqual(bool(lijnen), "Wat het gezin van de werkwijze kreeg" in tekst)
            self.assertEqual(not lijnen, "kreeg dit gezin niet" in tekst)
            for lijn in lijnen:
                kregen += 1
                self.assertEqual(("extra_analyse", "per_bss_traject", "lokaal_team", "Jeugdwet"),
                                 tuple(lijn[k] for k in ("investering", "grondslag", "functie", "geldstroom")))
                self.assertAlmostEqual(25 * lijn["aantal"], lijn["uren"], places=2)
                self.assertAlmostEqual(80 * lijn["uren"], lijn["bedrag"], places=2)
        self.assertGreater(kregen, 2)

    def test_equal_lines_cost_the_same_to_the_cent(self):
        werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-casus-"))
        self.addCleanup(shutil.rmtree, werk, ignore_errors=True)
        studie = shutil.copytree(VOORBEELD.parent, werk / "s") / "studie.yaml"
        regel = "  - {omschrijving: %s, geldstroom: Jeugdwet, fase: traject, zonder: 100.37}\n"
        (studie.parent / "kassabonnen" / "voorbeeldgezin.yaml").write_text(
            "kassabon: voorbeeldgezin\nprijspeil: 2021\nregels:\n" + "".join(regel % naam for naam in "ABCDEFG"))
        afgerond = set()
        for i in range(1, 20):
            r = mbc("casus", studie, "--gemeente", "Stad", "--nummer", f"2022-{i}", "--json")
            for s in json.loads(r.stdout)["scenarios"]:
                for g in s["gebeurtenissen"]:
                    for jaar in {x["jaar"] for x in g["regels"]}:
                        self.assertEqual(1, len({x["bedrag"] for x in g["regels"] if x["jaar"] == jaar}), g)
                afgerond.add(s["afronding"]["Jeugdwet"])
        self.assertGreater(len(afgerond), 2)
        tekst = "".join(mbc("casus", studie, "--gemeente", "Stad", "--nummer", f"2022-{i}").stdout for i in range(1, 9))
        self.assertIn("waarvan afronding", tekst)

    def test_as_many_trajecten_as_the_schema_allows(self):
        for meeste in (17, 100):
            r = mbc("casus", VOORBEELD, "--gemeente", "Stad", "--nummer", "2022-1", "--scenario", "0,1", "--json",
                    *(x for zet in (f"traject.max_trajecten={meeste}", "traject.duur=0.1", "traject.leeftijd=0", "horizon=60",
                                    "leeftijdsgrens=100", "traject.kans_recidive_1jaar=100%", "traject.kans_recidive_2jaar=100%")
                      for x in ("--zet", zet)))
            self.assertEqual((r.returncode, r.stderr), (0, ""))
            self.assertEqual(meeste, len(json.loads(r.stdout)["trekkingen"]))

    def test_a_replicatie_that_the_study_does_not_have(self):
        for trekking in ("willekeurig", "lhs", "sobol"):
            r = self.casus("--nummer", "2022-1", "--replicatie", 60, "--zet", f"trekking={trekking}", "--zet", "replicaties=60")
            self.assertEqual(2, r.returncode)
            self.assertIn("mbc: --replicatie 60 bestaat niet; de studie heeft er 60; verwacht: 0 tot en met 59", r.stderr)
        laatste = self.casus("--nummer", "2022-1", "--replicatie", 59, "--zet", "trekking=lhs", "--zet", "replicaties=60")
        self.assertEqual(0, laatste.returncode)

    def test_text_tells_the_same_totals_with_a_banner(self):
        d = json.loads(self.casus("--nummer", "2022-1", "--json").stdout)
        tekst = self.casus("--nummer", "2022-1").stdout
        self.assertIn("Vertrouwelijk", tekst)
        for s in d["scenarios"]:
            self.assertIn(f"{s['totaal']:,.2f}".replace(",", "x").replace(".", ",").replace("x", "."), tekst)

    def test_a_shorter_traject_says_why(self):
        opties = ("--zet", "effecten.trajectduur_reductie=20%", "--replicatie", 4)
        redenen = set()
        for i in range(1, 40):
            d = json.loads(self.casus("--nummer", f"2022-{i}", *opties, "--json").stdout)
            tekst = self.casus("--nummer", f"2022-{i}", *opties).stdout
            regels = tekst.splitlines()
            kop = next(n for n, r in enumerate(regels) if r.startswith("traject 1, traject: "))
            regel = regels[kop + 1]
            wel = regel.startswith("  ingekort: ")
            for s, reden in zip(d["scenarios"], regel.split(": ")[1].split(" | ") if wel else ("nee", "nee")):
                traject = next(g for g in s["gebeurtenissen"] if g["fase"] == "traject")
                te_kort = traject["tot"] - traject["van"] < d["trekkingen"][0]["duur"] - 1e-3
                self.assertEqual(te_kort, reden != "nee", tekst)
                redenen.add(reden)
        self.assertEqual({"nee", "door de werkwijze", "door de leeftijdsgrens"}, redenen)

    def test_a_plain_number_counts_over_the_years(self):
        fout = self.casus("--nummer", "2022-99999")
        self.assertEqual(fout.returncode, 2)
        eerste_jaar = int(fout.stderr.split("2019-1 t/m 2019-")[1].split(";")[0])
        a = json.loads(self.casus("--nummer", str(eerste_jaar + 3), "--json").stdout)
        self.assertEqual(a["nummer"], "2020-3")
        self.assertEqual(a, json.loads(self.casus("--nummer", "2020-3", "--json").stdout))

    def test_wrong_calls(self):
        for opties in ((), ("--nummer", "x"), ("--nummer", "0"), ("--nummer", "2022-0"), ("--nummer", "2022-1", "--scenario", 1),
                       ("--nummer", "2022-1", "--scenario", "0,9"), ("--nummer", "2022-1", "--gemeente", "Dorp")):
            self.assertEqual(self.casus(*opties).returncode, 2, opties)


class Verschil(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-verschil-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        self.b = shutil.copytree(VOORBEELD.parent, self.werk / "b") / "studie.yaml"
        tekst = self.b.read_text()
        anders = tekst.replace("2.25%", "4%").replace("crises_per_jaar:       0.3", "crises_per_jaar:       0.5")
        self.assertNotEqual(tekst, anders)
        self.b.write_text(anders)

    def verschil(self, a, b, *opties):
        r = mbc("verschil", a, b, "--replicaties", 25, *opties)
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        return r.stdout

    def test_closes_to_the_cent_on_what_vergelijk_says(self):
        d = json.loads(self.verschil(VOORBEELD, self.b, "--json"))
        self.assertEqual([s["wat"] for s in d["stappen"]], ["discontovoet", "traject.crises_per_jaar"])
        self.assertEqual(d["stappen"][0]["in_a"]["waarde"], "2.25%")
        regel = VOORBEELD.read_text().split("\n")[d["stappen"][0]["in_a"]["regel"] - 1]
        self.assertIn("discontovoet", regel)
        for nummer, saldo in d["saldo_a"].items():
            cent = lambda x: round(100 * x)
            self.assertEqual(cent(saldo) + sum(cent(s["effect"][nummer]) for s in d["stappen"]), cent(d["saldo_b"][nummer]))
        for studie, kant in ((VOORBEELD, "saldo_a"), (self.b, "saldo_b")):
            r = json.loads(mbc("vergelijk", studie, "--replicaties", 25, "--json").stdout)
            for s in r["scenarios"]:
                self.assertAlmostEqual(d[kant][str(s["nummer"])], s["ncw"]["saldo"]["gemiddelde"], delta=0.011)

    def test_lines_of_a_receipt_come_with_a_banner(self):
        self.assertNotIn("Vertrouwelijk", self.verschil(VOORBEELD, self.b))
        bon = self.b.parent / "kassabonnen" / "voorbeeldgezin.yaml"
        bon.write_text(bon.read_text().replace("zonder: 875", "zonder: 900"))
        tekst = self.verschil(VOORBEELD, self.b)
        self.assertLess(tekst.index("Vertrouwelijk: "), tekst.index("in A: 875"))

    def test_the_table_shows_no_digit_that_is_noise(self):
        d = json.loads(self.verschil(VOORBEELD, self.b, "--json"))
        verwacht = []
        for studie, kant in ((VOORBEELD, "saldo_a"), (self.b, "saldo_b")):
            saldo = json.loads(mbc("vergelijk", studie, "--replicaties", 25, "--json").stdout)["scenarios"][1]["ncw"]["saldo"]
            verwacht.append((d[kant]["1"], saldo["mcse"]))
        verwacht[1:1] = [(s["effect"]["1"], s["mcse"]["1"]) for s in d["stappen"]]
        tekst = self.verschil(VOORBEELD, self.b)
        saldo = tekst.split("Met het verzilverbare saldo")[0]
        getallen = [int(regel.split()[-1].replace(".", "")) for regel in saldo.splitlines()
                    if regel.startswith(("saldo van", "1. d", "2. t")) and regel.split()[-1][-1].isdigit()]
        self.assertEqual(len(verwacht), len(getallen))
        for (euro, ruis), getoond in zip(verwacht, getallen):
            macht = 10 ** math.floor(math.log10(ruis))
            stap = max(deel * macht for deel in (1, 2, 5) if deel * macht <= ruis)
            self.assertGreater(stap, 1)
            self.assertEqual(0, getoond % stap)
            self.assertLessEqual(abs(getoond - euro), stap / 2)
        self.assertIn("afgerond op zijn rekenruis", tekst)

    def test_other_families_have_the_noise_of_both(self):
        self.b.write_text(VOORBEELD.read_text().replace("zaad:            1 ", "zaad:            2 "))
        stap = json.loads(self.verschil(VOORBEELD, self.b, "--json"))["stappen"][0]
        self.assertEqual(("zaad", None), (stap["wat"], stap["mcse"]["1"]))
        mcse = [json.loads(mbc("vergelijk", studie, "--replicaties", 25, "--json").stdout)["scenarios"][1]["ncw"]["saldo"]["mcse"]
                for studie in (VOORBEELD, self.b)]
        cijfer = 10 ** math.ceil(math.log10(math.hypot(*mcse)))
        regel = next(r for r in self.verschil(VOORBEELD, self.b).splitlines() if r.startswith("1. zaad  "))
        getoond = int(regel.split()[-1].replace(".", ""))
        self.assertEqual(0, getoond % cijfer)
        self.assertLessEqual(abs(getoond - stap["effect"]["1"]), cijfer / 2)

    def test_delivered_results_too(self):
        for naam, studie in (("ra", VOORBEELD), ("rb", self.b)):
            r = mbc("rapport", studie, "--replicaties", 25, "--uit", self.werk / naam)
            self.assertEqual(r.returncode, 0, r.stderr)
        mappen = json.loads(self.verschil(self.werk / "ra", self.werk / "rb", "--json"))
        studies = json.loads(self.verschil(VOORBEELD, self.b, "--json"))
        for sleutel in ("saldo_a", "saldo_b", "stappen"):
            self.assertEqual(mappen[sleutel], studies[sleutel])
        with open(self.werk / "ra" / "resultaat.json", "a") as f:
            f.write(" ")
        self.assertEqual(mbc("verschil", self.werk / "ra", self.werk / "rb").returncode, 2)

    def anders(self, *vervangen):
        """B is the example but for these pieces of text."""
        tekst = VOORBEELD.read_text()
        for oud, nieuw in vervangen:
            self.assertIn(oud, tekst)
            tekst = tekst.replace(oud, nieuw)
        self.b.write_text(tekst)

    def test_another_drager_is_named_and_valued_per_drager(self):
        self.anders(("drager: Rijk,", "drager: provincie,"))
        d = json.loads(self.verschil(VOORBEELD, self.b, "--json"))
        self.assertEqual(["geldstromen.Justitie.drager"], [s["wat"] for s in d["stappen"]])
        stap = d["stappen"][0]
        self.assertEqual(0, stap["effect"]["1"])
        self.assertEqual(d["dragers_a"]["Rijk"]["1"], -stap["dragers"]["Rijk"]["1"])
        self.assertEqual(d["dragers_a"]["Rijk"]["1"], stap["dragers"]["provincie"]["1"])
        self.assertNotEqual(0, stap["dragers"]["provincie"]["1"])
        self.assertIn("Met het saldo van provincie", self.verschil(VOORBEELD, self.b))

    def test_what_only_the_verzilverbare_saldo_follows_is_valued(self):
        self.anders(("verzilverbaar: 20%", "verzilverbaar: 10%"))
        d = json.loads(self.verschil(VOORBEELD, self.b, "--json"))
        self.assertEqual(0, d["stappen"][0]["effect"]["1"])
        self.assertLess(d["stappen"][0]["verzilverbaar_effect"]["1"], 0)

    def test_words_are_named_too_and_another_notation_is_no_change(self):
        self.anders(("omschrijving: Werkplezier van", "omschrijving: Plezier van"), ("kans_vto:              30%", "kans_vto: 0.3"))
        d = json.loads(self.verschil(VOORBEELD, self.b, "--json"))
        self.assertEqual(["pm_posten.Plezier van professionals", "pm_posten.Werkplezier van professionals"],
                         [s["wat"] for s in d["stappen"]])
        self.assertEqual(["traject.kans_vto"], [w["wat"] for w in d["zonder_gevolg"]])
        self.anders()
        self.assertIn("Er is niets anders dat de uitkomst kan veranderen", self.verschil(VOORBEELD, self.b))

    def test_only_outcomes_of_the_same_gemeenten_are_compared(self):
        for naam, opties in (("heel", ()), ("stad", ("--gemeente", "Stad")), ("stad2", ("--gemeente", "Stad", "--zet", "kostenopslag=10%"))):
            r = mbc("rapport", VOORBEELD, "--replicaties", 25, "--uit", self.werk / naam, *opties)
            self.assertEqual(r.returncode, 0, r.stderr)
        for paar in (("heel", "stad"), ("stad", "heel")):
            r = mbc("verschil", *(self.werk / naam for naam in paar))
            self.assertEqual(r.returncode, 2)
            self.assertIn("zijn niet te vergelijken", r.stderr)
        self.assertEqual(2, mbc("verschil", VOORBEELD, self.werk / "stad").returncode)
        d = json.loads(self.verschil(self.werk / "stad", self.werk / "stad2", "--json"))
        self.assertEqual(["kostenopslag"], [s["wat"] for s in d["stappen"]])
        r = json.loads((self.werk / "stad" / "resultaat.json").read_text())
        self.assertAlmostEqual(d["saldo_a"]["1"], r["scenarios"][1]["ncw"]["saldo"]["gemiddelde"], delta=0.011)

    def test_a_set_of_an_analysis_is_refused(self):
        r = mbc("gevoeligheid", VOORBEELD, "--parameter", "kostenopslag=0%,10%", "--replicaties", 5, "--uit", self.werk / "g")
        self.assertEqual(r.returncode, 0, r.stderr)
        r = mbc("verschil", VOORBEELD, self.werk / "g")
        self.assertEqual((2, True), (r.returncode, "geen resultaat van mbc rapport maar van" in r.stderr), r.stderr)

    def test_wrong_calls(self):
        self.assertEqual(mbc("verschil", VOORBEELD).returncode, 2)
        self.assertEqual(mbc("verschil", VOORBEELD, self.b, self.b).returncode, 2)
        self.assertEqual(mbc("verschil", VOORBEELD, self.werk / "niet.yaml").returncode, 1)


if __name__ == "__main__":
    programma.main()
