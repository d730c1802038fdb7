"""Features that a user combines: every pair of them under every command, on the smallest study."""
import itertools
import json
import os
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programma  # noqa: E402

CORRELATIES = """
correlaties:
  - {tussen: [effecten.ots_reductie, effecten.crisis_reductie], rang: 0.6}
  - {tussen: [effecten.ots_reductie, effecten.attributie], rang: 0.4}
  - {tussen: [traject.duur.gemiddelde, effecten.crisis_reductie], rang: -0.3}
  - {tussen: [investeringen.extra_analyse.uren, geldstromen.Jeugdwet.verzilverbaar], rang: 0.5}
"""

KENMERKEN = {
    "correlaties": [],  # the study with them in place of the one without
    "lhs": ["--zet", "trekking=lhs"],
    "sobol": ["--zet", "trekking=sobol"],
    "zet": ["--zet", "effecten.ots_reductie=12%"],
    "zet duur": ["--zet", "traject.duur={lognormaal: {gemiddelde: 25, vc: 0.5}}"],
    "zet verdeling": ["--zet", "effecten.attributie={driehoek: [40%, 60%, 80%]}"],
    "gemeente": ["--gemeente", "Dorp"],
    "nul": ["--nul", "1"],
    "uitzetten": ["--zet", "investeringen.extra_analyse.actief=nee"],
    "zonder kassabononzekerheid": ["--zet", "kassabon_onzekerheid=uit"],
}
ZONDER_DOORREKENING = {"gemeente", "nul"}

OPDRACHTEN = {
    "vergelijk": ["vergelijk", "STUDIE"],
    "controleer": ["controleer", "STUDIE"],
    "verkenning van een gecorreleerd getal": ["gevoeligheid", "STUDIE", "--parameter", "effecten.crisis_reductie=10%:30%:2"],
    "verkenning van een prijs": ["gevoeligheid", "STUDIE", "--parameter", "geldstromen.Jeugdwet.verzilverbaar=10%:30%:3"],
    "tornado": ["gevoeligheid", "STUDIE", "--tornado"],
    "sobol": ["gevoeligheid", "STUDIE", "--sobol", "--punten", "16"],
    "morris": ["gevoeligheid", "STUDIE", "--morris", "--punten", "16"],
    "vertraging": ["gevoeligheid", "STUDIE", "--vertraging"],
    "omslagpunt": ["omslagpunt", "STUDIE"],
    "omslagpunt van een gecorreleerd getal": ["omslagpunt", "STUDIE", "--parameter", "effecten.ots_reductie"],
    "rapport": ["rapport", "STUDIE", "--uit", "UIT", "--overschrijf", "--met", "gevoeligheid,omslagpunt"],
}


class Kruisingen(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.werk = tempfile.mkdtemp(prefix="mbc-kruisingen-")
        cls.zonder = cls.kopie("zonder", """
""")
        cls.met = cls.kopie("met", CORRELATIES)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.werk, ignore_errors=True)

    @classmethod
    def kopie(cls, naam, erbij):
        """The example, with its mean duration uncertain, and what else."""
        doel = os.path.join(cls.werk, naam)
        shutil.copytree(programma.REPOSITORY / "scenarios" / "voorbeeld", doel)
        studie = os.path.join(doel, "studie.yaml")
        with open(studie, encoding="utf-8") as f:
            tekst = f.read().replace("gemiddelde: 20,", "gemiddelde: {uniform: [15, 25]},")
        with open(studie, "w", encoding="utf-8") as f:
            f.write(tekst + erbij)
        return studie

    def draai(self, opdracht, kenmerken):
        studie = self.met if "correlaties" in kenmerken else self.zonder
        woorden = [{"STUDIE": studie, "UIT": os.path.join(self.werk, "uit")}.get(w, w) for w in OPDRACHTEN[opdracht]]
        for k in kenmerken:
            if woorden[0] != "controleer" or k not in ZONDER_DOORREKENING:
                woorden += KENMERKEN[k]
        if woorden[0] != "controleer":
            woorden += ["--replicaties", "3"]
        return programma.mbc(*woorden)

    def test_elk_paar_van_kenmerken_gaat_samen_onder_elke_opdracht(self):
        for opdracht in OPDRACHTEN:
            for paar in itertools.combinations(KENMERKEN, 2):
                if set(paar) == {"lhs", "sobol"}:
                    continue  # one trekking at a time
                with self.subTest(opdracht + ": " + " + ".join(paar)):
                    p = self.draai(opdracht, paar)
                    self.assertEqual(0, p.returncode, p.stderr)
                    self.assertNotIn("fout:", p.stderr)
                    self.assertNotEqual("", p.stdout)

    def test_een_vastgezet_getal_haalt_zijn_paren_uit_de_trekking_en_zegt_het(self):
        zin = '"effecten.ots_reductie" is niet onzeker: deze correlatie doet niet mee'
        p = programma.mbc("controleer", self.met, "--zet", "effecten.ots_reductie=12%")
        self.assertEqual((0, 2), (p.returncode, p.stderr.count(zin)), p.stderr)
        p = programma.mbc("controleer", self.met, "--zet", "traject.duur=20")
        self.assertIn('"traject.duur.gemiddelde" is met --zet vervangen: deze correlatie doet niet mee', p.stderr)
        p = programma.mbc("controleer", self.met, "--zet", "investeringen.extra_analyse.actief=nee")
        self.assertEqual((0, ""), (p.returncode, p.stderr), "a line that is off keeps its number, which moves nothing")
        p = programma.mbc("omslagpunt", self.met, "--replicaties", "3")
        self.assertEqual(0, p.returncode, p.stderr)
        self.assertIn("de correlatie tussen effecten.crisis_reductie en traject.duur.gemiddelde doet hier niet mee",
                      p.stderr.replace("traject.duur.gemiddelde en effecten.crisis_reductie",
                                       "effecten.crisis_reductie en traject.duur.gemiddelde"))

    def test_een_punt_van_een_gecorreleerd_getal_is_een_losse_doorrekening(self):
        v = json.loads(programma.mbc("gevoeligheid", self.met, "--parameter", "effecten.ots_reductie=5%:20%:3", "--json",
                                     "--replicaties", "20").stdout)
        for punt in v["punten"]:
            los = json.loads(programma.mbc("vergelijk", self.met, "--zet", punt["zet"][0], "--json", "--replicaties", "20").stdout)
            self.assertEqual(los["scenarios"][1]["ncw"]["saldo"], punt["scenarios"][1]["saldo"])


if __name__ == "__main__":
    programma.main()
