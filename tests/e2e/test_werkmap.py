"""mbc kassabon inlezen of a workbook, as Excel and LibreOffice write it: the receipts of the same table as CSV, and nobody in them."""
import csv
import datetime
import pathlib
import re
import shutil
import sys
import tempfile
import unittest
import zipfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import mbc  # noqa: E402

KOP = ["kassabon", "omschrijving", "geldstroom", "fase", "zonder", "met", "gewicht", "bron", "bronkwaliteit"]


def gezin(n):
    return [[f"gezin-{n}", "ambulante hulp", "Jeugdwet", "traject", 1000 + n + 0.125, f"€ {900 + n},-", 0.25, "factuur", "A"],
            [f"gezin-{n}", "intake", "Jeugdwet", "start", 12.5, None, None, "urenregistratie", "A"]]


class Werkmap(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-werkmap-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)

    def werkmap(self, rijen, kop=KOP):
        boek = openpyxl.Workbook()
        for rij in [kop, *rijen]:
            boek.active.append(rij)
        boek.save(self.werk / "tabel.xlsx")
        return self.werk / "tabel.xlsx"

    def lees(self, tabel, uit="uit"):
        return mbc("kassabon", "inlezen", tabel, "--uit", uit, cwd=self.werk)

    def bonnen(self, uit="uit"):
        return {p.name: p.read_text(encoding="utf-8") for p in (self.werk / uit).iterdir()}

    def geweigerd(self, tabel, patroon, geheim="Jansen"):
        r = self.lees(tabel)
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        self.assertRegex(r.stderr, patroon)
        self.assertNotIn(geheim, r.stderr)
        self.assertFalse((self.werk / "uit").exists())

    def test_ten_families_are_the_receipts_of_the_same_table_as_csv(self):
        rijen = [rij for n in range(1, 11) for rij in gezin(n)]
        r = self.lees(self.werkmap(rijen))
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertEqual(len(self.bonnen()), 10)
        with open(self.werk / "tabel.csv", "w", encoding="utf-8-sig", newline="") as f:
            csv.writer(f, delimiter=";").writerows([KOP, *([f"{c:.4f}".replace(".", ",") if isinstance(c, float) else c for c in rij] for rij in rijen)])
        self.assertEqual(self.lees(self.werk / "tabel.csv", uit="csv").returncode, 0)
        zonder_nullen = lambda bonnen: {n: re.sub(r"(\.\d*?)0+\b", r"\1", t) for n, t in bonnen.items()}  # noqa: E731
        self.assertEqual(zonder_nullen(self.bonnen()), zonder_nullen(self.bonnen("csv")))

    def test_the_one_with_a_name_is_refused_and_nothing_is_repeated(self):
        for cel in ("hulp voor mevrouw Jansen", "hulp 123456782", "06-12345678", "Jansen@voorbeeld.nl"):
            self.geweigerd(self.werkmap([*gezin(1), ["gezin-2", cel, "Jeugdwet", "ots", 1]]), r"tabel\.xlsx:4:2: fout: hier staat iets dat op")

    def test_who_somebody_is_may_not_stand_in_another_column_either(self):
        self.geweigerd(self.werkmap([[*gezin(1)[0], "Jansen"]], [*KOP, "achternaam"]), r"tabel\.xlsx:1:10: fout: deze kolom is er een voor persoonsgegevens")
        self.geweigerd(self.werkmap([[*gezin(1)[0], "2611 AB", "12"]], [*KOP, "wijk", "nr"]), r"tabel\.xlsx:2:\d+: fout: hier staat iets dat op een adres", "2611")
        self.geweigerd(self.werkmap([["gezin-1", 123456782, "Jeugdwet", "ots", 1]]), r"tabel\.xlsx:2:2: fout: hier staat iets dat op een burgerservicenummer", "123456782")

    def test_a_date_of_birth_is_a_number_in_a_workbook_and_refused(self):
        self.geweigerd(self.werkmap([["gezin-1", datetime.date(2011, 3, 4), "Jeugdwet", "ots", 1]]), r"tabel\.xlsx:2:2: fout: hier staat een getal waar een tekst hoort")

    def test_a_formula_is_what_it_came_to(self):
        pad = self.werkmap([["gezin-1", "hulp", "Jeugdwet", "ots", "=5*11"]])
        self.geweigerd(pad, r"tabel\.xlsx:2:5: fout: deze formule heeft nog geen uitkomst")
        self.herschreven(pad, lambda naam, x: re.sub(rb"<v ?/>|<v></v>", b"<v>55</v>", x))
        self.assertEqual(self.lees(pad).returncode, 0)
        self.assertIn("zonder: 55}", self.bonnen()["gezin-1.yaml"])

    def herschreven(self, pad, vervang):
        with zipfile.ZipFile(pad) as z:
            delen = {naam: z.read(naam) for naam in z.namelist()}
        with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as z:
            for naam, inhoud in delen.items():
                z.writestr(naam, vervang(naam, inhoud))
        return pad

    def test_a_formula_may_come_to_no_text(self):
        leeg = lambda naam, x: re.sub(rb'<c r="F2"[^>]*>.*?</c>', b'<c r="F2" t="str"><f>IF(E2="","","")</f><v></v></c>', x)  # noqa: E731
        self.assertEqual(self.lees(self.herschreven(self.werkmap([["gezin-1", "hulp", "Jeugdwet", "ots", 7, 8]]), leeg)).returncode, 0)
        self.assertIn("zonder: 7}", self.bonnen()["gezin-1.yaml"])

    def test_a_number_is_no_name_of_a_receipt_nor_any_other_text(self):
        for kolom, waarde in ((0, 39519), (0, datetime.date(2008, 3, 12)), (2, 123), (7, 12345678)):
            rij = gezin(1)[0]
            rij[kolom] = waarde
            self.geweigerd(self.werkmap([rij]), rf"tabel\.xlsx:2:{kolom + 1}: fout: hier staat een getal waar een tekst hoort")

    def test_a_column_with_a_typo_is_named_and_its_numbers_are_not(self):
        r = self.lees(self.werkmap(gezin(1), ["kassabon", "omschrijving", "geldstroom", "fase", "zondr", *KOP[5:]]))
        self.assertIn('bedoelde u zonder?', r.stderr)
        self.assertNotIn("een getal waar", r.stderr)

    def test_a_hidden_sheet_is_not_the_first(self):
        pad = self.werkmap(gezin(1))
        boek = openpyxl.load_workbook(pad)
        boek.create_sheet("lijst", 0).append(["geheim"])
        boek.worksheets[0].sheet_state = "veryHidden"
        boek.active = 1
        boek.save(pad)
        self.assertEqual(self.lees(pad).returncode, 0)
        self.assertEqual(list(self.bonnen()), ["gezin-1.yaml"])

    def test_an_end_of_line_that_was_pasted_is_a_space(self):
        rij = gezin(1)[0]
        rij[1] = "hulp_x000D_thuis"
        self.assertEqual(self.lees(self.werkmap([rij])).returncode, 0)
        self.assertIn("hulp thuis", self.bonnen()["gezin-1.yaml"])

    def test_only_the_first_sheet_is_read_and_that_is_said(self):
        pad = self.werkmap(gezin(1))
        boek = openpyxl.load_workbook(pad)
        boek.create_sheet("Jansen").append(["niets"])
        boek.save(pad)
        r = self.lees(pad)
        self.assertEqual(r.returncode, 0)
        self.assertRegex(r.stderr, r"tabel\.xlsx: waarschuwing: de werkmap heeft meer bladen: alleen het eerste zichtbare is gelezen")
        self.assertNotIn("Jansen", r.stderr)

    def test_a_file_called_so_that_is_none_says_what_to_do(self):
        (self.werk / "tabel.xlsx").write_bytes(b"PK\x03\x04 geen archief")
        self.geweigerd(self.werk / "tabel.xlsx", r"tabel\.xlsx: fout: dit bestand is beschadigd of geen werkmap; verwacht: een werkmap")


if __name__ == "__main__":
    programma.main()
