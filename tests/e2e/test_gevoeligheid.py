"""mbc gevoeligheid en omslagpunt, van buiten."""
import csv
import io
import itertools
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programma  # noqa: E402

STUDIE = "scenarios/haaglanden/studie.yaml"
SNEL = ["--replicaties", "8"]


def mbc(*argumenten):
    return programma.mbc(*argumenten)


class Verkenning(unittest.TestCase):
    def test_een_punt_is_een_losse_doorrekening(self):
        pad = "traject.duur.gemiddelde"
        v = json.loads(mbc("gevoeligheid", STUDIE, "--parameter", pad + "=30:60:3", "--json", *SNEL).stdout)
        self.assertEqual("gesimuleerd", v["rekenwijze"])
        self.assertEqual([[pad + "=30"], [pad + "=45"], [pad + "=60"]], [p["zet"] for p in v["punten"]])
        for punt in v["punten"]:
            los = json.loads(mbc("vergelijk", STUDIE, "--zet", punt["zet"][0], "--json", *SNEL).stdout)
            for s, verwacht in zip(punt["scenarios"], los["scenarios"]):
                self.assertEqual(verwacht["ncw"]["saldo"], s["saldo"])
                self.assertEqual(verwacht["ncw"]["baten"]["gemiddelde"], s["baten"]["gemiddelde"])
                self.assertEqual(verwacht["ncw"]["verzilverbaar_saldo"]["gemiddelde"],
                                 s["verzilverbaar_saldo"]["gemiddelde"])

    def test_een_prijs_kost_geen_nieuwe_doorrekening(self):
        v = json.loads(mbc("gevoeligheid", STUDIE, "--parameter", "tarieven.gi=80,95.5,120", "--json", *SNEL).stdout)
        self.assertEqual("herprijsd", v["rekenwijze"])
        los = json.loads(mbc("vergelijk", STUDIE, "--zet", "tarieven.gi=95.5", "--json", *SNEL).stdout)
        for s, verwacht in zip(v["punten"][1]["scenarios"], los["scenarios"]):
            self.assertEqual(verwacht["ncw"]["saldo"], s["saldo"])

    def test_een_punt_hangt_niet_af_van_de_andere(self):
        for pad, een, ander in (("tarieven.gi", "80,95.5,120", "70,95.5,300"), ("discontovoet", "1%,3%", "3%,9%"),
                                ("geldstromen.Jeugdwet.verzilverbaar", "0%,35%,90%", "35%,36%"),
                                ("kostenopslag", "0%,35%", "10%,35%,36%,80%")):
            # But for the difference with the reference, which is one of the points and named in the row.
            rijen = [{tuple(x for x in r.items() if not x[0].startswith("verschil")) for r in csv.DictReader(io.StringIO(mbc(
                "gevoeligheid", STUDIE, "--parameter", pad + "=" + waarden, "--csv", *SNEL).stdout))} for waarden in (een, ander)]
            self.assertEqual(4, len(rijen[0] & rijen[1]), pad)

    def test_draden_veranderen_geen_byte(self):
        vraag = ["gevoeligheid", STUDIE, "--parameter", "discontovoet=1%:5%:5", "--csv", *SNEL]
        self.assertEqual(mbc(*vraag, "--draden", "1").stdout, mbc(*vraag, "--draden", "3").stdout)

    def test_csv_heeft_een_rij_per_punt_en_scenario(self):
        uit = mbc("gevoeligheid", STUDIE, "--parameter", "kostenopslag=0%,20%", "--csv", "--per-gemeente", *SNEL).stdout
        rijen = list(csv.reader(io.StringIO(uit)))
        self.assertEqual(1 + 2 * 4, len(rijen))
        self.assertIn("saldo Delft", rijen[0])
        # Onzekerheid en rekenruis staan apart, van elk saldo.
        for wat in ("saldo", "baten", "kosten", "verzilverbaar"):
            self.assertLess({wat + "_sd", wat + "_mcse"}, set(rijen[0]))
        sd, mcse = (float(rijen[-1][rijen[0].index(k + " Delft")]) for k in ("saldo_sd", "saldo_mcse"))
        self.assertAlmostEqual(sd / 8 ** 0.5, mcse, delta=0.01)

    def test_de_voet_zegt_wat_de_ruis_waard_is_bij_gespreide_trekkingen(self):
        uit = mbc("gevoeligheid", STUDIE, "--parameter", "kostenopslag=0%,20%", "--zet", "trekking=lhs", *SNEL).stdout
        uit = " ".join(uit.split())
        self.assertIn("(trekking lhs)", uit)
        self.assertIn("meestal te ruim", uit)
        self.assertNotIn("meestal te ruim", mbc("gevoeligheid", STUDIE, "--parameter", "kostenopslag=0%,20%", *SNEL).stdout)

    def test_wat_niet_kan_wordt_gezegd(self):
        for waarden, code, tekst in [
            ("traject.duurr=3:5:3", 1, "bedoelde u duur?"),
            ("discontovoet=3%:2%:4", 2, "van is groter dan tot"),
            ("discontovoet=1%:2%:1", 2, "minder dan twee stappen"),
            ("discontovoet=1%:x:3", 2, "geen getal"),
            ("kassabonnen.a.regels=1:2:3", 2, "kassabon"),
            ("kassabon_onzekerheid=0:1:2", 1, "aan of uit"),
            ("discontovoet=2%", 2, "één waarde"),
        ]:
            with self.subTest(waarden):
                p = mbc("gevoeligheid", STUDIE, "--parameter", waarden)
                self.assertEqual(code, p.returncode, p.stderr)
                self.assertIn(tekst, p.stderr)
                self.assertEqual("", p.stdout)


    def test_een_aandeel_staat_in_procenten(self):
        uit = mbc("gevoeligheid", STUDIE, "--parameter", "effecten.ots_reductie=0:0.2:3", "--scenario", "2", *SNEL).stdout
        for waarde in ("0%", "10%", "20%"):
            self.assertRegex(uit, r"(?m)^ *%s  " % waarde)


class Tornado(unittest.TestCase):
    def test_elk_onzeker_getal_heeft_een_balk(self):
        t = json.loads(mbc("gevoeligheid", STUDIE, "--tornado", "--scenario", "2", "--gemeente", "Delft", "--json", "--replicaties", "4").stdout)
        balken = {b["pad"]: b for b in t["scenarios"][0]["balken"]}
        self.assertEqual("X", balken["tarieven.gi"]["bronkwaliteit"])
        self.assertLess(balken["tarieven.gi"]["saldo"]["zwaai"], 0)
        self.assertEqual(0, balken["geldstromen.Jeugdwet.verzilverbaar"]["saldo"]["zwaai"])
        self.assertNotEqual(0, balken["geldstromen.Jeugdwet.verzilverbaar"]["verzilverbaar_saldo"]["zwaai"])


    def test_een_kassabon_toont_zijn_getallen_niet(self):
        t = json.loads(mbc("gevoeligheid", STUDIE, "--tornado", "--scenario", "2", "--gemeente", "Delft", "--json", "--replicaties", "2").stdout)
        bonnen = [b for b in t["scenarios"][0]["balken"] if b["pad"].startswith("kassabonnen.")]
        self.assertIn("kassabonnen.delft-ots-beeindigd", [b["pad"] for b in bonnen])
        self.assertIn("kassabonnen.delft-ots-beeindigd.gewicht", [b["pad"] for b in bonnen])
        self.assertEqual(4, sum(b["pad"].endswith(".gewicht") for b in bonnen))
        self.assertEqual({None}, {b[p] for b in bonnen for p in ("p10", "p90")})

    def test_de_grootste_balk_is_getekend(self):
        tekst = mbc("gevoeligheid", STUDIE, "--tornado", "--scenario", "2", "--gemeente", "Delft", "--replicaties", "4").stdout
        self.assertIn("████", tekst)


class SobolEnMorris(unittest.TestCase):
    KLEIN = ["--scenario", "2", "--gemeente", "Delft", "--punten", "16"]

    def test_vormen_zeggen_hetzelfde(self):
        vraag = ["gevoeligheid", STUDIE, "--sobol", "--groepen", *self.KLEIN]
        a = json.loads(mbc(*vraag, "--json").stdout)["scenarios"][0]
        rijen = list(csv.DictReader(io.StringIO(mbc(*vraag, "--csv").stdout)))
        self.assertEqual([g["pad"] for g in a["getallen"]], [r["pad"] for r in rijen])
        self.assertEqual([g["saldo"]["totaal"]["waarde"] for g in a["getallen"]], [float(r["totaal"]) for r in rijen])
        tekst = mbc(*vraag).stdout
        self.assertIn("niet van nul te onderscheiden", tekst)
        self.assertIn("toeval tussen gezinnen", tekst)

    def test_draden_veranderen_geen_byte(self):
        for vraag in ("--sobol", "--morris", "--tornado"):
            opdracht = ["gevoeligheid", STUDIE, vraag, "--scenario", "2", "--gemeente", "Delft", "--json", "--replicaties", "3"]
            if vraag != "--tornado":
                opdracht += ["--punten", "16"]
            self.assertEqual(mbc(*opdracht, "--draden", "1").stdout, mbc(*opdracht, "--draden", "3").stdout, vraag)

    def test_morris_vindt_de_getallen_die_ertoe_doen(self):
        a = json.loads(mbc("gevoeligheid", STUDIE, "--morris", *self.KLEIN, "--json").stdout)
        maten = {g["pad"]: g for g in a["scenarios"][0]["getallen"]}
        self.assertEqual(0, maten["geldstromen.Jeugdwet.verzilverbaar"]["mu_ster"])
        self.assertGreater(maten["effecten.attributie"]["mu"], 0)
        self.assertLess(maten["kostenopslag"]["mu"], 0)
        self.assertIsNone(maten["gewichten van kassabonnen"]["mu"])

    def test_wat_niet_kan_wordt_gezegd(self):
        for opties, tekst in [
            (["--sobol", "--morris"], "--sobol en --morris gaan niet samen"),
            (["--tornado", "--sobol"], "--tornado en --sobol gaan niet samen"),
            (["--sobol", "--parameter", "discontovoet=1%,2%"], "--sobol en --parameter gaan niet samen"),
            (["--morris", "--groepen"], "--groepen hoort bij --tornado of --sobol"),
            (["--tornado", "--punten", "32"], "--punten hoort bij --sobol of --morris"),
            (["--sobol", "--punten", "100"], "bedoelde u 96 of 112?"),
            (["--sobol", "--punten", "veel"], "--punten veel kan niet"),
        ]:
            with self.subTest(opties):
                p = mbc("gevoeligheid", STUDIE, *opties)
                self.assertEqual(2, p.returncode, p.stderr)
                self.assertIn(tekst, p.stderr)
                self.assertEqual("", p.stdout)


class Vertraging(unittest.TestCase):
    VOORBEELD = "scenarios/voorbeeld/studie.yaml"

    def vraag(self, studie, *meer):
        p = mbc("gevoeligheid", studie, "--vertraging", *meer)
        self.assertEqual(0, p.returncode, p.stderr)
        return p.stdout

    def test_elke_cel_is_een_losse_doorrekening(self):
        for studie, nummer, naam, meer in [(self.VOORBEELD, 1, "Dorp", ["--replicaties", "40"]),
                                           (STUDIE, 2, "Zoetermeer", SNEL), (STUDIE, 3, "Delft", SNEL)]:
            keuze = ["--scenario", str(nummer), *meer]
            v = json.loads(self.vraag(studie, *keuze, "--json"))
            punten = v["scenarios"][0]["gemeenten"][naam]
            self.assertEqual([0, 1, 2, 3, 0, 0], [p["jaren_later"] for p in punten])
            self.assertEqual([1, 1, 1, 1, 0.5, 2], [p["opbouw_factor"] for p in punten])
            self.assertEqual([], punten[0]["zet"])
            for p in punten:
                with self.subTest(naam + " " + p["keuze"]):
                    zet = [deel for z in p["zet"] for deel in ("--zet", z)]
                    los = json.loads(mbc("vergelijk", studie, *zet, "--gemeente", naam, *keuze, "--json").stdout)
                    s = los["scenarios"][0]
                    self.assertEqual(s["gemeenten"][naam]["saldo"], p["saldo"])
                    self.assertEqual(s["ncw"]["verzilverbaar_saldo"], p["verzilverbaar_saldo"])
                    self.assertEqual(s["kasput"], p["kasput"])
                    self.assertEqual(s["terugverdientijd"], p["terugverdientijd"])
                    fte = [j["formatie"]["lokaal_team"]["gevraagd_fte"] for j in s["jaren"]]
                    self.assertAlmostEqual(sum(fte) / len(fte), p["fte"]["gemiddeld"], delta=1e-4)
                    self.assertEqual(max(fte), p["fte"]["piek"])

    def test_draden_en_meer_gemeenten_veranderen_geen_byte(self):
        een = self.vraag(STUDIE, "--gemeente", "Delft", "--scenario", "2", "--draden", "1", "--csv", *SNEL)
        self.assertEqual(een, self.vraag(STUDIE, "--gemeente", "Delft", "--scenario", "2", "--draden", "3", "--csv", *SNEL))
        alle = self.vraag(STUDIE, "--csv", *SNEL).splitlines()
        self.assertEqual(1 + 3 * 10 * 6, len(alle))
        for rij in een.splitlines():
            self.assertIn(rij, alle)

    def test_tekst_past_en_toont_eerst_het_overzicht(self):
        uit = self.vraag(self.VOORBEELD, "--replicaties", "40")
        self.assertLess(uit.index("saldo zoals"), uit.index("Dorp, scenario 1 Invoeren"))
        self.assertIn("scenarios.1.gemeenten.Dorp.implementatie.vertraging=2", uit)
        self.assertNotIn("onzeker getal niet te verschuiven", uit)
        uit = self.vraag(STUDIE, *SNEL)
        self.assertNotIn("--zet \"", uit)
        self.assertIn("--gemeente Delft", uit)
        for regel in uit.splitlines():
            self.assertLessEqual(len(regel), 100)

    def test_wat_niet_te_verschuiven_is_wordt_gezegd(self):
        zet = "scenarios.1.implementatie.vertraging={gamma: {gemiddelde: 1.5, vc: 0.5}}"
        uit = self.vraag(self.VOORBEELD, "--replicaties", "4", "--gemeente", "Stad", "--zet", zet)
        self.assertIn("onzeker getal niet te verschuiven", uit)
        self.assertIn("scenarios.1.implementatie.vertraging=2.5", uit)

    def test_wat_niet_kan_wordt_gezegd(self):
        for opties, tekst in [
            (["--tornado"], "--tornado en --vertraging gaan niet samen"),
            (["--parameter", "discontovoet=1%,2%"], "--vertraging en --parameter gaan niet samen"),
            (["--per-gemeente"], "--vertraging en --per-gemeente gaan niet samen"),
            (["--sobol"], "--sobol en --vertraging gaan niet samen"),
            (["--groepen"], "--groepen hoort bij --tornado"),
            (["--gemeente", "Delf"], "gemeente Delf bestaat niet; bedoelde u Delft?"),
            (["--scenario", "0"], "--vertraging kan niet met alleen scenario 0: dat is het nulalternatief"),
        ]:
            with self.subTest(opties):
                p = mbc("gevoeligheid", STUDIE, "--vertraging", *opties)
                self.assertEqual(2, p.returncode, p.stderr)
                self.assertIn(tekst, p.stderr)
                self.assertEqual("", p.stdout)


class Omslagpunt(unittest.TestCase):
    def test_het_saldo_is_er_nul(self):
        a = json.loads(mbc("omslagpunt", STUDIE, "--parameter", "tarieven.lokaal_team=0:85", "--json", *SNEL).stdout)
        gevonden = 0
        for s in a["scenarios"]:
            o = s["omslagpunten"]["maatschappij"]
            self.assertEqual(o["aantal"], len(o["nulpunten"]))
            if not o["nulpunten"]:
                self.assertEqual(o["saldo_bij_van"] > 0, o["saldo_bij_tot"] > 0)
                continue
            gevonden += 1
            waarde = o["nulpunten"][0]["waarde"]
            los = json.loads(mbc("vergelijk", STUDIE, "--zet", "tarieven.lokaal_team=%r" % waarde, "--json", *SNEL).stdout)
            saldo = [x for x in los["scenarios"] if x["nummer"] == s["nummer"]][0]["ncw"]["saldo"]["gemiddelde"]
            self.assertLess(abs(saldo), 1)
        self.assertEqual(1, a["doorrekeningen"])

    def test_zonder_parameter_de_gemiddelde_trajectduur(self):
        a = json.loads(mbc("omslagpunt", STUDIE, "--scenario", "2", "--gemeente", "Delft", "--json", "--replicaties", "2").stdout)
        self.assertEqual("traject.duur.gemiddelde", a["parameter"])
        self.assertEqual((10.5, 126), (a["van"], a["tot"]))
        self.assertGreater(len(a["scenarios"][0]["curve"]), 4)

    def test_een_aandeel_staat_in_procenten(self):
        uit = mbc("omslagpunt", STUDIE, "--parameter", "discontovoet", "--scenario", "2", *SNEL)
        self.assertEqual((0, ""), (uit.returncode, uit.stderr))
        self.assertIn("Omslagpunt van discontovoet tussen 0% en 100%", uit.stdout)
        self.assertIn("De studie verwacht gemiddeld 2,25%; daar is het saldo", " ".join(uit.stdout.split()))

    def test_niets_doen_is_geen_omslagpunt(self):
        p = mbc("omslagpunt", STUDIE, "--parameter", "implementatie.doel", "--json", *SNEL)
        self.assertEqual((0, ""), (p.returncode, p.stderr))
        for s in json.loads(p.stdout)["scenarios"]:
            for o in s["omslagpunten"].values():
                self.assertNotIn(0, [n["waarde"] for n in o["nulpunten"]])

    def test_stappen_met_drie_decimalen(self):
        v = mbc("gevoeligheid", STUDIE, "--parameter", "traject.duur.gemiddelde=30:31:9", "--csv", "--gemeente", "Delft", "--replicaties", "1")
        self.assertEqual(0, v.returncode, v.stderr)
        self.assertIn("30.125", v.stdout)

    def test_wat_er_niet_is_wordt_met_de_uiteinden_gezegd(self):
        p = mbc("omslagpunt", STUDIE, "--parameter", "tarieven.lokaal_team=500:600", "--scenario", "2", *SNEL)
        self.assertEqual(0, p.returncode)
        self.assertIn("nergens kosteneffectief tussen 500 en 600: er is geen omslagpunt", " ".join(p.stdout.split()))
        self.assertIn("Rekenruis: de", p.stdout)


class Uitvoer(unittest.TestCase):
    VOORBEELD = "scenarios/voorbeeld/studie.yaml"

    def setUp(self):
        self.werk = tempfile.mkdtemp(prefix="mbc-uit-")
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        self.map = os.path.join(self.werk, "uit")

    def lees(self, naam):
        with open(os.path.join(self.map, naam), encoding="utf-8", newline="") as f:
            return f.read()

    def test_een_bladzijde_naast_wat_de_opdracht_zelf_zegt(self):
        for opdracht, vraag in (("gevoeligheid", ["--parameter", "discontovoet=1%:5%:5"]), ("gevoeligheid", ["--tornado"]),
                                ("gevoeligheid", ["--parameter", "discontovoet=1%,2%", "--parameter", "kostenopslag=0,0.2"]),
                                ("gevoeligheid", ["--sobol", "--punten", "16"]), ("gevoeligheid", ["--vertraging"]),
                                ("omslagpunt", [])):
            vraag = [opdracht, self.VOORBEELD, *vraag, *SNEL]
            p = mbc(*vraag, "--uit", self.map, "--overschrijf")
            self.assertEqual((0, ""), (p.returncode, p.stderr), vraag)
            self.assertEqual({opdracht + e for e in (".html", ".json", ".csv", "-excel.csv")} | {"manifest.json"},
                             set(os.listdir(self.map)))
            self.assertEqual(mbc(*vraag, "--json").stdout, self.lees(opdracht + ".json"))
            self.assertEqual(mbc(*vraag, "--csv").stdout, self.lees(opdracht + ".csv"))
            self.assertIn("default-src 'none'", self.lees(opdracht + ".html"))
            self.assertIn("mbc " + opdracht, self.lees(opdracht + ".html"))
            eerst = self.lees(opdracht + ".html")
            mbc(*vraag, "--uit", self.map, "--overschrijf", "--draden", "1")
            self.assertEqual(eerst, self.lees(opdracht + ".html"))

    def test_een_map_die_er_staat_blijft_tenzij_gevraagd(self):
        vraag = ["gevoeligheid", self.VOORBEELD, "--parameter", "discontovoet=1%,2%", *SNEL, "--uit", self.map]
        self.assertEqual(0, mbc(*vraag).returncode)
        p = mbc(*vraag)
        self.assertEqual(2, p.returncode)
        self.assertIn("--overschrijf", p.stderr)
        with open(os.path.join(self.map, "dagboek.txt"), "w", encoding="utf-8") as f:
            f.write("van mij")
        self.assertEqual(2, mbc(*vraag, "--overschrijf").returncode)
        self.assertEqual("van mij", self.lees("dagboek.txt"))

    def test_verifieer_ziet_elke_veranderde_byte_en_zegt_wat_hij_niet_doet(self):
        self.assertEqual(0, mbc("omslagpunt", self.VOORBEELD, *SNEL, "--uit", self.map).returncode)
        p = mbc("verifieer", self.map)
        self.assertEqual(0, p.returncode, p.stdout)
        self.assertIn("Narekenen kan verifieer alleen wat rapport schreef", p.stdout)
        with open(os.path.join(self.map, "omslagpunt.csv"), "a", encoding="utf-8") as f:
            f.write("x")
        self.assertEqual(4, mbc("verifieer", self.map).returncode)

    def test_wat_niet_kan(self):
        for opties, tekst in ((["--morris", "--uit", self.map], "--morris en --uit gaan niet samen"),
                              (["--tornado", "--overschrijf"], "--overschrijf hoort bij --uit"),
                              (["--tornado", "--uit", ""], "--uit is leeg")):
            p = mbc("gevoeligheid", self.VOORBEELD, *opties, *SNEL)
            self.assertEqual(2, p.returncode)
            self.assertIn(tekst, p.stderr)
        self.assertEqual([], os.listdir(self.werk))


class Trekken(unittest.TestCase):
    def met(self, regels, *opdracht):
        with tempfile.TemporaryDirectory() as map_:
            for naam in ("scenarios", "kassabonnen"):
                shutil.copytree(programma.REPOSITORY / naam, os.path.join(map_, naam))
            studie = pathlib.Path(map_, STUDIE)
            eigen = re.sub(r"^correlaties:\n(?:[ #].*\n|\n)*", "", studie.read_text(encoding="utf-8"), flags=re.MULTILINE)
            studie.write_text(eigen + regels, encoding="utf-8")
            return mbc(opdracht[0], studie, *opdracht[1:])

    def test_correlaties_die_elkaar_tegenspreken_worden_met_hun_paar_genoemd(self):
        p = self.met("""correlaties:
  - {tussen: [tarieven.gi, tarieven.lokaal_team], rang: 0.9}
  - {tussen: [tarieven.gi, kostenopslag], rang: 0.9}
  - {tussen: [tarieven.lokaal_team, kostenopslag], rang: 0.1}
""", "controleer")
        self.assertEqual(1, p.returncode)
        self.assertIn('tussen "tarieven.gi" en "tarieven.lokaal_team" gaat niet samen', p.stderr)

    def test_een_onbekend_of_zeker_getal_heeft_geen_correlatie(self):
        p = self.met("""correlaties:
  - {tussen: [tarieven.gii, tarieven.lokaal_team], rang: 0.9}
  - {tussen: [discontovoet, tarieven.lokaal_team], rang: 0.9}
""", "controleer")
        self.assertEqual(1, p.returncode)
        self.assertIn("bedoelde u tarieven.gi?", p.stderr)
        self.assertIn('waarschuwing: "discontovoet" is niet onzeker: in correlaties doet het niet mee', p.stderr)

    def test_een_lijst_van_getallen_trekt_als_haar_paren(self):
        leden = ["effecten.vto_reductie", "effecten.ots_reductie", "methodetrouw.eind", "tarieven.gi"]
        lijst = f"correlaties: [{{tussen: [{', '.join(leden)}], rang: 0.6}}]\n"
        paren = "correlaties:\n" + "".join(f"  - {{tussen: [{a}, {b}], rang: 0.6}}\n" for a, b in itertools.combinations(leden, 2))
        for trekking in "willekeurig", "lhs", "sobol":
            vraag = ["vergelijk", "--csv", "--replicaties", "20", "--zet", f"trekking={trekking}"]
            uit = self.met(lijst, *vraag)
            self.assertEqual(0, uit.returncode, uit.stderr)
            self.assertEqual(uit.stdout, self.met(paren, *vraag).stdout)
            self.assertNotEqual(uit.stdout, self.met("", *vraag).stdout)

    def test_samen_bewegende_tarieven_maken_de_kosten_onzekerder(self):
        vraag = ["vergelijk", "--json", "--scenario", "2", "--replicaties", "64", "--gemeente", "Delft"]
        sd = lambda p: json.loads(p.stdout)["scenarios"][0]["ncw"]["kosten"]["sd"]
        samen = self.met("trekking: sobol\ncorrelaties: [{tussen: [tarieven.gi, tarieven.lokaal_team], rang: 0.95}]\n", *vraag)
        tegen = self.met("trekking: sobol\ncorrelaties: [{tussen: [tarieven.gi, tarieven.lokaal_team], rang: -0.95}]\n", *vraag)
        self.assertGreater(sd(samen), sd(tegen))


if __name__ == "__main__":
    programma.main()
