"""Features that a user combines: under every command each pair of them, in groups of a few at once, on the smallest study."""
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

PRIJZEN = """
prijzen:
  pleegzorg_maand: {bedrag: {uniform: [1400, 1600]}, eenheid: euro per maand}
"""

# What stands in files: the study with it in place of the one without.
IN_BESTANDEN = ("correlaties", "prijzen", "basis")

KENMERKEN = {
    "correlaties": [],
    "lhs": ["--zet", "trekking=lhs"],
    "sobol": ["--zet", "trekking=sobol"],
    "zet": ["--zet", "effecten.ots_reductie=12%"],
    "zet duur": ["--zet", "traject.duur={lognormaal: {gemiddelde: 25, vc: 0.5}}"],
    "zet verdeling": ["--zet", "effecten.attributie={driehoek: [40%, 60%, 80%]}"],
    "gemeente": ["--gemeente", "Dorp"],
    "nul": ["--nul", "1"],
    "uitzetten": ["--zet", "investeringen.extra_analyse.actief=nee"],
    "zonder kassabononzekerheid": ["--zet", "kassabon_onzekerheid=uit"],
    "prijzen": [],
    "basis": [],
    "voet per jaar": ["--zet", "discontovoet={2022: {uniform: [0%, 4%]}, 2024: -1%}"],
    "selectie": ["--zet", "implementatie.selectie={driehoek: [0%, 26%, 57%]}"],
    "instap": ["--zet", "implementatie.instap=50%"],
    "kasdeel": ["--zet", "investeringen.training.kasdeel={uniform: [40%, 100%]}"],
    "prijspeil": ["--prijspeil", "2023"],
    "drager": ["--drager", "gemeente"],
    "geldstroom": ["--geldstroom", "Jeugdwet"],
}
ZONDER_DOORREKENING = {"gemeente", "nul", "drager", "geldstroom"}
EEN_TEGELIJK = ({"lhs", "sobol"}, {"drager", "geldstroom"})

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
    "herkomst": ["herkomst", "STUDIE"],
    "informatiewaarde": ["informatiewaarde", "STUDIE"],
}


GROEP = 6


def gaan_samen(kenmerken):
    return not any(set(e) <= set(kenmerken) for e in EEN_TEGELIJK)


def te_kruisen():
    """Groups of features such that each pair that goes together is in one."""
    nog = {frozenset(p) for p in itertools.combinations(KENMERKEN, 2) if gaan_samen(p)}
    while nog:
        groep = min(map(sorted, nog))
        while len(groep) < GROEP:
            wie = {k: sum(frozenset((k, g)) in nog for g in groep) for k in KENMERKEN if k not in groep and gaan_samen([*groep, k])}
            groep.append(max(wie, key=wie.get))
        nog -= set(map(frozenset, itertools.combinations(groep, 2)))
        yield groep


class Kruisingen(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.werk = tempfile.mkdtemp(prefix="mbc-kruisingen-")
        cls.met = cls.studie(("correlaties",))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.werk, ignore_errors=True)

    @classmethod
    def studie(cls, kenmerken):
        """The example, with its mean duration uncertain and a prijsindex, and what of these stands in files."""
        erin = [k for k in IN_BESTANDEN if k in kenmerken]
        doel = os.path.join(cls.werk, "-".join(["studie", *erin]))
        studie = os.path.join(doel, "studie.yaml")
        if os.path.exists(studie):
            return studie
        if "basis" in erin:
            onder = cls.studie([k for k in erin if k != "basis"])
            os.mkdir(doel)
            tekst = f"studie: Anders\nbasis: ../{os.path.basename(os.path.dirname(onder))}/studie.yaml\nhorizon: 4\n"
        else:
            shutil.copytree(programma.REPOSITORY / "scenarios" / "voorbeeld", doel)
            with open(studie, encoding="utf-8") as f:
                tekst = f.read().replace("gemiddelde: 20,", "gemiddelde: {uniform: [15, 25]},")
            tekst += "\nprijsindex: {2021: 100, 2023: 115}\n"
            tekst += CORRELATIES if "correlaties" in erin else ""
            tekst += PRIJZEN if "prijzen" in erin else ""
            if "prijzen" in erin:
                bon = os.path.join(doel, "kassabonnen", "voorbeeldgezin.yaml")
                with open(bon, encoding="utf-8") as f:
                    regels = f.read().replace("fase: uithuisplaatsing, zonder: 1500",
                                              "fase: uithuisplaatsing, prijs: pleegzorg_maand")
                with open(bon, "w", encoding="utf-8") as f:
                    f.write(regels)
        with open(studie, "w", encoding="utf-8") as f:
            f.write(tekst)
        return studie

    def draai(self, opdracht, kenmerken):
        plaatsen = {"STUDIE": self.studie(kenmerken), "UIT": os.path.join(self.werk, "uit")}
        woorden = [plaatsen.get(w, w) for w in OPDRACHTEN[opdracht]]
        for k in kenmerken:
            if woorden[0] != "controleer" or k not in ZONDER_DOORREKENING:
                woorden += KENMERKEN[k]
        if woorden[0] != "controleer":
            woorden += ["--replicaties", "100" if woorden[0] == "informatiewaarde" else "3"]
        return programma.mbc(*woorden)

    def test_paren_van_kenmerken_gaan_samen_onder_elke_opdracht(self):
        groepen = list(te_kruisen())
        paren = {frozenset(p) for groep in groepen for p in itertools.combinations(groep, 2)}
        self.assertEqual({frozenset(p) for p in itertools.combinations(KENMERKEN, 2) if gaan_samen(p)}, paren)
        for groep in groepen:
            for opdracht in OPDRACHTEN:
                with self.subTest(opdracht + ": " + " + ".join(groep)):
                    p = self.draai(opdracht, groep)
                    self.assertEqual(0, p.returncode, p.stderr)
                    self.assertNotIn("fout:", p.stderr)
                    self.assertNotEqual("", p.stdout)

    def test_een_rapport_met_elk_kenmerk_is_na_te_rekenen(self):
        uit = os.path.join(self.werk, "na te rekenen")
        for k in KENMERKEN:
            with self.subTest(k):
                p = programma.mbc("rapport", self.studie([k]), "--uit", uit, "--overschrijf", "--replicaties", "3",
                                  "--met", "herkomst", *KENMERKEN[k])
                self.assertEqual(0, p.returncode, p.stderr)
                p = programma.mbc("verifieer", uit)
                self.assertEqual(0, p.returncode, p.stdout + p.stderr)

    def test_een_vastgezet_getal_haalt_zijn_paren_uit_de_trekking_en_zegt_het(self):
        zin = '"effecten.ots_reductie" is niet onzeker: in correlaties doet het niet mee'
        p = programma.mbc("controleer", self.met, "--zet", "effecten.ots_reductie=12%")
        self.assertEqual((0, 1), (p.returncode, p.stderr.count(zin)), p.stderr)
        p = programma.mbc("controleer", self.met, "--zet", "traject.duur=20")
        self.assertIn('"traject.duur.gemiddelde" is met --zet vervangen: in correlaties doet het niet mee', p.stderr)
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
