"""mbc informatiewaarde from the outside: what looking further is worth, in each form, and what is refused."""
import csv
import io
import itertools
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

SCHEMA = json.loads((REPOSITORY / "reports" / "informatiewaarde.schema.json").read_text(encoding="utf-8"))
VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
HAAGLANDEN = REPOSITORY / "scenarios" / "haaglanden" / "studie.yaml"
SNEL = ("--replicaties", 200)
# The example study costs more than it yields, whatever is found; with these it may be worth it.
OP_DE_RAND = ("--zet", "effecten.ots_reductie={pert: [0%, 40%, 80%]}", "--zet", "investeringen.extra_analyse.uren={uniform: [2, 12]}",
              "--zet", "investeringen.projectleider.bedrag=20000")


class Basis(unittest.TestCase):
    def setUp(self):
        self.map = tempfile.TemporaryDirectory()
        self.addCleanup(self.map.cleanup)
        self.werk = pathlib.Path(self.map.name)

    def doe(self, *argumenten, code=0):
        uit = mbc(*argumenten)
        self.assertEqual(uit.returncode, code, uit.stderr)
        return uit

    def weet(self, *opties, studie=VOORBEELD, code=0):
        return self.doe("informatiewaarde", studie, *SNEL, *opties, code=code)

    def json(self, *opties, studie=VOORBEELD):
        return json.loads(self.weet("--json", *opties, studie=studie).stdout)


class Informatiewaarde(Basis):
    def test_what_is_machine_readable_fits_its_schema(self):
        jsonschema.Draft4Validator.check_schema(SCHEMA)
        schema = jsonschema.Draft4Validator(SCHEMA)
        for opties in ((), ("--scenario", 1), ("--zet", "kassabon_onzekerheid=uit")):
            schema.validate(self.json(*opties))
        for opties in ((), ("--kosten-per-kassabon", 740)):
            schema.validate(self.json("--kassabonnen", "1,5", *opties, studie=HAAGLANDEN))
        d = self.json()
        self.assertFalse(schema.is_valid({**d, "beslissers": {}}))

    def test_every_form_tells_the_same(self):
        d = self.json()
        rijen = list(csv.DictReader(io.StringIO(self.weet("--csv").stdout)))
        for wie, b in d["beslissers"].items():
            eigen = [r for r in rijen if r["beslisser"] == wie]
            self.assertEqual(len(eigen), 1 + len(b["evppi"]))
            self.assertEqual(float(eigen[0]["waarde"]), b["evpi"]["waarde"])
            for r, x in zip(eigen[1:], b["evppi"]):
                self.assertEqual((r["naam"], r["soort"], float(r["waarde"]), float(r["se"]), r["boven_nul"] == "1"),
                                 (x["groep"], x["soort"], x["waarde"], x["se"], x["boven_nul"]))
        excel = self.weet("--csv-excel").stdout
        self.assertTrue(excel.startswith("\ufeff") and ";" in excel)

    def test_the_order_that_holds_for_every_study(self):
        for studie in (VOORBEELD, HAAGLANDEN):
            for wie, b in self.json("--gemeente", "Delft" if studie == HAAGLANDEN else "Dorp", studie=studie)["beslissers"].items():
                beste = max(b["keuzes"], key=lambda k: k["saldo"]["gemiddelde"])
                self.assertEqual(b["keuze"], beste["nummer"], wie)
                self.assertAlmostEqual(sum(k["kans_beste"] for k in b["keuzes"]), 1, places=5)
                for x in b["evppi"]:
                    self.assertTrue(0 <= x["waarde"] <= b["evpi"]["waarde"], (wie, x))

    def test_dragers_add_up_and_the_mean_is_that_of_the_families_seen(self):
        d = self.json()["beslissers"]
        dragers = [b for wie, b in d.items() if wie != "maatschappij" and not wie.endswith("/verzilverbaar")]
        for i, k in enumerate(d["maatschappij"]["keuzes"]):
            self.assertAlmostEqual(k["saldo"]["gemiddelde"], sum(b["keuzes"][i]["saldo"]["gemiddelde"] for b in dragers), delta=0.05)
        # The first of the two sets of families is that of the run itself.
        los = json.loads(self.doe("vergelijk", VOORBEELD, *SNEL, "--json").stdout)["scenarios"]
        for s in los:
            zelf = next(k for k in d["maatschappij"]["keuzes"] if k["nummer"] == s["nummer"])["saldo"]
            self.assertLess(abs(zelf["gemiddelde"] - s["ncw"]["saldo"]["gemiddelde"]), 4.5 * s["ncw"]["saldo"]["mcse"] + 0.01)

    def test_seen_from_some_purses_only_those_choose(self):
        d = self.json("--drager", "gemeente")["beslissers"]
        self.assertEqual(list(d), ["maatschappij", "gemeente", "gemeente/verzilverbaar"])
        self.assertEqual(d["maatschappij"]["evpi"], d["gemeente"]["evpi"])

    def test_threads_change_no_byte(self):
        self.assertEqual(len({self.weet("--json", "--draden", n).stdout for n in (1, 2, 7)}), 1)

    def test_a_recalibrated_study_is_taken(self):
        waarnemingen = self.werk / "w.yaml"
        waarnemingen.write_text("waarnemingen: Proef\nscenario: 0\nlijst:\n"
                                "  a: {getal: effecten.ots_reductie, waarde: 5%, sd: 2%, gebruik: herijken}\n", encoding="utf-8")
        self.doe("herijk", VOORBEELD, "--waarnemingen", waarnemingen, "--uit", self.werk / "herijkt", "--replicaties", 400)
        goedkoop = ("--zet", "investeringen.extra_analyse.uren=1", "--zet", "investeringen.projectleider.bedrag=20000")
        voor, na = (self.json(*goedkoop, studie=s)["beslissers"]["maatschappij"] for s in (VOORBEELD, self.werk / "herijkt" / "studie.yaml"))
        self.assertEqual([x["groep"] for x in voor["evppi"]], [x["groep"] for x in na["evppi"]])
        self.assertNotEqual(voor["keuzes"][1]["saldo"], na["keuzes"][1]["saldo"])

    def test_too_few_draws_and_nothing_to_choose_are_refused(self):
        r = self.doe("informatiewaarde", VOORBEELD, "--replicaties", 50, code=2)
        self.assertIn("met 50 replicaties is niet te zeggen wat weten waard is; verwacht: minstens --replicaties 100", r.stderr)
        self.assertIn("ook een scenario om daarmee te vergelijken", self.weet("--scenario", 0, code=2).stderr)

    def test_it_says_whether_an_outcome_would_change_the_choice(self):
        tekst = self.weet(*OP_DE_RAND).stdout.replace("\n", " ")
        self.assertRegex(tekst, r"De maatschappij kiest nu scenario .* Wie alles wist, koos in \d+% van de gevallen anders; dat is € [\d.]+ waard")
        self.assertIn("Het meest waard om uit te zoeken is effecten.ots_reductie", tekst)
        tekst = self.weet().stdout.replace("\n", " ")
        self.assertIn("Geen uitkomst van verder kijken zou de keuze zo veranderen dat het iets oplevert voor de maatschappij, Rijk,", tekst)
        self.assertNotIn("Wie alles wist", tekst)

    def test_what_another_pays_is_what_choosing_together_is_worth(self):
        d = self.json()["beslissers"]
        self.assertEqual((d["maatschappij"]["keuze"], d["Rijk"]["keuze"]), (0, 1))
        saldo = next(k for k in d["maatschappij"]["keuzes"] if k["nummer"] == 1)["saldo"]["gemiddelde"]
        self.assertAlmostEqual(d["Rijk"]["samen"]["gemiddelde"], -saldo, places=2)
        self.assertEqual(d["maatschappij"]["samen"], {"gemiddelde": 0, "sd": 0, "mcse": 0})


class Genest(Basis):
    """The worth of a number a second way."""

    def test_it_stands_beside_the_first_in_every_form(self):
        opties = ("--genest", "hoogste", "--genest", "effecten,effecten.ots_reductie", *OP_DE_RAND)
        d = self.json(*opties)
        jsonschema.Draft4Validator(SCHEMA).validate(d)
        kaal = self.json(*OP_DE_RAND)
        rijen = list(csv.DictReader(io.StringIO(self.weet(*opties, "--csv").stdout)))
        for wie, b in d["beslissers"].items():
            genest = {x["groep"]: x.pop("genest") for x in b["evppi"] if "genest" in x}
            self.assertEqual(b, kaal["beslissers"][wie], "it changes nothing else")
            self.assertEqual(set(genest), {"effecten", "effecten.ots_reductie"}, "the highest is one of them")
            self.assertEqual({(g["trekkingen"], g["van_de_rest"]) for g in genest.values()}, {(100, 20)})
            uit_csv = {r["naam"]: (float(r["genest"]), float(r["genest_se"])) for r in rijen if r["beslisser"] == wie and r["genest"]}
            self.assertEqual(uit_csv, {n: (g["waarde"], g["se"]) for n, g in genest.items()})
            for x in b["evppi"]:
                if x["groep"] in genest:
                    g = genest[x["groep"]]
                    self.assertLessEqual(abs(g["waarde"] - x["waarde"]), 4.5 * (g["se"] ** 2 + x["se"] ** 2) ** 0.5, (wie, x))
        self.assertGreater(d["beslissers"]["maatschappij"]["evpi"]["waarde"], 0)
        tekst = self.weet(*opties).stdout
        self.assertIn("de waarde op twee manieren berekend", tekst)
        self.assertIn("bij elk van 100 trekkingen van het getal is de rest 20 keer getrokken", tekst.replace("\n", " "))

    def test_threads_and_what_was_kept_change_no_byte(self):
        opties = ("--genest", "effecten.ots_reductie", "--zet", "trekking=lhs", *OP_DE_RAND, "--json")
        los = self.weet(*opties).stdout
        self.assertEqual(self.weet(*opties, "--draden", 1).stdout, los)
        for _ in range(2):
            self.assertEqual(self.weet(*opties, "--hervat", self.werk / "bewaard").stdout, los)

    def test_what_cannot_be_asked(self):
        self.assertIn("bedoelde u effecten.ots_reductie", self.weet("--genest", "effecten.ots_reducti", code=2).stderr)
        herijkt = self.werk / "herijkt"
        waarnemingen = self.werk / "w.yaml"
        waarnemingen.write_text("waarnemingen: Proef\nscenario: 0\nlijst:\n"
                                "  a: {getal: effecten.ots_reductie, waarde: 5%, sd: 2%, gebruik: herijken}\n", encoding="utf-8")
        self.doe("herijk", VOORBEELD, "--waarnemingen", waarnemingen, "--uit", herijkt, "--replicaties", 400)
        r = self.weet("--genest", "hoogste", studie=herijkt / "studie.yaml", code=2)
        self.assertIn("--genest kan niet bij een herijkte studie", r.stderr)


class Verslag(Basis):
    """As a chapter of the report, and on a page of its own."""
    DOELEN = ("--zet", "uitkomstdoelen={ots: {indicator: ots_nieuw, verandering: -25%, uiterlijk: 2024}, "
              "terug: {indicator: recidive_1jaar, verandering: -25%, uiterlijk: 2024}}")

    def rapport(self, *opties, studie=VOORBEELD, naam="r", code=0):
        snel = () if "--replicaties" in opties else SNEL
        r = self.doe("rapport", studie, *snel, "--met", "informatiewaarde", "--stil", "--uit", self.werk / naam, *opties, code=code)
        return self.werk / naam if code == 0 else r.stderr

    def test_a_set_holds_the_same_in_every_form_and_is_made_again(self):
        ontwerp = self.werk / "o.yaml"
        ontwerp.write_text("ontwerp: Proef\nscenario: 1\nlijst:\n  effect: {getal: effecten.ots_reductie, n: 10, sd: 20%, kosten: 1000}\n", encoding="utf-8")
        bewaard = ("--hervat", self.werk / "bewaard")
        for opties in (OP_DE_RAND, (*OP_DE_RAND, *self.DOELEN), (*OP_DE_RAND, "--ontwerp", ontwerp, *bewaard)):
            uit = self.rapport(*opties, "--overschrijf")
            d = json.loads((uit / "informatiewaarde.json").read_text(encoding="utf-8"))
            jsonschema.Draft4Validator(SCHEMA).validate(d)
            self.assertIn((uit / "informatiewaarde.json").read_text(encoding="utf-8").replace("<", "\\u003c"), (uit / "report.html").read_text(encoding="utf-8"))
            rijen = list(csv.DictReader(io.StringIO((uit / "informatiewaarde.csv").read_text(encoding="utf-8"))))
            self.assertEqual(len(rijen), sum(1 + len(b["evppi"]) + len(b["ontwerpen"]) for b in d["beslissers"].values()))
            self.assertIn("gelijk, byte voor byte", self.doe("verifieer", uit, "--stil").stdout)
        self.assertEqual([o["naam"] for o in d["beslissers"]["maatschappij"]["ontwerpen"]], ["effect"])
        voor = (uit / "manifest.json").read_bytes()  # asked again, and found in what was kept
        self.assertEqual((self.rapport(*OP_DE_RAND, "--ontwerp", ontwerp, *bewaard, naam="s") / "manifest.json").read_bytes(), voor)


    def test_it_is_what_the_command_says_of_the_same_draws_however_it_is_looked_at(self):
        ontwerp = REPOSITORY / "scenarios" / "haaglanden" / "ontwerp.yaml"
        gezien = ("--gemeente", "Delft", "--scenario", "1,2", "--nul", 3, "--prijspeil", 2022, "--drager", "gemeente", "--zet", "trekking=lhs",
                  "--kosten-per-kassabon", 740, "--ontwerp", ontwerp)
        uit = self.rapport(*gezien, studie=HAAGLANDEN)
        los = self.weet("--json", "--kassabonnen", "1,2,5,10,20,50,100,200", *gezien, studie=HAAGLANDEN).stdout
        self.assertEqual((uit / "informatiewaarde.json").read_text(encoding="utf-8"), los)
        self.assertEqual(json.loads(los)["van_kracht"], 2)
        self.assertEqual((uit / "ontwerp.yaml").read_bytes(), ontwerp.read_bytes())

    def test_it_says_what_a_study_does_not_have(self):
        tekst = (self.rapport(*OP_DE_RAND) / "report.html").read_text(encoding="utf-8")
        for zin in ("Wat is verder kijken waard?", "minder dan twee kassabonnen", "heeft geen uitkomstdoelen", 'data-grafiek="weten"'):
            self.assertIn(zin, tekst)
        for figuur in ("bonnen", "tellen"):
            self.assertNotIn(f'data-grafiek="{figuur}"', tekst)

    def test_what_cannot_be_asked_is_refused_before_anything_is_written(self):
        for opties, code, zin in ((("--replicaties", 50), 2, "minstens --replicaties 100"), (("--scenario", 0), 2, "ook een scenario om daarmee te vergelijken"),
                                  (("--kosten-per-kassabon", 740), 2, "--kosten-per-kassabon kan niet bij een studie met één kassabon"),
                                  (("--ontwerp", self.werk / "nergens.yaml"), 1, "bestaat niet")):
            self.assertIn(zin, self.rapport(*opties, code=code))
        for optie in (("--kosten-per-kassabon", 740), ("--ontwerp", "x.yaml")):
            self.assertIn(f"{optie[0]} hoort bij --met informatiewaarde", self.doe("rapport", VOORBEELD, *optie, "--uit", self.werk / "r", code=2).stderr)
        self.assertIn("bedoelde u informatiewaarde", self.doe("rapport", VOORBEELD, "--met", "informatiewaarden", "--uit", self.werk / "r", code=2).stderr)
        self.assertFalse((self.werk / "r").exists())

    def test_the_command_writes_a_page_of_its_own(self):
        uit = self.werk / "weten"
        self.weet(*OP_DE_RAND, "--genest", "hoogste", "--uit", uit)
        self.assertEqual({p.name for p in uit.iterdir()}, {"informatiewaarde.html", "informatiewaarde.json", "informatiewaarde.csv", "informatiewaarde-excel.csv", "manifest.json"})
        bladzijde = (uit / "informatiewaarde.html").read_text(encoding="utf-8")
        self.assertIn("Op twee manieren berekend", bladzijde)
        self.assertNotIn("Meer kassabonnen", bladzijde)
        self.assertEqual((uit / "informatiewaarde.json").read_text(encoding="utf-8"), self.weet(*OP_DE_RAND, "--genest", "hoogste", "--json").stdout)


class Kassabonnen(Basis):
    """What more receipts are worth."""
    DELFT = ("--gemeente", "Delft", "--kosten-per-kassabon", 740)

    def bonnen(self, aantallen, *opties):
        return self.json("--kassabonnen", aantallen, *self.DELFT, *opties, studie=HAAGLANDEN)["beslissers"]

    def test_more_are_never_worth_less_nor_more_than_the_weights(self):
        for opties in ((), ("--zet", "kassabon_steekproef={uniform: [3, 8]}"), ("--zet", "trekking=lhs")):
            for b in self.bonnen("1,2,5,20,200", *opties).values():
                gewichten = next(x for x in b["evppi"] if x["groep"] == "gewichten van kassabonnen")["waarde"]
                evsi = [o["evsi"]["waarde"] for o in b["ontwerpen"]]
                self.assertEqual([o["omvang"] for o in b["ontwerpen"]], [1, 2, 5, 20, 200])
                self.assertEqual(evsi, sorted(evsi))
                self.assertLessEqual(evsi[-1], gewichten)
                for o in b["ontwerpen"]:
                    self.assertEqual(o["kosten"], 740 * o["omvang"])
                    self.assertAlmostEqual(o["enbs"], o["evsi"]["waarde"] - o["kosten"], places=1)
                    self.assertLessEqual(o["enbs"], max(0, evsi[-1]))
                    self.assertLessEqual(o["beste_omvang"], 200)

    def test_a_size_does_not_depend_on_what_else_is_asked(self):
        een, drie = (self.bonnen(n)["maatschappij"]["ontwerpen"] for n in ("10", "20,5,10,5"))
        self.assertEqual([o["omvang"] for o in drie], [5, 10, 20])
        self.assertEqual(een[0]["evsi"], drie[1]["evsi"])

    def test_without_a_price_it_cannot_be_said(self):
        r = self.weet("--kassabonnen", "5,20", studie=HAAGLANDEN)
        self.assertIn("niet te zeggen", r.stdout)
        self.assertIn("Gezinnen die op geen enkele bon lijken, zitten er niet in.", r.stdout.replace("\n", " "))
        rijen = [r for r in csv.DictReader(io.StringIO(self.weet("--kassabonnen", "5,20", "--csv", studie=HAAGLANDEN).stdout)) if r["omvang"]]
        self.assertEqual({(r["omvang"], r["kosten"], r["enbs"]) for r in rijen}, {("5", "", ""), ("20", "", "")})

    def test_what_cannot_be_asked(self):
        for studie, opties, zin in (
                (VOORBEELD, ("--kassabonnen", 5), "één kassabon: alle gezinnen lijken daar op die ene"),
                (HAAGLANDEN, ("--kassabonnen", 5, "--zet", "kassabon_onzekerheid=uit"), "--kassabonnen kan niet bij kassabon_onzekerheid: uit"),
                (HAAGLANDEN, ("--kosten-per-kassabon", 5), "--kosten-per-kassabon hoort bij --kassabonnen"),
                (HAAGLANDEN, ("--kassabonnen", "5,x"), "--kassabonnen"),
                (HAAGLANDEN, ("--kassabonnen", 0), "--kassabonnen"),
                (HAAGLANDEN, ("--kassabonnen", 1001), "--kassabonnen")):
            self.assertIn(zin, self.weet(*opties, studie=studie, code=2).stderr)


class Ontwerp(Basis):
    """What planned observations are worth."""
    LIJST = ("  effect: {getal: effecten.ots_reductie, n: 10, sd: 20%, kosten: 1000}\n"
             "  vto: {indicator: vto, jaren: [2023, 2025], kosten: 500}\n"
             "  ots: {indicator: ots_nieuw, jaren: 2024, gemeente: Stad}\n"
             "  maten: {getal: effecten.ots_reductie, n: [40, 5], sd: 20%, kosten: 100, kosten_per_meting: 25}\n"
             "  deel: {getal: effecten.ots_reductie, noemer: [10, 1000], kosten_per_meting: 1}\n"
             "  per_jaar: {indicator: ots_nieuw, jaren: [2023, 2024], kosten_per_jaar: 50}\n")

    def ontwerp(self, lijst=LIJST, kop="ontwerp: Proef\nscenario: 1\n"):
        bestand = self.werk / "ontwerp.yaml"
        bestand.write_text(kop + "lijst:\n" + lijst, encoding="utf-8")
        return ("--ontwerp", bestand)

    def test_what_it_is_worth(self):
        d = self.json(*self.ontwerp(), *OP_DE_RAND)
        jsonschema.Draft4Validator(SCHEMA).validate(d)
        for b in d["beslissers"].values():
            self.assertEqual([(o["naam"], o["omvang"], o["eenheid"], o["kosten"]) for o in b["ontwerpen"]],
                             [("deel", 10, "metingen", 10), ("deel", 1000, "metingen", 1000), ("effect", 10, "metingen", 1000),
                              ("maten", 5, "metingen", 225), ("maten", 40, "metingen", 1100), ("ots", 1, "jaren", None),
                              ("per_jaar", 1, "jaren", 50), ("per_jaar", 2, "jaren", 100),
                              ("vto", 1, "jaren", None), ("vto", 2, "jaren", None), ("vto", 3, "jaren", 500)])
            getal = next(x for x in b["evppi"] if x["groep"] == "effecten.ots_reductie")["waarde"]
            for naam in ("deel", "effect", "maten", "ots", "per_jaar", "vto"):
                eigen = [o for o in b["ontwerpen"] if o["naam"] == naam]
                trap = [o["evsi"]["waarde"] for o in eigen] + [eigen[0]["grens"]["waarde"], b["evpi"]["waarde"]]
                self.assertEqual(trap, sorted(trap), naam)
                if naam in ("deel", "effect", "maten"):
                    self.assertAlmostEqual(eigen[0]["grens"]["waarde"], getal, places=2)
                beste = eigen[0]["beste_omvang"]
                self.assertEqual(beste is None, naam in ("effect", "ots", "vto"), naam)
                if naam == "per_jaar":  # every size is shown
                    enbs = {0: 0, **{o["omvang"]: o["enbs"] for o in eigen}}
                    self.assertEqual(enbs[beste], max(enbs.values()))
        self.assertGreater(d["beslissers"]["maatschappij"]["ontwerpen"][0]["evsi"]["waarde"], 0)

    def test_threads_and_what_was_kept_change_no_byte(self):
        opties = (*self.ontwerp(), *OP_DE_RAND, "--json")
        los = self.weet(*opties).stdout
        self.assertEqual(self.weet(*opties, "--draden", 1).stdout, los)
        for _ in range(2):
            self.assertEqual(self.weet(*opties, "--hervat", self.werk / "bewaard").stdout, los)

    def test_what_is_wrong_is_told_all_at_once(self):
        lijst = ("  a: {getal: effecten.ots_reducti, n: 10, sd: 20%}\n"
                 "  b: {indicator: vto, jaren: [2025, 2023]}\n"
                 "  c: {indicator: vto, jaren: 2050}\n"
                 "  d: {indicator: vto, jaren: 2024, n: 3}\n"
                 "  e: {getal: effecten.ots_reductie, n: 10, sd: 0}\n"
                 "  f: {getal: effecten.ots_reductie}\n"
                 "  g: {indicator: zorgkosten, jaren: 2024}\n"
                 "  h: {indicator: vto, jaren: 2024, waarde: 3}\n"
                 "  i: {indicator: vto}\n"
                 "  j: {indicator: vto, jaren: 2024, kosten_per_meting: 3}\n"
                 "  k: {getal: effecten.ots_reductie, n: [], sd: 10%, kosten_per_jaar: 3}\n"
                 "  l: {indicator: recidive_1jaar, jaren: 2024, noemer: [10, 20]}\n"
                 "  m: {getal: effecten.ots_reductie, noemer: [10, 0]}\n"
                 "  n: {getal: effecten.ots_reductie, n: " + str(list(range(1, 22))) + ", sd: 10%}\n")
        r = self.weet(*self.ontwerp(lijst), code=1)
        for zin in ("bedoelde u effecten.ots_reductie", "zulke jaren kunnen niet", "\"n\" hoort bij een getal", "met een sd van 0 zou de meting alles weten",
                    "hoe zeker deze meting zal zijn ontbreekt", "waarde", "\"jaren\" ontbreekt bij \"i\"", "\"kosten_per_meting\" kan niet bij een indicator",
                    "\"kosten_per_jaar\" kan niet bij een getal", "\"n\" heeft 0 getallen", "een lijst kan niet bij een indicator",
                    "\"n\" heeft 21 getallen", "het ontwerp klopt niet; er is niets doorgerekend"):
            self.assertIn(zin, r.stderr)
        for regel in range(4, 18):
            self.assertIn(f"ontwerp.yaml:{regel}:", r.stderr)
        for kop, zin in (("waarnemingen: Proef\nscenario: 1\n", "dit is een lijst van waarnemingen, geen ontwerp van metingen"),
                         ("ontwerp: Proef\nscenario: 7\n", "scenario 7 bestaat niet in de studie")):
            self.assertIn(zin, self.weet(*self.ontwerp(kop=kop), code=1).stderr)
        self.assertIn("bestaat niet", self.weet("--ontwerp", self.werk / "nergens.yaml", code=1).stderr)


class Kruisingen(Basis):
    """Receipts, designs and the second way, under everything else that a call may ask."""
    KENMERKEN = {"correlaties": (), "lhs": ("--zet", "trekking=lhs"), "sobol": ("--zet", "trekking=sobol"), "gemeente": ("--gemeente", "Dorp"),
                 "zet": ("--zet", "effecten.attributie={driehoek: [40%, 60%, 80%]}"), "nul": ("--nul", 1), "drager": ("--drager", "gemeente"),
                 "prijspeil": ("--prijspeil", 2023)}
    # Every pair of them once or more; lhs and sobol are one at a time.
    SAMEN = (("correlaties", "lhs", "gemeente", "zet"), ("correlaties", "sobol", "nul", "prijspeil"), ("correlaties", "drager", "nul", "zet"),
             ("lhs", "drager", "prijspeil", "zet"), ("sobol", "gemeente", "drager", "zet"), ("lhs", "nul", "gemeente", "prijspeil"),
             ("correlaties", "gemeente", "drager", "prijspeil"), ("sobol", "zet", "prijspeil"), ("lhs", "nul"), ("nul", "drager", "gemeente"))

    def studie(self, correlaties):
        """The example with two receipts."""
        doel = self.werk / ("met" if correlaties else "zonder")
        if not doel.exists():
            shutil.copytree(VOORBEELD.parent, doel)
            bon = (doel / "kassabonnen" / "voorbeeldgezin.yaml").read_text(encoding="utf-8")
            (doel / "kassabonnen" / "anders.yaml").write_text(bon.replace("voorbeeldgezin", "anders").replace("600,", "1600,"), encoding="utf-8")
            with (doel / "studie.yaml").open("a", encoding="utf-8") as f:
                f.write("\nprijsindex: {2021: 100, 2023: 115}\n")
                if correlaties:
                    f.write("correlaties:\n  - {tussen: [effecten.ots_reductie, effecten.crisis_reductie], rang: 0.6}\n"
                            "  - {tussen: [effecten.ots_reductie, investeringen.extra_analyse.uren], rang: 0.4}\n")
        return doel / "studie.yaml"

    def test_every_pair_keeps_the_order_that_holds(self):
        paren = {frozenset(p) for s in self.SAMEN for p in itertools.combinations(s, 2)}
        self.assertEqual(paren, {frozenset(p) for p in itertools.combinations(self.KENMERKEN, 2)} - {frozenset(("lhs", "sobol"))})
        ontwerp = self.werk / "ontwerp.yaml"
        ontwerp.write_text("ontwerp: Proef\nscenario: 1\nlijst:\n"
                           "  effect: {getal: effecten.ots_reductie, n: [2, 10, 50], sd: 20%, kosten_per_meting: 5}\n"
                           "  vto: {indicator: vto, jaren: [2023, 2024], kosten_per_jaar: 100}\n", encoding="utf-8")
        for samen in self.SAMEN:
            with self.subTest(samen):
                d = self.json("--ontwerp", ontwerp, "--kassabonnen", "1,5", "--kosten-per-kassabon", 3, "--genest", "effecten.ots_reductie",
                              *OP_DE_RAND[:4], *(w for k in samen for w in self.KENMERKEN[k]), studie=self.studie("correlaties" in samen))
                jsonschema.Draft4Validator(SCHEMA).validate(d)
                for b in d["beslissers"].values():
                    for naam in ("effect", "meer kassabonnen", "vto"):
                        trap = [o["evsi"]["waarde"] for o in b["ontwerpen"] if o["naam"] == naam]
                        grens = next(o["grens"]["waarde"] for o in b["ontwerpen"] if o["naam"] == naam)
                        self.assertEqual([*trap, grens, b["evpi"]["waarde"]], sorted([*trap, grens, b["evpi"]["waarde"]]), naam)
                    getal = next(x for x in b["evppi"] if x["groep"] == "effecten.ots_reductie")
                    self.assertLessEqual(abs(getal["waarde"] - getal["genest"]["waarde"]),
                                         4.5 * (getal["se"] ** 2 + getal["genest"]["se"] ** 2) ** 0.5, samen)


if __name__ == "__main__":
    programma.main()
