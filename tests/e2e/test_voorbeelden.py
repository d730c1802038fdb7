"""Every example in every --help is run as it stands there, with few replicaties."""
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programma  # noqa: E402

def opdrachten():
    hulp = programma.mbc("--help").stdout
    return re.findall(r"(?m)^  (\w+(?: \w+)?)  +\S", hulp[hulp.index("Opdrachten:"):hulp.index("STUDIE is")])


def voorbeelden(opdracht):
    hulp = programma.mbc(*opdracht.split(), "--help").stdout
    deel = hulp[hulp.index("Voorbeelden:"):].replace("\\\n", " ")
    return re.findall(r"(?m)^  (mbc .*)$", deel)


def zuinig(opdracht, woorden):
    """The same question on few replicaties and points."""
    uit = []
    minste = 200 if opdracht == "herijk" else 100 if "informatiewaarde" in woorden else 8
    for vorig, woord in zip([""] + woorden, woorden):
        if vorig == "--replicaties":
            woord = str(minste)
        if vorig in ("--punten", "--snel"):
            woord = "16" if vorig == "--punten" else "2"
        uit.append(woord)
    if "--replicaties" not in uit and "  --replicaties " in programma.mbc(*opdracht.split(), "--help").stdout:
        uit += ["--replicaties", str(minste)]
    if "--sobol" in uit and "--punten" not in uit:
        uit += ["--punten", "16"]
    return uit


class Voorbeelden(unittest.TestCase):
    def setUp(self):
        self.werk = tempfile.mkdtemp(prefix="mbc-voorbeelden-")
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        for naam in ("scenarios", "kassabonnen"):
            shutil.copytree(programma.REPOSITORY / naam, os.path.join(self.werk, naam))

    def draai(self, woorden):
        return subprocess.run([programma.pad(), *woorden], cwd=self.werk, env={**os.environ, "NO_COLOR": "1"},
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def maak_wat_er_volgens_het_voorbeeld_is(self, woorden):
        """The copy of a study and the delivered results that some examples speak of."""
        for woord in woorden:
            if woord == "kopie/studie.yaml" and not os.path.exists(os.path.join(self.werk, "kopie")):
                shutil.copytree(os.path.join(self.werk, "scenarios", "haaglanden"), os.path.join(self.werk, "kopie"))
                studie = os.path.join(self.werk, "kopie", "studie.yaml")
                with open(studie, encoding="utf-8") as f:
                    tekst = f.read().replace("../../kassabonnen", "../kassabonnen")
                with open(studie, "w", encoding="utf-8") as f:
                    f.write(tekst)
            if re.fullmatch(r"haaglanden(-\w+)?", woord) and not os.path.exists(os.path.join(self.werk, woord)):
                p = self.draai(["rapport", "scenarios/haaglanden/studie.yaml", "--uit", woord, "--replicaties", "8"])
                self.assertEqual(0, p.returncode, p.stderr)

    def test_elk_voorbeeld_van_elke_hulp_doet_het(self):
        namen = opdrachten()
        self.assertGreaterEqual(len(namen), 8)
        for opdracht in namen:
            alle = voorbeelden(opdracht)
            # What has no options can be called in one way.
            heeft_opties = re.search(r"(?m)^  --(?!help)", programma.mbc(*opdracht.split(), "--help").stdout)
            self.assertGreaterEqual(len(alle), 2 if heeft_opties else 1, opdracht)
            for regel in alle:
                with self.subTest(regel):
                    woorden = shlex.split(regel)[1:]
                    if ">" in woorden:
                        woorden = woorden[:woorden.index(">")]
                    for i, woord in enumerate(woorden):
                        if i > 0 and woorden[i - 1] == "--uit" and "--overschrijf" not in woorden:
                            shutil.rmtree(os.path.join(self.werk, woord), ignore_errors=True)
                    if "--uit" not in woorden:
                        self.maak_wat_er_volgens_het_voorbeeld_is(woorden[1:])
                    p = self.draai(zuinig(opdracht, woorden))
                    # Eight replicaties may well not give the precision that an example asks for; a fact may fail.
                    goed = {0, 4} if "--nauwkeurigheid" in woorden or woorden[0] == "toets" else {0}
                    self.assertIn(p.returncode, goed, p.stderr)
                    self.assertNotEqual("", p.stdout)


if __name__ == "__main__":
    programma.main()
