"""The outside of the house: ./dev, the golden runner, and that the README shows what the program prints."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402

GOLDEN = programma.REPOSITORY / "tests" / "golden"


def dev(*arguments):
    return subprocess.run([programma.REPOSITORY / "dev", *arguments], capture_output=True, text=True, check=False)


class Dev(unittest.TestCase):
    def test_help_names_every_command(self):
        shown = dev("help")
        self.assertEqual(shown.returncode, 0)
        for command in "run test build bench golden lint format doctor clean".split():
            self.assertRegex(shown.stdout, rf"(?m)^  {command}\b")

    def test_unknown_command_shows_help_and_is_a_wrong_call(self):
        refused = dev("bouw")
        self.assertEqual(refused.returncode, 2)
        self.assertEqual(refused.stdout, "")
        self.assertIn("Onbekende opdracht: bouw", refused.stderr)
        self.assertIn("./dev OPDRACHT", refused.stderr)

    def test_doctor_changes_nothing(self):
        told = dev("doctor")
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertRegex(told.stdout, r"(?m)^libyaml-cpp-dev +\S+ +leest de studies$")


class GoldenRunner(unittest.TestCase):
    """The runner on a copy of itself, with a program that echoes its arguments."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        golden = pathlib.Path(folder.name) / "tests" / "golden"
        self.case = golden / "geval"
        self.case.mkdir(parents=True)
        self.runner = shutil.copy(GOLDEN / "golden.py", golden)
        self.program = golden / "echo.sh"
        self.program.write_text('#!/bin/sh\nprintf "%s\\n" "$@" "$GLIBC_TUNABLES"\n')
        self.program.chmod(0o755)
        (self.case / "opdracht").write_text("vergelijk 'met spatie'\n")

    def run_cases(self, *arguments):
        environment = {k: v for k, v in os.environ.items() if k != "MBC"}
        return subprocess.run([sys.executable, self.runner, "--mbc", self.program, *arguments], env=environment,
                              capture_output=True, text=True, check=False)

    def test_without_expectation_it_fails(self):
        run = self.run_cases()
        self.assertEqual(run.returncode, 1)
        self.assertIn("geval/stdout is nog niet vastgelegd", run.stdout)

    def test_recorded_is_equal_and_one_byte_is_a_difference(self):
        self.assertEqual(self.run_cases("--bijwerken").returncode, 0)
        self.assertEqual((self.case / "stdout").read_bytes(), b"vergelijk\nmet spatie\n\n")
        self.assertEqual(self.run_cases().returncode, 0)
        (self.case / "stdout").write_bytes(b"vergelijk\nmet spatie\n")
        run = self.run_cases()
        self.assertEqual(run.returncode, 1)
        self.assertIn("geval: MIS", run.stdout)

    def test_fma_is_hidden_from_glibc(self):
        self.run_cases("--bijwerken")
        run = self.run_cases("--zonder-fma")
        self.assertEqual(run.returncode, 1)
        self.assertIn("+glibc.cpu.hwcaps=-FMA", run.stdout)

    def test_another_exit_code_is_neither_equal_nor_recorded(self):
        self.program.write_text("#!/bin/sh\necho stuk >&2; exit 3\n")
        run = self.run_cases("--bijwerken")
        self.assertEqual(run.returncode, 1)
        self.assertIn("exitcode: 0 verwacht, 3 gekregen\nstuk", run.stdout)
        self.assertFalse((self.case / "stdout").exists())


class Readme(unittest.TestCase):
    def test_it_shows_what_the_main_job_prints(self):
        text = (programma.REPOSITORY / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"<!-- uitkomst van ./dev run: begin -->\n```\n(.*?)```\n", text, re.DOTALL)
        recorded = GOLDEN / "haaglanden-tekst"
        self.assertEqual((recorded / "opdracht").read_text(), "vergelijk scenarios/haaglanden/studie.yaml\n")
        self.assertIn(shown.group(1).strip("\n") or "(nog leeg)", (recorded / "stdout").read_text(encoding="utf-8"))


if __name__ == "__main__":
    programma.main()
