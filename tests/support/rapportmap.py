"""A set of mbc rapport in a folder of its own: for tests that write one and for those that judge one."""
import pathlib
import shutil
import tempfile
import unittest

from programma import REPOSITORY, mbc

VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"


class Rapport(unittest.TestCase):
    """A test with a folder of its own (`werk`), in which mbc rapport makes a set (`uit`)."""

    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-rapport-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        self.uit = self.werk / "uit"

    def rapport(self, *opties, studie=VOORBEELD, replicaties=20):
        return mbc("rapport", studie, "--replicaties", replicaties, "--uit", self.uit, *opties)

    def maak(self, *opties, **anders):
        r = self.rapport(*opties, **anders)
        self.assertEqual((r.returncode, r.stderr), (0, ""), r.stdout)
        return r

    def bestanden(self, map_=None):
        map_ = map_ or self.uit
        return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}

    def assert_geen_resten(self):
        self.assertEqual([p.name for p in self.werk.iterdir() if p.name.startswith(".")], [])
