"""mbc nieuw from the outside: a whole study to be filled in, and what is still the example's of it."""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import REPOSITORY, mbc  # noqa: E402

VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld"
BRON = "Verzonnen voor het voorbeeld"


class Nieuw(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-nieuw-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        self.studie = self.werk / "Mijn regio" / "studie.yaml"
        r = mbc("nieuw", self.studie.parent)
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertIn(f"mbc controleer {self.studie}\n", r.stdout)

    def controle(self):
        r = mbc("controleer", self.studie, "--json")
        self.assertEqual(r.returncode, 0, r.stderr)
        return json.loads(r.stdout)

    def test_it_comes_to_what_the_example_comes_to(self):
        def uitkomst(studie):
            r = mbc("vergelijk", studie, "--replicaties", 20, "--csv", "--stil")
            self.assertEqual(r.returncode, 0, r.stderr)
            return r.stdout.replace('"Mijn regio"', '"Voorbeeld"')

        self.assertEqual(uitkomst(self.studie), uitkomst(VOORBEELD / "studie.yaml"))
        self.assertEqual(mbc("controleer", self.studie).stderr, mbc("controleer", VOORBEELD / "studie.yaml").stderr)

    def test_a_variant_of_the_example_is_no_part_of_it(self):
        mappen = [p.relative_to(self.studie.parent).as_posix() for p in self.studie.parent.rglob("*.yaml")]
        self.assertEqual(sorted(mappen), ["0-zoals-nu.yaml", "1-invoeren.yaml", "kassabonnen/voorbeeldgezin.yaml", "studie.yaml"])

    def test_every_required_key_stands_there_below_its_meaning(self):
        sleutels = json.loads(mbc("sleutels", "--json").stdout)
        tekst = {"studie": self.studie, "scenario": self.studie.parent / "1-invoeren.yaml",
                 "kassabon": self.studie.parent / "kassabonnen" / "voorbeeldgezin.yaml"}
        gezien = 0
        for s in sleutels:
            if not s["verplicht"] or s["bestand"] not in tekst or re.search(r"correlaties|uitkomstdoelen", s["pad"]):
                continue
            inhoud = tekst[s["bestand"]].read_text(encoding="utf-8")
            naam = s["pad"].rsplit(".", 1)[-1]
            self.assertNotIn("<", naam)
            self.assertRegex(inhoud, rf"(?m)\b{naam}:", s["pad"])
            regels = " ".join(r.strip().removeprefix("# ") for r in inhoud.split("\n") if r.strip().startswith("#"))
            self.assertIn(s["betekenis"], regels, s["pad"])
            gezien += 1
        self.assertGreater(gezien, 20)

    def test_controleer_says_what_is_still_of_the_example(self):
        eerst = self.controle()["van_voorbeeld"]
        for pad in ("traject.kans_vto", "traject.duur.gemiddelde", "gemeenten.Stad.instroom", "effecten.ots_reductie", "tarieven.lokaal_team",
                    "investeringen.training.uren", "scenarios.1.implementatie.doel", "kassabonnen.voorbeeldgezin"):
            self.assertTrue(any(p == pad or p.startswith(pad + ".") for p in eerst), (pad, eerst))
        tekst = self.studie.read_text(encoding="utf-8")
        self.studie.write_text(re.sub(rf"(?m)^  kans_vto: .*$", '  kans_vto: {vast: 25%, bron: "Eigen telling 2023"}', tekst), encoding="utf-8")
        daarna = self.controle()["van_voorbeeld"]
        self.assertEqual(set(eerst) - set(daarna), {"traject.kans_vto"})
        self.assertIn("Nog van het voorbeeld", mbc("controleer", self.studie).stdout)
        self.assertNotIn("Nog van het voorbeeld", mbc("controleer", REPOSITORY / "scenarios/haaglanden/studie.yaml").stdout)

    def test_refuses_a_folder_with_something_in_it_and_touches_nothing(self):
        eerst = {p: p.read_bytes() for p in self.studie.parent.rglob("*") if p.is_file()}
        r = mbc("nieuw", self.studie.parent)
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertIn("staat al iets; verwacht: een nieuwe of lege map", r.stderr)
        self.assertEqual({p: p.read_bytes() for p in self.studie.parent.rglob("*") if p.is_file()}, eerst)
        for woorden in ((), ("",)):
            r = mbc("nieuw", *woorden)
            self.assertEqual(r.returncode, 2, r.stderr)


if __name__ == "__main__":
    programma.main()
