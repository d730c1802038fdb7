"""--nauwkeurigheid from the outside: how far it goes, and that what comes out is a run of so many replicaties."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import mbc  # noqa: E402

VOORBEELD = programma.REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"


class Nauwkeurigheid(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-nauwkeurig-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)

    def vergelijk(self, *opties):
        r = mbc("vergelijk", VOORBEELD, "--json", *opties)
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        return r.stdout

    def test_bytes_of_a_run_of_so_many_for_any_threads_and_forms(self):
        uit = self.vergelijk("--nauwkeurigheid", "0.4%", "--draden", 1)
        r = json.loads(uit)
        self.assertEqual(r["replicaties"] % 500, 0)
        saldo = r["scenarios"][1]["ncw"]["saldo"]
        self.assertLessEqual(saldo["mcse"], 0.004 * abs(saldo["gemiddelde"]))
        minder = json.loads(self.vergelijk("--replicaties", r["replicaties"] - 500))["scenarios"][1]["ncw"]["saldo"]
        self.assertGreater(minder["mcse"], 0.004 * abs(minder["gemiddelde"]))
        self.assertEqual(uit, self.vergelijk("--nauwkeurigheid", "0.4%", "--draden", 3))
        self.assertEqual(uit, self.vergelijk("--nauwkeurigheid", "0.4%", "--hervat", self.werk / "bewaard"))
        self.assertEqual(uit, self.vergelijk("--replicaties", r["replicaties"], "--hervat", self.werk / "bewaard"))
        for vorm in ("--csv", "--stil"):
            een, ander = (mbc("vergelijk", VOORBEELD, vorm, *o) for o in
                          (("--nauwkeurigheid", "0.4%"), ("--replicaties", r["replicaties"])))
            self.assertEqual((een.returncode, een.stdout), (0, ander.stdout))

    def test_euros(self):
        saldo = json.loads(self.vergelijk("--nauwkeurigheid", "1500"))["scenarios"][1]["ncw"]["saldo"]
        self.assertLessEqual(saldo["mcse"], 1500)

    def test_a_kept_run_goes_on_with_another_precision(self):
        bewaard = self.werk / "bewaard"
        grof = json.loads(self.vergelijk("--nauwkeurigheid", "0.5%", "--hervat", bewaard))["replicaties"]
        delen = {p.name for p in bewaard.glob("deel-*")}
        fijn = self.vergelijk("--nauwkeurigheid", "0.35%", "--hervat", bewaard)
        self.assertGreater(json.loads(fijn)["replicaties"], grof)
        self.assertEqual(fijn, self.vergelijk("--nauwkeurigheid", "0.35%"))
        self.assertLess(delen, {p.name for p in bewaard.glob("deel-*")}, "what was kept is still there")

    def test_killed_and_gone_on(self):
        opties = ("--nauwkeurigheid", "0.05%", "--replicaties", 20_000, "--draden", 1)
        bewaard = self.werk / "bewaard"
        argumenten = [os.environ.get("MBC") or programma._mbc, "vergelijk", VOORBEELD, "--json", *map(str, opties), "--hervat", bewaard]
        for wat, code in ((signal.SIGKILL, -9), (signal.SIGINT, 130)):
            al = len(list(bewaard.glob("deel-*")))
            p = subprocess.Popen(argumenten, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            while len(list(bewaard.glob("deel-*"))) < al + 3 and p.poll() is None:
                time.sleep(0.002)
            p.send_signal(wat)
            uit, fout = p.communicate(timeout=60)
            self.assertEqual((p.returncode, uit), (code, ""), fout)
        self.assertRegex(fout, r"onderbroken; [0-9.]+ replicaties staan in .*; dezelfde opdracht gaat daar verder")
        r = mbc("vergelijk", VOORBEELD, "--json", *opties, "--hervat", bewaard)
        self.assertEqual(r.returncode, 4, r.stderr)
        self.assertEqual(r.stdout, self.vergelijk("--replicaties", 20_000))

    def test_not_reached(self):
        for vorm in ("--json", "--csv", "--stil"):
            r = mbc("vergelijk", VOORBEELD, vorm, "--nauwkeurigheid", "0.01%", "--replicaties", 1200)
            self.assertEqual(r.returncode, 4)
            self.assertEqual(r.stdout, mbc("vergelijk", VOORBEELD, vorm, "--replicaties", 1200).stdout)
            self.assertIn("mbc: na 1.200 replicaties is de nauwkeurigheid van 0,01% niet gehaald\n  scenario 1: rekenruis € ", r.stderr)

    def test_sobol_grows_and_lhs_is_refused(self):
        sobol = ("--zet", "trekking=sobol")
        uit = self.vergelijk("--nauwkeurigheid", "0.45%", *sobol)
        self.assertEqual(uit, self.vergelijk("--replicaties", json.loads(uit)["replicaties"], *sobol))
        r = mbc("vergelijk", VOORBEELD, "--nauwkeurigheid", "1%", "--zet", "trekking=lhs")
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertIn("--nauwkeurigheid kan niet bij trekking lhs", r.stderr)
        self.assertIn("verwacht: trekking willekeurig of sobol", r.stderr)

    def test_rapport_records_the_number_and_can_be_made_again(self):
        for naam, wens, code in (("goed", "0.5%", 0), ("tekort", "0.01%", 4)):
            map_ = self.werk / naam
            r = mbc("rapport", VOORBEELD, "--uit", map_, "--nauwkeurigheid", wens, "--replicaties", 2500)
            self.assertEqual(r.returncode, code, r.stderr)
            self.assertIn("Het resultaat staat in", r.stdout)
            n = json.loads((map_ / "resultaat.json").read_text())["replicaties"]
            self.assertEqual(json.loads((map_ / "manifest.json").read_text())["aanroep"]["replicaties"], n)
            ander = self.werk / (naam + "-los")
            self.assertEqual(mbc("rapport", VOORBEELD, "--uit", ander, "--replicaties", n).returncode, 0)
            een, twee = ({p.relative_to(m): p.read_bytes() for p in m.rglob("*") if p.is_file()} for m in (map_, ander))
            self.assertEqual(een, twee)
            v = mbc("verifieer", map_)
            self.assertEqual(v.returncode, 0, v.stdout)


if __name__ == "__main__":
    programma.main()
