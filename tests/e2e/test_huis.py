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
        for command in "run test unit sanitize build bench golden lint format doctor clean".split():
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
        shutil.copy(GOLDEN / "bestanden.py", golden)
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

    def test_files_are_recorded_as_what_a_reader_sees(self):
        self.program.write_text("""#!/bin/sh
mkdir "$1"
echo '<style>a{}</style><p>Het  antwoord</p><script>let a;</script><td>1</td>' > "$1/report.html"
printf 'a,%064d\\r\\n' 0 > "$1/tabel.csv"
echo '{}' > "$1/manifest.json"
echo "in $1"
""")
        (self.case / "opdracht").write_text("{uit}\n")
        self.assertEqual(self.run_cases("--bijwerken").returncode, 0)
        self.assertEqual((self.case / "stdout").read_bytes(), b"in {uit}\n")
        recorded = {p.name: p.read_bytes() for p in (self.case / "uit").iterdir()}
        self.assertEqual(recorded, {"report.html.txt": b"Het antwoord\n1\n", "tabel.csv": b"a,(sha256)\r\n"})
        self.assertEqual(self.run_cases().returncode, 0)
        (self.case / "uit" / "tabel.csv").write_bytes(b"b\r\n")
        (self.case / "uit" / "weg.csv").write_bytes(b"")
        run = self.run_cases()
        self.assertEqual(run.returncode, 1)
        self.assertIn("uit/tabel.csv (nu)", run.stdout)
        self.assertIn("uit/weg.csv is niet geschreven", run.stdout)

    def test_another_exit_code_is_neither_equal_nor_recorded(self):
        self.program.write_text("#!/bin/sh\necho stuk >&2; exit 3\n")
        run = self.run_cases("--bijwerken")
        self.assertEqual(run.returncode, 1)
        self.assertIn("exitcode: 0 verwacht, 3 gekregen\nstuk", run.stdout)
        self.assertFalse((self.case / "stdout").exists())


class Rooms(unittest.TestCase):
    """engine/kamer.cmake, without which no room compiles, on a house of two rooms."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.house = pathlib.Path(folder.name)
        for room in ("base", "cli"):
            (self.house / room).mkdir()
            (self.house / room / "a.h").write_text("#pragma once\n#include <string>\n")
        shutil.copy(programma.REPOSITORY / "engine" / "kamer.cmake", self.house)

    def check(self, source, sees="base"):
        (self.house / "base" / "a.cpp").write_text(source)
        return subprocess.run(["cmake", "-DKAMER=base", f"-DZIET={sees}", "-DUIT=gezien", "-P", "kamer.cmake"], cwd=self.house,
                              capture_output=True, text=True, check=False)

    def refused(self, source, why):
        run = self.check(source)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn(why, " ".join(run.stderr.split()))
        self.assertFalse((self.house / "gezien").exists())

    def test_a_room_includes_what_it_sees(self):
        run = self.check('#include "base/a.h"\n\n#include <vector>\n')
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(self.check('#include "base/a.h"\n#include "cli/a.h"\n', "base;cli").returncode, 0)

    def test_a_room_that_it_does_not_see_stops_the_build(self):
        why = "engine/base/a.cpp: #include {}, but base sees only base (engine/CMakeLists.txt)"
        for other in ('"cli/a.h"', "<cli/a.h>"):
            self.refused(f'#include "base/a.h"\n#if 0\n  #  include {other}\n#endif\n', why.format(other))
        self.refused('#include "base/a.h"\n#include "../cli/a.h"\n', 'write it as "room/header.h"')

    def test_a_source_shows_that_its_header_compiles_alone(self):
        self.refused('#include <string>\n#include "base/a.h"\n', 'the first #include is not its own "base/a.h"')

    def test_every_room_is_checked_before_it_compiles(self):
        text = (programma.REPOSITORY / "engine" / "CMakeLists.txt").read_text(encoding="utf-8")
        self.assertIn("add_dependencies(mbc_${name} kamer_${name})", text)


class Headers(unittest.TestCase):
    def test_a_type_has_one_definition(self):
        """Two rooms that do not see each other may still be linked into one program: there two types of one name are one."""
        found = {}
        for header in sorted((programma.REPOSITORY / "engine").rglob("*.h")):
            for name in re.findall(r"^(?:struct|class|enum class|enum) (?:alignas\([^)]*\) )?(\w+)[^;]*\{", header.read_text(encoding="utf-8"), re.M):
                found.setdefault(name, []).append(header.name)
        self.assertGreater(len(found), 100)
        self.assertEqual({name: files for name, files in found.items() if len(files) > 1}, {})


class Lint(unittest.TestCase):
    def test_what_a_source_includes_is_part_of_what_passed(self):
        sys.path.insert(0, str(programma.REPOSITORY / ".ci"))
        sys.dont_write_bytecode = True
        import tidy
        engine = programma.REPOSITORY / "engine"
        source = engine / "cli" / "opdracht_casus.cpp"
        found = tidy.closure(source)
        for name in ("cli/opdracht_casus.cpp", "model/studie.h", "base/centen.h"):
            self.assertIn(engine / name, found)
        self.assertNotIn(engine / "model" / "studie.cpp", found)
        keys = {tidy.key(source, *rest) for rest in (("g++", b"14"), ("g++ -O1", b"14"), ("g++", b"15"))}
        self.assertEqual(len(keys), 3)
        self.assertEqual(tidy.checks(source), [])


class Changelog(unittest.TestCase):
    def test_its_newest_version_is_that_of_the_program(self):
        text = (programma.REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
        newest = re.search(r"(?m)^## \[?(\d+\.\d+\.\d+)", text).group(1)
        self.assertEqual(programma.mbc("--versie").stdout.splitlines()[0], f"mbc {newest}")


class Readme(unittest.TestCase):
    def test_it_shows_what_the_main_job_prints(self):
        text = (programma.REPOSITORY / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"<!-- uitkomst van ./dev run: begin -->\n```\n(.*?)```\n", text, re.DOTALL)
        recorded = GOLDEN / "haaglanden-tekst"
        self.assertEqual((recorded / "opdracht").read_text(), "vergelijk scenarios/haaglanden/studie.yaml\n")
        self.assertIn(shown.group(1).strip("\n") or "(nog leeg)", (recorded / "stdout").read_text(encoding="utf-8"))


if __name__ == "__main__":
    programma.main()
