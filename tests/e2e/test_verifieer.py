"""mbc verifieer from the outside: a set of mbc rapport proves itself, and what was changed in it is seen."""
import hashlib
import json
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import mbc
from rapportmap import VOORBEELD, Rapport


class Verifieer(Rapport):
    def vervang(self, naam, tekst):
        """Another content for a file, with a manifest that fits."""
        (self.uit / naam).write_text(tekst)
        manifest = json.loads((self.uit / "manifest.json").read_text())
        for b in manifest["bestanden"]:
            if b["bestand"] == naam:
                b.update(bytes=len(tekst.encode()), sha256=hashlib.sha256(tekst.encode()).hexdigest())
        (self.uit / "manifest.json").write_text(json.dumps(manifest))

    def assert_gezien(self, naam, van, naar, melding, *opties):
        """That another text in a file, with a manifest that fits, is not taken for the set; the file is put back after."""
        oud = self.bestanden()
        self.vervang(naam, oud[naam].decode().replace(van, naar, 1))
        r = mbc("verifieer", self.uit, *opties)
        self.assertEqual((r.returncode, melding in r.stdout), (4, True), naam + ": " + r.stdout)
        for n in (naam, "manifest.json"):
            (self.uit / n).write_bytes(oud[n])

    def test_equal_wherever_it_stands(self):
        self.maak("--zet", "effecten.ots_reductie=10%", "--nul", 1, "--scenario", "0,1")
        elders = shutil.move(self.uit, self.werk / "heel ergens anders")
        for opties in ((), ("--draden", 2), ("--snel", 3)):
            r = mbc("verifieer", elders, *opties)
            self.assertEqual((r.returncode, r.stderr), (0, ""), r.stdout)
            self.assertIn("gelijk", r.stdout)
        self.assertIn("byte voor byte", mbc("verifieer", elders).stdout)

    def test_more_replicaties_than_there_are(self):
        self.maak()
        r = mbc("verifieer", self.uit, "--snel", 9999)
        self.assertEqual(r.returncode, 2)
        self.assertRegex(r.stderr, r"--snel 9999 kan niet: .* verwacht: 1 tot en met \d+")

    def test_one_changed_byte_in_any_file_is_seen(self):
        self.maak()
        for naam, inhoud in self.bestanden().items():
            bytes_ = bytearray(inhoud)
            bytes_[len(bytes_) // 2] ^= 1
            (self.uit / naam).write_bytes(bytes_)
            r = mbc("verifieer", self.uit)
            self.assertEqual(r.returncode, 4, naam)
            self.assertIn("niet gelijk", r.stdout)
            (self.uit / naam).write_bytes(inhoud)
        self.assertEqual(mbc("verifieer", self.uit).returncode, 0)

    def test_a_forged_result_with_a_fitting_manifest_is_seen(self):
        self.maak()
        for naam in ("resultaat.json", "kasstromen.csv"):
            self.assert_gezien(naam, "1", "2", naam)
        eerste = (self.uit / "vingerafdrukken.csv").read_text().split('"')[5]
        self.assert_gezien("vingerafdrukken.csv", eerste, "0" * 16, "replicatie 0", "--snel", 2)

    def test_analyses_are_made_again(self):
        self.maak("--met", "gevoeligheid,omslagpunt", "--scenario", 1, "--zet", "discontovoet=3%")
        r = mbc("verifieer", self.uit)
        self.assertEqual((r.returncode, r.stderr), (0, ""), r.stdout)
        self.assertIn("byte voor byte", r.stdout)
        for naam in ("omslagpunt.json", "gevoeligheid-kaart.csv"):
            self.assert_gezien(naam, "1", "2", naam)

    def test_another_build_is_told_and_judged_by_its_bytes(self):
        self.maak()
        andere = self.werk / "mbc"
        broncode = programma.andere_bouw(programma.pad(), andere)
        hier = mbc("--versie").stdout.split()[-1]
        self.assertEqual(json.loads(self.bestanden()["manifest.json"])["broncode"], hier)
        self.assertNotIn("broncode", mbc("verifieer", self.uit).stdout)
        gezegd = f"De map is gemaakt met een mbc van andere broncode ({hier}) dan deze ({broncode})\n"
        for snel in ((), ("--snel", 2)):
            r = mbc("verifieer", self.uit, *snel, programma=andere)
            self.assertEqual((r.returncode, r.stdout.startswith("gelijk"), r.stdout.endswith(gezegd)), (0, True, True), r.stdout)
        # One that also computes otherwise: here as if the first did.
        anders = self.bestanden()["vingerafdrukken.csv"].decode()
        self.vervang("vingerafdrukken.csv", anders.replace(anders.split('"')[5], "0" * 16))
        r = mbc("verifieer", self.uit, "--snel", 2, programma=andere)
        self.assertEqual((r.returncode, r.stdout), (4, "niet gelijk: replicatie 0 komt anders uit\n" + gezegd))

    def test_a_manifest_from_before_the_source_was_kept(self):
        self.maak()
        manifest = json.loads((self.uit / "manifest.json").read_text())
        tekst = (self.uit / "manifest.json").read_text().replace(f'  "broncode": "{manifest["broncode"]}",\n', "")
        self.assertNotIn("broncode", tekst)
        (self.uit / "manifest.json").write_text(tekst)
        r = mbc("verifieer", self.uit)
        self.assertEqual((r.returncode, r.stdout.startswith("gelijk")), (0, True), r.stdout)
        self.assertIn("zegt niet uit welke broncode", r.stdout)

    def test_missing_and_extra_files(self):
        self.maak()
        (self.uit / "erbij.txt").write_text("")
        self.assertIn("erbij.txt", mbc("verifieer", self.uit).stdout)
        (self.uit / "erbij.txt").unlink()
        (self.uit / "aannames.csv").unlink()
        r = mbc("verifieer", self.uit)
        self.assertEqual((r.returncode, "aannames.csv" in r.stdout), (4, True))

    def test_a_result_in_euros_of_another_year_is_made_again(self):
        index = ("--zet", "prijsindex={2021: 100, 2024: 125}")
        self.maak(*index, "--prijspeil", 2024, "--met", "gevoeligheid,omslagpunt", "--scenario", 1)
        r = mbc("verifieer", self.uit)
        self.assertEqual((r.returncode, "byte voor byte" in r.stdout), (0, True), r.stdout)
        resultaat = json.loads(self.bestanden()["resultaat.json"])
        gewoon = json.loads(mbc("vergelijk", VOORBEELD, "--replicaties", 20, *index, "--scenario", 1, "--json").stdout)
        self.assertEqual((resultaat["prijspeil"], gewoon["prijspeil"]), (2024, 2021))
        ncw = [r["scenarios"][0]["ncw"] for r in (resultaat, gewoon)]
        for bedrag in ("baten", "kosten", "saldo", "verzilverbaar_saldo"):
            for cijfer in ("gemiddelde", "sd", "p5", "p95"):
                self.assertAlmostEqual(ncw[0][bedrag][cijfer], 1.25 * ncw[1][bedrag][cijfer], delta=0.1)
        self.assertIn("prijspeil 2024", self.bestanden()["report.html"].decode())

    def test_what_a_file_manager_left_is_passed_over_with_a_note(self):
        self.maak()
        achtergelaten = (".DS_Store", "Thumbs.db", "invoer/.DS_Store", "~$werkboek.xlsx", ".~lock.werkboek.xlsx#")
        for naam in achtergelaten:
            (self.uit / naam).write_text("x")
        for opties in ((), ("--snel", 2)):
            r = mbc("verifieer", self.uit, *opties)
            self.assertEqual((r.returncode, r.stdout.startswith("gelijk")), (0, True), r.stdout)
            self.assertIn("overgeslagen", r.stdout)
            for naam in achtergelaten:
                self.assertIn(naam, r.stdout)
        (self.uit / "Thumbs.db.txt").write_text("x")
        self.assertEqual(mbc("verifieer", self.uit).returncode, 4)
        (self.uit / "Thumbs.db.txt").unlink()
        # Nor do they keep a result from being replaced.
        self.maak("--overschrijf")

    def test_no_set(self):
        self.assertEqual(mbc("verifieer", self.werk).returncode, 4)
        self.assertEqual(mbc("verifieer", VOORBEELD).returncode, 2)
        self.assertEqual(mbc("verifieer").returncode, 2)
        for kwaad in ('{"mbc": 1}', "[]", "{", '{"mbc":"0","aanroep":{},"bestanden":[{"bestand":"../x"}]}'):
            (self.werk / "manifest.json").write_text(kwaad)
            self.assertEqual(mbc("verifieer", self.werk).returncode, 4, kwaad)


if __name__ == "__main__":
    programma.main()
