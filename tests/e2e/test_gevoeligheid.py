"""mbc gevoeligheid en omslagpunt, van buiten."""
import csv
import io
import json
import os
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
            self.assertAlmostEqual(verwacht["ncw"]["saldo"]["gemiddelde"], s["saldo"]["gemiddelde"], delta=0.02)

    def test_draden_veranderen_geen_byte(self):
        vraag = ["gevoeligheid", STUDIE, "--parameter", "discontovoet=1%:5%:5", "--csv", *SNEL]
        self.assertEqual(mbc(*vraag, "--draden", "1").stdout, mbc(*vraag, "--draden", "3").stdout)

    def test_csv_heeft_een_rij_per_punt_en_scenario(self):
        uit = mbc("gevoeligheid", STUDIE, "--parameter", "kostenopslag=0%,20%", "--csv", "--per-gemeente", *SNEL).stdout
        rijen = list(csv.reader(io.StringIO(uit)))
        self.assertEqual(1 + 2 * 4, len(rijen))
        self.assertIn("saldo Delft", rijen[0])

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


class Tornado(unittest.TestCase):
    def test_elk_onzeker_getal_heeft_een_balk(self):
        t = json.loads(mbc("gevoeligheid", STUDIE, "--tornado", "--scenario", "2", "--gemeente", "Delft", "--json", "--replicaties", "4").stdout)
        balken = {b["pad"]: b for b in t["scenarios"][0]["balken"]}
        self.assertEqual("X", balken["tarieven.gi"]["bronkwaliteit"])
        self.assertLess(balken["tarieven.gi"]["saldo"]["zwaai"], 0)
        self.assertEqual(0, balken["geldstromen.Jeugdwet.verzilverbaar"]["saldo"]["zwaai"])
        self.assertNotEqual(0, balken["geldstromen.Jeugdwet.verzilverbaar"]["verzilverbaar_saldo"]["zwaai"])


class Omslagpunt(unittest.TestCase):
    def test_het_saldo_is_er_nul(self):
        a = json.loads(mbc("omslagpunt", STUDIE, "--parameter", "tarieven.lokaal_team=0:85", "--json", *SNEL).stdout)
        gevonden = 0
        for s in a["scenarios"]:
            o = s["omslagpunten"]["maatschappij"]
            if o["waarde"] is None:
                self.assertEqual(o["saldo_bij_van"] > 0, o["saldo_bij_tot"] > 0)
                continue
            gevonden += 1
            los = json.loads(mbc("vergelijk", STUDIE, "--zet", "tarieven.lokaal_team=%r" % o["waarde"], "--json", *SNEL).stdout)
            saldo = [x for x in los["scenarios"] if x["nummer"] == s["nummer"]][0]["ncw"]["saldo"]["gemiddelde"]
            self.assertLess(abs(saldo), 1)
        self.assertEqual(1, a["doorrekeningen"])

    def test_wat_er_niet_is_wordt_met_de_uiteinden_gezegd(self):
        p = mbc("omslagpunt", STUDIE, "--parameter", "tarieven.lokaal_team=500:600", "--scenario", "2", *SNEL)
        self.assertEqual(0, p.returncode)
        self.assertIn("Een omslagpunt bestaat niet tussen 500 en 600", p.stdout)


class Trekken(unittest.TestCase):
    def met(self, regels, *opdracht):
        with tempfile.TemporaryDirectory() as map_:
            for naam in ("scenarios", "kassabonnen"):
                shutil.copytree(programma.REPOSITORY / naam, os.path.join(map_, naam))
            studie = os.path.join(map_, STUDIE)
            with open(studie, "a", encoding="utf-8") as f:
                f.write(regels)
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
        self.assertIn('"discontovoet" is niet onzeker', p.stderr)

    def test_samen_bewegende_tarieven_maken_de_kosten_onzekerder(self):
        vraag = ["vergelijk", "--json", "--scenario", "2", "--replicaties", "64", "--gemeente", "Delft"]
        sd = lambda p: json.loads(p.stdout)["scenarios"][0]["ncw"]["kosten"]["sd"]
        samen = self.met("trekking: sobol\ncorrelaties: [{tussen: [tarieven.gi, tarieven.lokaal_team], rang: 0.95}]\n", *vraag)
        tegen = self.met("trekking: sobol\ncorrelaties: [{tussen: [tarieven.gi, tarieven.lokaal_team], rang: -0.95}]\n", *vraag)
        self.assertGreater(sd(samen), sd(tegen))


if __name__ == "__main__":
    programma.main()
