"""The sha256 of the sources that numbers depend on: what anyone can compute, and what moves it."""
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import mbc  # noqa: E402

ENGINE = programma.REPOSITORY / "engine"
KAMERS = ("analyse", "base", "boom", "chance", "gevoeligheid", "herijking", "input", "model", "result", "run", "simulate", "weetwaarde")


def rekenbronnen(engine):
    bronnen = [p for kamer in KAMERS for p in (engine / kamer).iterdir() if p.suffix in (".cpp", ".h")]
    return sorted([p.relative_to(engine).as_posix() for p in bronnen] + ["CMakeLists.txt"])


def som(engine):
    """As `sha256sum FILES | sha256sum` in engine/."""
    regels = [f"{hashlib.sha256((engine / naam).read_bytes()).hexdigest()}  {naam}\n" for naam in rekenbronnen(engine)]
    return hashlib.sha256("".join(regels).encode()).hexdigest()


class Broncode(unittest.TestCase):
    def test_the_program_tells_that_of_the_sources_as_they_are(self):
        self.assertRegex(mbc("--versie").stdout, rf"\Ambc \d+\.\d+\.\d+\nbroncode {som(ENGINE)}\n\Z")

    def test_every_source_that_a_number_depends_on_moves_it_and_the_place_does_not(self):
        werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc broncode "))
        self.addCleanup(shutil.rmtree, werk, ignore_errors=True)
        engine = pathlib.Path(shutil.copytree(ENGINE, werk / "elders"))

        def gemaakt():
            subprocess.run(["cmake", "-DBRONNEN=" + ";".join(reversed(rekenbronnen(engine))), f"-DUIT={werk / 'uit.cpp'}", "-P", "broncode.cmake"],
                           cwd=engine, check=True)
            return (werk / "uit.cpp").read_text().split('"')[3]

        self.assertEqual(gemaakt(), som(ENGINE))
        gezien = {gemaakt()}
        for naam in ("simulate/replicatie.cpp", "base/wiskunde.h", "CMakeLists.txt"):
            (engine / naam).write_bytes((engine / naam).read_bytes() + b"\n")
            gezien.add(gemaakt())
        (engine / "run" / "nieuw.cpp").write_text("")
        gezien.add(gemaakt())
        (engine / "report" / "terminal.cpp").unlink()
        gezien.add(gemaakt())
        self.assertEqual(len(gezien), 5)


if __name__ == "__main__":
    programma.main()
