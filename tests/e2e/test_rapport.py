"""mbc rapport from the outside: a set that is whole, stands where it was asked, and that other programs read."""
import csv
import hashlib
import io
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc
from rapportmap import VOORBEELD, Rapport

try:
    import openpyxl
except ImportError:
    openpyxl = None

HAAGLANDEN = REPOSITORY / "scenarios" / "haaglanden" / "studie.yaml"
DOCUMENTEN = {"omslagpunt-doelrealisatie.json", "omslagpunt-doelrealisatie.csv", "omslagpunt-doelrealisatie-excel.csv", "report.html", "werkboek.xlsx", "resultaat.json", "kasstromen.csv", "kasstromen-excel.csv", "niveau.csv",
              "niveau-excel.csv", "investeringen.csv", "investeringen-excel.csv", "aannames.csv", "aannames-excel.csv",
              "herkomst.json", "herkomst.csv", "herkomst-excel.csv", "vingerafdrukken.csv", "manifest.json"}
GEMEEN = ["=1+1", "<script>alert(1)</script>", "</script><b>", 'a"b\'c', "+31 -2 @x", "&L&D", "_x0041_",
          "שלום عربي", "👪🏽 gezin", "x" * 10_000]


class Set(Rapport):
    def test_holds_the_documents_the_inputs_and_a_true_manifest(self):
        uitvoer = self.maak().stdout
        bestanden = self.bestanden()
        invoer = {n for n in bestanden if n.startswith("invoer/")}
        self.assertEqual(set(bestanden) - invoer, DOCUMENTEN)
        for naam in invoer:
            bron = VOORBEELD.parent / naam.removeprefix("invoer/")
            self.assertEqual(bestanden[naam], bron.read_bytes(), naam)
        manifest = json.loads(bestanden["manifest.json"])
        self.assertEqual({b["bestand"] for b in manifest["bestanden"]}, set(bestanden) - {"manifest.json"})
        for b in manifest["bestanden"]:
            self.assertEqual(b["bytes"], len(bestanden[b["bestand"]]))
            self.assertEqual(b["sha256"], hashlib.sha256(bestanden[b["bestand"]]).hexdigest())
        for naam in DOCUMENTEN:
            self.assertIn(naam, uitvoer)
        self.assert_geen_resten()

    def test_is_the_same_for_any_number_of_threads_and_from_its_own_inputs(self):
        self.maak("--draden", 1)
        eerst = self.bestanden()
        self.maak("--draden", 2, "--overschrijf")
        self.assertEqual(self.bestanden(), eerst)
        self.maak("--overschrijf", studie=shutil.copytree(self.uit / "invoer", self.werk / "invoer") / "studie.yaml")
        self.assertEqual(self.bestanden(), eerst)

    def test_says_what_vergelijk_says(self):
        self.maak("--scenario", 1, "--gemeente", "Dorp", "--zaad", 9)
        los = mbc("vergelijk", VOORBEELD, "--replicaties", 20, "--scenario", 1, "--gemeente", "Dorp", "--zaad", 9, "--json")
        self.assertEqual((self.uit / "resultaat.json").read_text(), los.stdout)

    def test_inputs_above_the_study_keep_their_place(self):
        boven = self.werk / "land" / "regio"
        shutil.copytree(VOORBEELD.parent, boven)
        shutil.move(boven / "kassabonnen", self.werk / "bonnen")
        studie = boven / "studie.yaml"
        studie.write_text(studie.read_text().replace("kassabonnen: kassabonnen", "kassabonnen: ../../bonnen"))
        self.maak(studie=studie)
        self.assertTrue((self.uit / "invoer" / "bonnen" / "voorbeeldgezin.yaml").is_file())
        opnieuw = mbc("vergelijk", next(self.uit.rglob("studie.yaml")), "--replicaties", 20, "--json")
        self.assertEqual(opnieuw.stdout, (self.uit / "resultaat.json").read_text())
        self.assertEqual(mbc("verifieer", self.uit).returncode, 0)


ANALYSES = {naam + einde for naam in ("gevoeligheid-tornado", "gevoeligheid-sobol", "gevoeligheid-kaart",
                                     "gevoeligheid-vertraging", "omslagpunt", "omslagpunt-bereik",
                                     "omslagpunt-methodetrouw", "omslagpunt-selectie", "omslagpunt-uren")
            for einde in (".json", ".csv", "-excel.csv")}


class Met(Rapport):
    def test_adds_the_analyses_as_their_commands_print_them(self):
        self.maak()
        zonder = self.bestanden()
        self.maak("--met", "omslagpunt,gevoeligheid", "--overschrijf")
        met = self.bestanden()
        self.assertEqual(set(met) - set(zonder), ANALYSES)
        self.assertEqual(met["resultaat.json"], zonder["resultaat.json"])
        self.assertEqual(json.loads(met["manifest.json"])["aanroep"]["met"], ["gevoeligheid", "omslagpunt"])
        self.assertNotIn("met", json.loads(zonder["manifest.json"])["aanroep"])
        hefbomen = ((("omslagpunt", "--parameter", h), "omslagpunt-" + h)
                    for h in ("doelrealisatie", "bereik", "methodetrouw", "selectie", "uren"))
        for opdracht, naam in (*hefbomen, (("omslagpunt",), "omslagpunt"), (("gevoeligheid", "--tornado"), "gevoeligheid-tornado"),
                               (("gevoeligheid", "--sobol", "--punten", 16), "gevoeligheid-sobol"),
                               (("gevoeligheid", "--vertraging"), "gevoeligheid-vertraging")):
            los = mbc(opdracht[0], VOORBEELD, *opdracht[1:], "--replicaties", 20, "--json")
            self.assertEqual(los.stdout, met[naam + ".json"].decode(), naam)
        bladzijde = met["report.html"].decode()
        for deel in ("omslagpunt", "kaart", "tornado", "sobol", "vertraging"):
            self.assertIn(f'id="{deel}"', bladzijde)
            self.assertNotIn(f'id="{deel}"', zonder["report.html"].decode())
            self.assertIn(f'href="#{deel}"', bladzijde)

    def test_the_goals_are_those_that_monitor_tells(self):
        studie = self.werk / "doelen" / "studie.yaml"
        shutil.copytree(VOORBEELD.parent, studie.parent)
        studie.write_text(studie.read_text() + """
duurste_gezinnen: 20
uitkomstdoelen:
  ots: {indicator: ots_nieuw, verandering: -25%, uiterlijk: 2025, bron: Monitor}
  duur: {indicator: kosten_duurste_gezinnen, verandering: -10%, uiterlijk: 2025, bron: Monitor}
""")
        self.maak("--met", "monitor", studie=studie)
        los = mbc("monitor", studie, "--replicaties", 20, "--json")
        self.assertEqual((self.uit / "monitor.json").read_text(), los.stdout, los.stderr)
        duur = next(d for d in json.loads(los.stdout)["doelen"] if d["indicator"] == "kosten_duurste_gezinnen")
        self.assertNotEqual(duur["scenarios"][0]["jaren"][-1]["verandering"]["gemiddelde"], 0)

    def test_one_alone_and_in_any_order(self):
        self.maak("--met", "omslagpunt")
        self.assertEqual({n for n in self.bestanden() if n in ANALYSES}, {n for n in ANALYSES if n.startswith("omslag")})
        self.maak("--met", "gevoeligheid", "--met", "omslagpunt", "--draden", 1, "--overschrijf")
        een = self.bestanden()
        self.maak("--met", "omslagpunt,gevoeligheid,omslagpunt", "--draden", 2, "--overschrijf")
        self.assertEqual(self.bestanden(), een)

    def test_goes_on_with_what_was_kept(self):
        self.maak("--met", "omslagpunt")
        verwacht = self.bestanden()
        for _ in range(2):
            self.maak("--met", "omslagpunt", "--hervat", self.werk / "bewaard", "--overschrijf")
            self.assertEqual(self.bestanden(), verwacht)

    def test_what_cannot_be_asked(self):
        r = self.rapport("--met", "gevoelighied")
        self.assertEqual(r.returncode, 2)
        self.assertIn("analyse gevoelighied bestaat niet; bedoelde u gevoeligheid?", r.stderr)
        self.assertEqual(self.rapport("--met", "omslagpunt,").returncode, 2)
        self.assertIn("de studie heeft geen uitkomstdoelen", self.rapport("--met", "monitor").stderr)
        self.assertFalse(self.uit.exists())

    def test_a_study_without_that_number_has_the_rest(self):
        r = self.maak("--met", "gevoeligheid,omslagpunt", "--zet", "traject.duur={uniform: [10, 20]}")
        self.assertEqual({n for n in self.bestanden() if n in ANALYSES},
                         {n for n in ANALYSES if not n.startswith(("gevoeligheid-kaart", "omslagpunt.", "omslagpunt-excel"))}, r.stdout)

    @unittest.skipUnless(openpyxl, "python3-openpyxl ontbreekt")
    def test_a_second_reader_finds_them_in_the_workbook(self):
        self.maak("--met", "gevoeligheid,omslagpunt")
        boek = openpyxl.load_workbook(self.uit / "werkboek.xlsx", data_only=True)
        self.assertEqual(boek.sheetnames[12:17], ["Omslagpunt", "Implementatiegraad", "Gevoeligheid", "Sobol", "Vertraging"])
        lees = lambda naam: json.loads((self.uit / naam).read_text())
        omslag = lees("omslagpunt.json")["scenarios"][0]
        rijen = [rij for rij in boek["Omslagpunt"].iter_rows(min_row=5, values_only=True) if rij[0] == 1]
        for wat, o in omslag["omslagpunten"].items():
            eigen = [rij for rij in rijen if rij[2] == wat]
            self.assertEqual([o["aantal"]] * max(1, o["aantal"]), [rij[3] for rij in eigen], wat)
            for rij, punt in zip(eigen, o["nulpunten"]):
                self.assertEqual(rij[4], punt["loont"])
                self.assertAlmostEqual(rij[5], punt["waarde"], delta=1e-6)
            self.assertAlmostEqual(eigen[0][11], o["saldo_bij_van"], delta=0.01)
        curve = [rij[14:18] for rij in boek["Omslagpunt"].iter_rows(min_row=5, values_only=True)][:len(omslag["curve"])]
        for rij, punt in zip(curve, omslag["curve"]):
            for cel, sleutel in zip(rij, ("waarde", "saldo", "p5", "p95")):
                self.assertAlmostEqual(cel, punt[sleutel], delta=0.01)
        kaart = lees("gevoeligheid-kaart.json")
        cellen = [rij[1:] for rij in boek["Implementatiegraad"].iter_rows(min_row=6, max_row=10, max_col=6, values_only=True)]
        saldi = [next(s for s in p["scenarios"] if s["nummer"] == 1)["saldo"]["gemiddelde"] for p in kaart["punten"]]
        for gevonden, verwacht in zip([c for rij in cellen for c in rij], saldi, strict=True):
            self.assertAlmostEqual(gevonden, verwacht, delta=0.01)
        balken = {b["pad"]: b["saldo"]["spreiding"] for b in lees("gevoeligheid-tornado.json")["scenarios"][0]["balken"]}
        zwaaien = [(rij[2], rij[10]) for rij in boek["Gevoeligheid"].iter_rows(min_row=5, values_only=True) if rij[0] == 1]
        self.assertEqual({pad for pad, _ in zwaaien}, {pad for pad, z in balken.items() if z != 0})
        for pad, zwaai in zwaaien:
            self.assertAlmostEqual(zwaai, balken[pad], delta=0.01)
        self.assertEqual([abs(z) for _, z in zwaaien], sorted((abs(z) for _, z in zwaaien), reverse=True))
        for naam, aantal in (("Omslagpunt", 1), ("Gevoeligheid", 1)):
            self.assertEqual(len(boek[naam]._charts), aantal, naam)


class Plaats(Rapport):
    def test_an_existing_result_stays_unless_asked(self):
        self.maak()
        oud = self.bestanden()
        r = self.rapport("--zaad", 5)
        self.assertEqual(r.returncode, 2)
        self.assertIn("--overschrijf", r.stderr)
        self.assertEqual(self.bestanden(), oud)
        self.maak("--zaad", 5, "--overschrijf")
        self.assertNotEqual(self.bestanden(), oud)
        self.assert_geen_resten()

    def test_a_folder_with_something_else_is_never_replaced(self):
        self.uit.mkdir()
        (self.uit / "dagboek.txt").write_text("van mij")
        self.assertEqual(self.rapport("--overschrijf").returncode, 2)
        self.assertEqual(self.bestanden(), {"dagboek.txt": b"van mij"})
        shutil.rmtree(self.uit)
        self.maak()
        (self.uit / "dagboek.txt").write_text("van mij")
        r = self.rapport("--overschrijf")
        self.assertEqual(r.returncode, 2)
        self.assertIn("dagboek.txt", r.stderr)

    def test_what_cannot_be_a_folder(self):
        for uit, code in (("/dev/full", 2), (VOORBEELD, 2), (self.werk / "niet" / "daar", 3), ("", 2)):
            r = mbc("rapport", VOORBEELD, "--replicaties", 5, "--uit", uit)
            self.assertEqual(r.returncode, code, f"{uit}: {r.stderr}")

    def test_a_read_only_folder_is_told_before_the_run(self):
        dicht = self.werk / "dicht"
        dicht.mkdir(mode=0o555)
        os.chmod(self.werk, 0o755)
        # Root may write anywhere: be somebody else, who may not enter every home, and so finds all he needs here.
        ander = (lambda: (os.setgid(65534), os.setuid(65534))) if os.getuid() == 0 else None
        programma_hier = shutil.copy(programma.pad(), self.werk)
        studie = pathlib.Path(shutil.copytree(VOORBEELD.parent, self.werk / "voorbeeld")) / VOORBEELD.name
        begin = time.monotonic()
        r = mbc("rapport", studie, "--replicaties", 10_000_000, "--uit", dicht / "uit", programma=programma_hier, cwd=self.werk,
                preexec_fn=ander, timeout=60)
        self.assertEqual(r.returncode, 3, r.stderr)
        self.assertIn("niet te schrijven", r.stderr)
        self.assertLess(time.monotonic() - begin, 30, "het moet vóór de lange berekening blijken")

    def test_a_full_disk_leaves_the_old_set(self):
        self.maak()
        oud = self.bestanden()
        import resource
        klein = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        r = mbc("rapport", VOORBEELD, "--replicaties", 20, "--uit", self.uit, "--overschrijf", "--zaad", 3, preexec_fn=klein)
        self.assertEqual(r.returncode, 3, r.stderr)
        self.assertEqual(self.bestanden(), oud)
        self.assert_geen_resten()

    def test_stdout_that_is_full(self):
        with open("/dev/full", "w") as vol:
            r = subprocess.run([programma.pad(), "rapport", VOORBEELD, "--replicaties", "5", "--uit",
                                self.uit], stdout=vol, stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(r.returncode, 3)
        self.assertEqual(mbc("verifieer", self.uit).returncode, 0, "het resultaat zelf is heel")

    def test_killed_or_interrupted_at_any_moment_the_old_set_stands(self):
        self.maak()
        oud = self.bestanden()
        lot = random.Random(20210615)
        for wat in (signal.SIGKILL, signal.SIGINT, signal.SIGKILL, signal.SIGTERM, signal.SIGKILL):
            p = subprocess.Popen([programma.pad(), "rapport", VOORBEELD, "--replicaties", "400",
                                  "--uit", self.uit, "--overschrijf", "--zaad", "7"], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
            time.sleep(lot.uniform(0.01, 0.4))
            p.send_signal(wat)
            code = p.wait(60)
            nu = self.bestanden()
            if code == 0 or nu != oud:
                self.assertEqual(mbc("verifieer", self.uit).returncode, 0)
                self.maak("--overschrijf")
            self.assertEqual(self.bestanden(), oud)
        self.maak("--overschrijf")
        self.assert_geen_resten()


def zuiver(getal):
    return None if getal in ("", None) else float(str(getal).replace(",", "."))


class Formaten(Rapport):
    def soffice(self, soort, bestand):
        """The file as LibreOffice opens it, saved as another kind in the folder `na`."""
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.werk}/lo", "--headless", "--convert-to", soort,
                        "--outdir", self.werk / "na", bestand], check=True, capture_output=True, timeout=240)

    def test_csv_json_and_workbook_say_the_same(self):
        self.maak()
        r = json.loads((self.uit / "resultaat.json").read_text())
        internationaal = list(csv.DictReader(io.StringIO((self.uit / "kasstromen.csv").read_text())))
        excel = list(csv.DictReader(io.StringIO((self.uit / "kasstromen-excel.csv").read_text("utf-8-sig")), delimiter=";"))
        self.assertEqual(len(internationaal), len(excel))
        for a, b in zip(internationaal, excel):
            self.assertEqual(list(a), list(b))
            for k in a:
                if zuiver_of_none(a[k]) is not None:
                    self.assertEqual(zuiver(a[k]), zuiver(b[k]), k)
        for s in r["scenarios"]:
            for jaar in s["jaren"]:
                for g, bedragen in jaar["geldstromen"].items():
                    rijen = [x for x in internationaal if (x["scenario"], x["jaar"], x["geldstroom"]) ==
                             (str(s["nummer"]), str(jaar["jaar"]), g)]
                    kolom = next(k for k in rijen[0] if k.startswith("baten"))
                    som = sum(float(x[kolom]) for x in rijen)
                    self.assertAlmostEqual(som, bedragen["baten"]["gemiddelde"], delta=0.01 * len(rijen))

    @unittest.skipUnless(openpyxl, "python3-openpyxl ontbreekt")
    def test_a_second_reader_finds_the_results_numbers_in_the_workbook(self):
        self.maak()
        r = json.loads((self.uit / "resultaat.json").read_text())
        boek = openpyxl.load_workbook(self.uit / "werkboek.xlsx", data_only=True)
        self.assertEqual(boek.sheetnames, ["Samenvatting", "Geldstromen", "Jaren", "Kasstromen", "Discontering", "Gemeenten",
                                           "Formatie", "Aantallen", "Niveau", "Investeringen", "Herkomst", "Wie betaalt",
                                           "Aannames", "Kassabonnen", "Verantwoording"])
        self.assertFalse(boek.vba_archive)
        rijen = {rij[0]: rij[1:] for rij in boek["Samenvatting"].iter_rows(min_row=5, max_row=20, values_only=True)}
        for i, s in enumerate(r["scenarios"]):
            self.assertAlmostEqual(rijen["saldo, gemiddeld"][i], s["ncw"]["saldo"]["gemiddelde"], delta=0.005)
            self.assertAlmostEqual(rijen["saldo, P95"][i], s["ncw"]["saldo"]["p95"], delta=0.005)
            self.assertAlmostEqual(rijen["verzilverbaar saldo, P5"][i], s["ncw"]["verzilverbaar_saldo"]["p5"], delta=0.005)
        nul = r["nulalternatief"]
        for blad in ("Geldstromen", "Jaren", "Kasstromen", "Gemeenten", "Formatie"):
            nummers = {rij[0] for rij in boek[blad].iter_rows(min_row=5, values_only=True) if isinstance(rij[0], int)}
            self.assertEqual(nummers, {s["nummer"] for s in r["scenarios"]} - {nul}, blad)
        for blad in ("Niveau", "Investeringen", "Aantallen"):
            self.assertIn(1, {rij[0] for rij in boek[blad].iter_rows(min_row=5, values_only=True)}, blad)
        verschillen = [rij for rij in boek["Discontering"].iter_rows(values_only=True) if rij[0] == "verschil"]
        self.assertEqual(len(verschillen), 1)
        for rij in verschillen:
            self.assertEqual({x for x in rij[1:] if x is not None}, {0})

    @unittest.skipUnless(openpyxl, "python3-openpyxl ontbreekt")
    def test_documents_say_what_a_scenario_is_in_its_own_words(self):
        map_ = shutil.copytree(VOORBEELD.parent, self.werk / "studie")
        scenario = map_ / "1-invoeren.yaml"
        scenario.write_text(scenario.read_text() + "\nomschrijving: >-\n  Iedereen doet mee,\n  in drie jaar.\n")
        nul = map_ / "0-zoals-nu.yaml"
        nul.write_text(nul.read_text() + f"\nomschrijving: {'lang ' * 2000}\n")
        self.maak(studie=map_ / "studie.yaml")
        blad = openpyxl.load_workbook(self.uit / "werkboek.xlsx")["Samenvatting"]
        self.assertIn("1 Invoeren: Iedereen doet mee, in drie jaar.", [c.value for c in blad["A"]])
        self.assertEqual(max(rij.height for rij in blad.row_dimensions.values() if rij.height), 409, "meer kan Excel niet")
        self.assertIn("Iedereen doet mee, in drie jaar.", (self.uit / "report.html").read_text())

    @unittest.skipUnless(openpyxl, "python3-openpyxl ontbreekt")
    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice ontbreekt")
    def test_libreoffice_recalculates_what_mbc_calculated(self):
        self.maak()
        anders = mbc("vergelijk", VOORBEELD, "--replicaties", 20, "--zet", "discontovoet=4%", "--json")
        boek = openpyxl.load_workbook(self.uit / "werkboek.xlsx")
        formules = [c for rij in boek["Discontering"].iter_rows() for c in rij if isinstance(c.value, str) and c.value[:1] == "="]
        self.assertGreater(len(formules), 50)
        boek["Discontering"]["B3"] = 0.04
        boek.save(self.werk / "vier.xlsx")  # without the values mbc wrote beside the formulas
        self.soffice("xlsx", self.werk / "vier.xlsx")
        na = openpyxl.load_workbook(self.werk / "na" / "vier.xlsx", data_only=True)["Discontering"]
        s = next(s for s in json.loads(anders.stdout)["scenarios"] if s["nummer"] == 1)
        kop = next(rij for rij in na.iter_rows(values_only=True) if rij[0] == "jaar")
        ncw = dict(zip(kop, next(rij for rij in na.iter_rows(values_only=True) if rij[0] == "NCW volgens dit blad")))
        for wat in ("baten", "kosten", "saldo"):
            self.assertAlmostEqual(ncw[wat], s["ncw"][wat]["gemiddelde"], delta=0.005, msg=wat)
        for g, bedragen in s["geldstromen"].items():
            self.assertAlmostEqual(ncw[g + ", baten"], bedragen["baten"]["gemiddelde"], delta=0.005, msg=g)

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice ontbreekt")
    def test_a_small_workbook_prints_one_page_for_each_sheet(self):
        self.maak("--met", "gevoeligheid,omslagpunt")
        self.soffice("pdf", self.uit / "werkboek.xlsx")
        pdf = (self.werk / "na" / "werkboek.pdf").read_bytes()
        with zipfile.ZipFile(self.uit / "werkboek.xlsx") as boek:
            bladen = [n for n in boek.namelist() if n.startswith("xl/worksheets/sheet")]
        self.assertEqual(len(re.findall(rb"/Type */Page[^s]", pdf)), len(bladen))

    @unittest.skipUnless(openpyxl, "python3-openpyxl ontbreekt")
    def test_what_leads_prints_on_one_page_and_what_is_long_says_where_paper_ends(self):
        self.maak("--met", "omslagpunt", studie=HAAGLANDEN, replicaties=4)
        boek = openpyxl.load_workbook(self.uit / "werkboek.xlsx")
        for blad in boek:
            self.assertTrue(blad.sheet_properties.pageSetUpPr.fitToPage, blad.title)
            self.assertEqual((blad.page_setup.fitToWidth or 1, blad.oddFooter.left.text, blad.oddFooter.right.text),
                             (1, "&A", "pagina &P van &N"), blad.title)
            self.assertIsNotNone(blad.print_title_rows, blad.title)
        een_blad = [blad.title for blad in boek if (1 if blad.page_setup.fitToHeight is None else blad.page_setup.fitToHeight) == 1]
        self.assertEqual(een_blad, [blad.title for blad in boek if blad.title not in ("Herkomst", "Aannames", "Verantwoording")])
        formatie, kas = boek["Formatie"], boek["Kasstromen"]
        self.assertIn("$A$1:$L$44", str(kas.print_area))
        self.assertEqual(kas["A3"].value, "Op papier komt deze tabel tot en met regel 44 van 1504; wis het afdrukbereik om alles af te drukken.")
        r = json.loads((self.uit / "resultaat.json").read_text())
        rijen = {rij[0]: rij[1:] for rij in boek["Samenvatting"].iter_rows(min_row=5, max_row=40, values_only=True)}
        for i, s in enumerate(r["scenarios"]):
            self.assertIsNone(rijen.get(f"saldo tegen {s['nummer']}, gemiddeld", (None,) * 4)[i])
            for o in s["tegen"]:
                for label, waarde in ((f"saldo tegen {o['nummer']}, gemiddeld", o["saldo"]["gemiddelde"]),
                                      (f"saldo tegen {o['nummer']}, P5", o["saldo"]["p5"]), (f"saldo tegen {o['nummer']}, P95", o["saldo"]["p95"]),
                                      (f"kans op positief saldo tegen {o['nummer']}", o["saldo"]["kans_positief"]),
                                      (f"verzilverbaar saldo tegen {o['nummer']}", o["verzilverbaar_saldo"]["gemiddelde"])):
                    self.assertAlmostEqual(rijen[label][i], waarde, delta=0.005, msg=label)
        laatste = int(re.search(r":\$I\$(\d+)", str(formatie.print_area))[1])
        gemeenten = [rij[0] for rij in formatie.iter_rows(min_row=5, min_col=3, max_col=3, values_only=True)]
        self.assertEqual([i for i, g in enumerate(gemeenten, 5) if g], list(range(laatste + 1, formatie.max_row + 1)))
        for blad in (boek[naam] for naam in ("Geldstromen", "Jaren", "Gemeenten")):
            for rij in blad.iter_rows(min_row=5):
                for c in rij:
                    if isinstance(c.value, (int, float)) and "€" in c.number_format:
                        self.assertGreaterEqual(blad.column_dimensions[c.column_letter].width, len(f"-€ {c.value:,.0f}"), c.coordinate)

    @unittest.skipUnless(openpyxl, "python3-openpyxl ontbreekt")
    def test_labels_are_literal_and_inert(self):
        map_ = shutil.copytree(VOORBEELD.parent, self.werk / "studie")
        studie = map_ / "studie.yaml"
        tekst = studie.read_text()
        posten = "".join(f"\n  - {{omschrijving: {json.dumps(g, ensure_ascii=False)}, richting: positief}}" for g in GEMEEN)
        tekst = tekst.replace("  - {omschrijving: Werkplezier van professionals, richting: positief}", posten.strip("\n"))
        studie.write_text(tekst.replace("studie:          Voorbeeld", 'studie: "=1+1"'))
        self.maak(studie=studie)
        boek = openpyxl.load_workbook(self.uit / "werkboek.xlsx")
        cellen = [c for rij in boek["Verantwoording"].iter_rows() for c in rij]
        waarden = {c.value for c in cellen}
        for g in GEMEEN:
            self.assertIn(g, waarden)
        self.assertTrue(all(c.data_type != "f" for c in cellen))
        self.assertEqual(boek["Samenvatting"]["A1"].value, "=1+1")
        self.assertEqual(boek["Samenvatting"]["A1"].data_type, "s")
        self.assertEqual([h for blad in boek for h in blad._hyperlinks], [])
        self.assertEqual(mbc("verifieer", self.uit).returncode, 0)


def zuiver_of_none(tekst):
    try:
        return float(tekst)
    except ValueError:
        return None


if __name__ == "__main__":
    programma.main()
