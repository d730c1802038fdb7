"""`mbc vergelijk` and `mbc controleer` from the outside: streams, exit codes, signals, and the same numbers in every form."""
import csv
import io
import json
import os
import pathlib
import pty
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402

STUDIE = programma.REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
HAAGLANDEN = programma.REPOSITORY / "scenarios" / "haaglanden" / "studie.yaml"
FEW = ("--replicaties", "40")


def start(*arguments, **options):
    """mbc running, in an environment without NO_COLOR."""
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    environment.update(options.pop("env", {}))
    program = programma.pad()
    return subprocess.Popen([program, *map(str, arguments)], cwd=programma.REPOSITORY, env=environment,
                            stdin=subprocess.DEVNULL, **options)


def result(*arguments, studie=STUDIE):
    shown = programma.mbc("vergelijk", studie, *arguments, "--json")
    assert shown.returncode == 0, shown.stderr
    return json.loads(shown.stdout)


def on_terminal(*arguments, env=None):
    """What a terminal gets on stdout and stderr together."""
    try:
        mine, theirs = pty.openpty()
    except OSError as reason:
        raise unittest.SkipTest(f"hier kan geen terminal worden gemaakt: {reason}") from reason
    process = start(*arguments, stdout=theirs, stderr=theirs, env=env or {})
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(mine, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(mine)
    return process.wait(), shown.decode()


class Streams(unittest.TestCase):
    def test_results_on_stdout_and_nothing_on_stderr(self):
        shown = programma.mbc("vergelijk", STUDIE, *FEW)
        self.assertEqual(shown.returncode, 0)
        self.assertEqual(shown.stderr, "")
        self.assertTrue(shown.stdout.startswith("Voorbeeld\n"))
        self.assertNotIn("\x1b", shown.stdout)

    def test_messages_on_stderr_and_nothing_on_stdout(self):
        for arguments, code in ((("vergelijk", "nergens.yaml"), 1), (("vergelijk", STUDIE, "--nul", "9"), 2), (("vergelik",), 2)):
            refused = programma.mbc(*arguments)
            self.assertEqual(refused.returncode, code, arguments)
            self.assertEqual(refused.stdout, "")
            self.assertNotEqual(refused.stderr, "")

    def test_warnings_beside_a_csv_and_not_with_stil(self):
        self.assertIn("waarschuwing: ", programma.mbc("vergelijk", STUDIE, *FEW, "--csv").stderr)
        self.assertEqual(programma.mbc("vergelijk", STUDIE, *FEW, "--csv", "--stil").stderr, "")

    def test_colour_on_a_terminal_only_without_no_color(self):
        code, shown = on_terminal("controleer", STUDIE)
        self.assertEqual(code, 0)
        self.assertIn("\x1b[1mVoorbeeld\x1b[0m", shown)
        code, shown = on_terminal("controleer", STUDIE, env={"NO_COLOR": "1"})
        self.assertEqual(code, 0)
        self.assertNotIn("\x1b", shown)

    def test_no_line_wider_than_100_columns(self):
        for arguments in (("vergelijk", STUDIE, *FEW), ("controleer", STUDIE)):
            for line in programma.mbc(*arguments).stdout.splitlines():
                self.assertLessEqual(len(line), 100, line)

    def test_full_disk(self):
        for form in ((), ("--json",), ("--csv",)):
            with open("/dev/full", "wb") as full:
                process = start("vergelijk", STUDIE, *FEW, "--stil", *form, stdout=full, stderr=subprocess.PIPE)
                told = process.communicate()[1].decode()
            self.assertEqual(process.returncode, 3)
            self.assertEqual(told, "mbc: schrijven naar stdout mislukt: de schijf is vol\n")

    def test_closed_stdout(self):
        process = start("--versie", stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
        told = process.communicate()[1].decode()
        self.assertEqual(process.returncode, 3)
        self.assertIn("de uitvoer is gesloten", told)

    def test_reader_that_leaves_hears_nothing_more(self):
        process = start("vergelijk", STUDIE, *FEW, "--stil", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        told = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(), 3)
        self.assertEqual(told, b"")


class Interrupt(unittest.TestCase):
    def test_ctrl_c_stops_with_130_and_nothing_written(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            process = start("vergelijk", STUDIE, "--replicaties", "10000000", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(0.5)  # let it get under way; how long does not matter
            process.send_signal(number)
            written, told = process.communicate()
            self.assertEqual(process.returncode, 130)
            self.assertEqual(written, b"")
            self.assertEqual(told.decode(), "mbc: onderbroken; er is niets geschreven\n"
                             "Met --hervat MAP blijft bewaard wat al gerekend is, en gaat dezelfde opdracht daar verder\n")


class SameNumbers(unittest.TestCase):
    def test_bytes_do_not_depend_on_threads(self):
        shown = {draden: programma.mbc("vergelijk", STUDIE, *FEW, "--json", "--draden", draden).stdout for draden in (1, 2, 7)}
        self.assertTrue(shown[1])
        self.assertEqual(shown[1], shown[2])
        self.assertEqual(shown[1], shown[7])

    def test_csv_adds_up_to_the_json(self):
        """The cells of all gemeenten sum to the region's year and geldstroom, to the rounding of their cents."""
        in_json = result(*FEW)
        rows = list(csv.DictReader(io.StringIO(programma.mbc("vergelijk", STUDIE, *FEW, "--csv").stdout)))
        sums = {}
        for row in rows:
            for what in ("baten", "kosten", "saldo"):
                key = (int(row["scenario"]), row["geldstroom"], int(row["jaar"]), what)
                sums[key] = sums.get(key, 0) + float(row[what + "_gemiddelde"])
        cells = 0
        for scenario in in_json["scenarios"]:
            for jaar in scenario["jaren"]:
                for stroom, amounts in jaar["geldstromen"].items():
                    for what in ("baten", "kosten", "saldo"):
                        cells += 1
                        self.assertAlmostEqual(sums[scenario["nummer"], stroom, jaar["jaar"], what],
                                               amounts[what]["gemiddelde"], delta=0.005 * (len(in_json["gemeenten"]) + 1))
        self.assertEqual(cells, len(sums))

    def test_excel_csv_holds_the_same_cells(self):
        plain = list(csv.reader(io.StringIO(programma.mbc("vergelijk", STUDIE, *FEW, "--csv").stdout)))
        text = programma.mbc("vergelijk", STUDIE, *FEW, "--csv-excel").stdout
        self.assertEqual(text[0], "\ufeff")
        excel = list(csv.reader(io.StringIO(text[1:]), delimiter=";"))
        self.assertEqual(plain[0], excel[0])
        self.assertEqual(plain[1:], [row[:6] + [cell.replace(",", ".") for cell in row[6:]] for row in excel[1:]])

    def test_a_choice_changes_no_number(self):
        whole, part = result(*FEW), result(*FEW, "--gemeente", "Dorp", "--scenario", "1")
        self.assertEqual([s["nummer"] for s in part["scenarios"]], [1])
        self.assertEqual(part["gemeenten"], ["Dorp"])
        self.assertEqual(part["scenarios"][0]["gemeenten"], {"Dorp": whole["scenarios"][1]["gemeenten"]["Dorp"]})

    def test_other_nulalternatief_mirrors(self):
        forth, back = result(*FEW), result(*FEW, "--nul", "1")
        for name in ("baten", "kosten", "saldo"):
            self.assertEqual(forth["scenarios"][1]["ncw"][name]["gemiddelde"], -back["scenarios"][0]["ncw"][name]["gemiddelde"])

    def test_against_any_scenario_is_to_the_byte_what_that_nulalternatief_says(self):
        fewer = ("--replicaties", "12")
        for choice in ((), ("--gemeente", "Delft,Rijswijk"), ("--prijspeil", "2022"), ("--scenario", "1,2"), ("--zet", "trekking=sobol")):
            one = result(*fewer, *choice, studie=HAAGLANDEN)["scenarios"]
            numbers = [s["nummer"] for s in one]
            for other in {1, 2, 3} & set(numbers):
                there = {s["nummer"]: s for s in result(*fewer, *choice, "--nul", other, studie=HAAGLANDEN)["scenarios"]}
                for scenario in one:
                    against = {o["nummer"]: o for o in scenario["tegen"]}
                    self.assertEqual(set(against), set(numbers) - {0, scenario["nummer"]}, choice)
                    if other != scenario["nummer"]:
                        for name, told in (("saldo", there[scenario["nummer"]]["ncw"]["saldo"]),
                                           ("verzilverbaar_saldo", there[scenario["nummer"]]["ncw"]["verzilverbaar_saldo"])):
                            self.assertEqual(against[other][name], told, (choice, scenario["nummer"], other, name))

    def test_order_in_the_files_does_not_matter(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(shutil.copytree(STUDIE.parent, pathlib.Path(folder) / "studie"))
            shuffle = random.Random(20210615).shuffle
            for file in copy.rglob("*.yaml"):
                file.write_text(shuffled(file.read_text(encoding="utf-8"), shuffle), encoding="utf-8")
            other = result(*FEW, studie=copy / "studie.yaml")
        here = result(*FEW)
        self.assertNotEqual(here.pop("invoer"), other.pop("invoer"))
        self.assertEqual(here, other)


def shuffled(text, shuffle):
    """YAML of two levels with its keys, and the items below each, in another order."""
    blocks = [[]]
    for line in text.splitlines():
        line = re.sub(r"\s+#.*|^#.*", "", line).rstrip()
        if not line:
            continue
        if not line.startswith((" ", "-")):
            blocks.append([])
        blocks[-1].append(line)
    for block in blocks:
        items = block[1:]
        shuffle(items)
        block[1:] = items
    shuffle(blocks)
    return "".join(line + "\n" for block in blocks for line in block)


class Check(unittest.TestCase):
    def test_register_in_three_forms_holds_the_same_numbers(self):
        in_json = json.loads(programma.mbc("controleer", STUDIE, "--json").stdout)
        rows = list(csv.DictReader(io.StringIO(programma.mbc("controleer", STUDIE, "--csv").stdout)))
        text = programma.mbc("controleer", STUDIE).stdout
        self.assertEqual([a["pad"] for a in in_json["aannames"]], [r["pad"] for r in rows])
        for number, row in zip(in_json["aannames"], rows):
            self.assertEqual(number["gemiddelde"], float(row["gemiddelde"]))
            self.assertIn(number["pad"][:40], text)

    def test_every_number_can_be_shown(self):
        for number in json.loads(programma.mbc("controleer", STUDIE, "--json", "--kassabonnen").stdout)["aannames"]:
            shown = programma.mbc("controleer", STUDIE, "--toon", number["pad"], "--json")
            self.assertEqual(shown.returncode, 0, shown.stderr)
            self.assertIn(number, json.loads(shown.stdout))


if __name__ == "__main__":
    programma.main()
