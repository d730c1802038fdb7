"""What a user asks of the input from the outside: names, weights of receipts, and receipts passed over."""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unicodedata
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld"


class Invoer(unittest.TestCase):
    def setUp(self):
        self.map = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.map)
        shutil.copytree(VOORBEELD, self.map / "s")
        self.studie = self.map / "s" / "studie.yaml"

    def vervang(self, oud, nieuw):
        tekst = self.studie.read_text()
        self.assertIn(oud, tekst)
        self.studie.write_text(tekst.replace(oud, nieuw))

    def gemeenten(self, *opties):
        uit = mbc("vergelijk", self.studie, "--replicaties", 20, "--json", *opties)
        self.assertEqual(uit.returncode, 0, uit.stderr)
        return json.loads(uit.stdout)["gemeenten"]

    def test_a_gemeente_with_a_comma_or_a_point_can_be_asked_for(self):
        self.vervang("  Dorp:", '  "Aa, Bb": {instroom: 5, start: 2023}\n  Bergen (NH.): {instroom: 5, start: 2023}\n  Dorp:')
        self.assertEqual(self.gemeenten("--gemeente", '"Aa, Bb",Dorp'), ["Aa, Bb", "Dorp"])
        self.assertEqual(self.gemeenten("--gemeente", "Aa, Bb", "--gemeente", "Bergen (NH.)"), ["Aa, Bb", "Bergen (NH.)"])
        gezet = mbc("controleer", self.studie, "--zet", 'gemeenten."Bergen (NH.)".instroom=7', "--toon", 'gemeenten."Bergen (NH.)".instroom', "--json")
        self.assertEqual([g["waarde"] for g in json.loads(gezet.stdout)], ["7"])
        self.assertEqual(mbc("vergelijk", self.studie, "--gemeente", "Aa").returncode, 2)

    def test_accents_of_a_mac_are_the_same_letters(self):
        los = unicodedata.normalize("NFD", "Súdwest")
        self.vervang("  Dorp:", f"  {los}: {{instroom: 5, start: 2023}}\n  Dorp:")
        for vraag in ("Súdwest", los):
            self.assertEqual(self.gemeenten("--gemeente", vraag), ["Súdwest"])

    def test_the_weight_of_a_receipt_is_shown_where_zet_takes_it(self):
        bon = next((self.map / "s" / "kassabonnen").glob("*.yaml"))
        pad = f"kassabonnen.{bon.stem}.gewicht"
        uit = mbc("controleer", self.studie, "--toon", pad, "--zet", f"{pad}=3", "--json")
        self.assertEqual(uit.returncode, 0, uit.stderr)
        (gewicht,) = json.loads(uit.stdout)
        self.assertEqual((gewicht["pad"], gewicht["gemiddelde"], gewicht["bron"]), (pad, 3, "--zet"))
        (standaard,) = json.loads(mbc("controleer", self.studie, "--toon", pad, "--json").stdout)
        self.assertTrue(standaard["aanname"])

    def test_a_receipt_that_windows_renamed_is_read_and_another_file_is_named(self):
        bonnen = self.map / "s" / "kassabonnen"
        bon = next(bonnen.glob("*.yaml"))
        tekst = bon.read_text()
        for nieuw in ("twee.YAML", "drie.yaml.txt"):
            id = nieuw.split(".")[0]
            (bonnen / nieuw).write_text(re.sub(r"^kassabon:.*$", f"kassabon: {id}", tekst, count=1, flags=re.M))
        (bonnen / "notities.docx").write_text("x")
        uit = mbc("controleer", self.studie)
        self.assertEqual(uit.returncode, 0, uit.stderr)
        self.assertIn('"drie.yaml.txt" is gelezen als kassabon', uit.stderr)
        self.assertIn('"notities.docx" in deze map wordt niet gelezen', uit.stderr)
        for id in ("twee", "drie"):
            self.assertEqual(mbc("controleer", self.studie, "--toon", f"kassabonnen.{id}.gewicht").returncode, 0)

    def test_a_broken_receipt_is_not_repeated_as_the_study_either(self):
        bon = self.map / "bon.yaml"
        bon.write_text("kassabon: bon\nregels:\n  - {omschrijving: Quispel\n")
        for aanroep in (("controleer", bon), ("vergelijk", bon)):
            uit = mbc(*aanroep)
            self.assertEqual(uit.returncode, 1)
            self.assertNotIn("Quispel", uit.stdout + uit.stderr)

    def test_a_wrong_path_does_not_guess_a_line_of_a_receipt(self):
        uit = mbc("controleer", self.studie, "--toon", "kassabonnen.gezin.x.zonder")
        self.assertEqual(uit.returncode, 2)
        self.assertNotIn("bedoelde u kassabonnen", uit.stderr)


if __name__ == "__main__":
    programma.main()
