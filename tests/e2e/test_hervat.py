"""--hervat from the outside: whatever ends a run, the next one goes on, and the result is the same to the byte."""
import fcntl
import pathlib
import random
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
VEEL = 60_000  # some seconds of work, in more than ten parts


class Hervat(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-hervat-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        self.map = self.werk / "bewaard"

    def vergelijk(self, *opties, replicaties=300, studie=VOORBEELD, hervat=True, **anders):
        return mbc("vergelijk", studie, "--json", "--replicaties", replicaties, "--draden", 1,
                   *(("--hervat", self.map) if hervat else ()), *opties, **anders)

    def goed(self, *opties, **anders):
        r = self.vergelijk(*opties, **anders)
        self.assertEqual(r.returncode, 0, r.stderr)
        return r.stdout

    def delen(self):
        return sorted(p.name for p in self.map.glob("deel-*")) if self.map.exists() else []

    def start(self, *argumenten):
        proces = subprocess.Popen([programma.pad(), *map(str, argumenten), "--hervat", self.map], cwd=programma.REPOSITORY,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # Nobody reads before it ends: all that it writes must fit, or it never does.
        fcntl.fcntl(proces.stdout, fcntl.F_SETPIPE_SZ, 1 << 20)
        return proces

    def begin(self, replicaties=VEEL):
        return self.start("vergelijk", VOORBEELD, "--json", "--draden", 1, "--replicaties", replicaties)

    def dood_tot_het_lukt(self, begin, wacht):
        """Kills what `begin` started after `wacht`(process), until one is done before that: what it wrote."""
        for gedood in range(200):
            proces = begin()
            wacht(proces)
            proces.kill()
            uit, fout = proces.communicate()
            if proces.returncode == 0:
                self.assertGreater(gedood, 3)
                self.assertEqual(fout, "")
                return uit
            self.assertEqual(uit, "")
        self.fail("nooit klaar")

    def wacht_op_delen(self, proces, aantal):
        while len(self.delen()) < aantal and proces.poll() is None:
            time.sleep(0.002)

    def weigert(self, *opties, **anders):
        """What the refusal says; the folder stays as it was."""
        eerst = {p.name: p.read_bytes() for p in self.map.iterdir()}
        r = self.vergelijk(*opties, **anders)
        self.assertEqual((r.returncode, r.stdout), (2, ""), r.stderr)
        self.assertEqual({p.name: p.read_bytes() for p in self.map.iterdir()}, eerst)
        return r.stderr


class Doorgaan(Hervat):
    def test_killed_at_random_moments_it_ends_with_the_same_bytes(self):
        zonder = self.goed(replicaties=VEEL, hervat=False)
        toeval = random.Random(20210615)

        def wacht(proces):
            # At the start, right after a part, or somewhere in the next one.
            if toeval.random() < 0.8:
                self.wacht_op_delen(proces, len(self.delen()) + toeval.randint(1, 3))
            time.sleep(toeval.random() * 0.05)

        self.assertEqual(self.dood_tot_het_lukt(self.begin, wacht), zonder)

    def test_done_is_done(self):
        eerst = self.goed()
        delen = {n: (self.map / n).stat().st_mtime_ns for n in self.delen()}
        self.assertTrue(delen)
        self.assertEqual(self.goed(), eerst)
        self.assertEqual({n: (self.map / n).stat().st_mtime_ns for n in self.delen()}, delen)
        self.assertEqual(eerst, self.goed(hervat=False))

    def test_more_and_fewer_replicaties(self):
        for n in (300, 900, 200, 901, 900):
            self.assertEqual(self.goed(replicaties=n), self.goed(replicaties=n, hervat=False), n)

    def test_other_threads_and_scenarios_shown(self):
        self.goed()
        for opties in (("--draden", 3), ("--scenario", 1)):
            anders = [o for o in ("vergelijk", VOORBEELD, "--json", "--replicaties", 700, *opties)]
            self.assertEqual(mbc(*anders, "--hervat", self.map).stdout, mbc(*anders).stdout)

    def test_toets_keeps_what_it_computed_of_these_facts(self):
        feiten = self.werk / "feiten.yaml"

        def toets(waarde, *opties):
            feiten.write_text("waarnemingen: Proef\nscenario: 0\nlijst:\n"
                              f"  a: {{indicator: instroom, jaar: 2022, waarde: {waarde}, gebruik: toetsen}}\n", encoding="utf-8")
            return mbc("toets", VOORBEELD, "--waarnemingen", feiten, "--replicaties", 80, "--json", *opties)

        def mappen():
            return sorted(p.name for p in self.map.glob("vraag-*"))

        eerst = toets(135, "--hervat", self.map)
        self.assertEqual((eerst.returncode, eerst.stdout), (0, toets(135).stdout), eerst.stderr)
        bewaard = mappen()
        self.assertEqual(len(bewaard), 1)
        self.assertEqual(toets(135, "--hervat", self.map).stdout, eerst.stdout)
        self.assertEqual(mappen(), bewaard)
        ander = toets(136, "--hervat", self.map)
        self.assertEqual(ander.stdout, toets(136).stdout)
        self.assertEqual(len(mappen()), 2)

    def test_rapport_goes_on_with_what_vergelijk_kept(self):
        self.goed()
        for naam, opties in (("een", ("--hervat", self.map)), ("twee", ())):
            r = mbc("rapport", VOORBEELD, "--replicaties", 500, "--uit", self.werk / naam, *opties)
            self.assertEqual((r.returncode, r.stderr), (0, ""))
        sets = [{p.relative_to(self.werk / n): p.read_bytes() for p in (self.werk / n).rglob("*") if p.is_file()} for n in ("een", "twee")]
        self.assertEqual(*sets)
        self.assertEqual(mbc("verifieer", self.werk / "een").returncode, 0)


class Vragen(Hervat):
    """The questions behind the number are kept as well, each in a folder of its own."""
    VRAGEN = (("gevoeligheid", "--sobol", "--punten", 64), ("gevoeligheid", "--morris"), ("gevoeligheid", "--tornado"),
              ("gevoeligheid", "--vertraging"), ("gevoeligheid", "--parameter", "traject.duur.gemiddelde=10:40:4"),
              ("gevoeligheid", "--parameter", "tarieven.lokaal_team=50,80", "--per-gemeente"), ("omslagpunt",),
              ("informatiewaarde", "--replicaties", 100), ("informatiewaarde", "--replicaties", 100, "--genest", "effecten.ots_reductie"),
              ("informatiewaarde", "--replicaties", 100, "--genest", "effecten.attributie"))

    def vraag(self, opdracht, *opties, hervat=True):
        r = mbc(opdracht, VOORBEELD, "--json", *opties, *(("--hervat", self.map) if hervat else ()))
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        return r.stdout

    def bestanden(self):
        return {p: p.stat().st_mtime_ns for p in self.map.rglob("deel-*")}

    def test_one_folder_serves_every_question(self):
        self.goed()
        for vraag in self.VRAGEN:
            al = self.bestanden()
            eerst = self.vraag(*vraag)
            self.assertEqual(eerst, self.vraag(*vraag, hervat=False))
            delen = self.bestanden()
            self.assertGreater(len(delen), len(al), "nothing was kept")
            self.assertEqual(self.vraag(*vraag, "--draden", 1), eerst)
            self.assertEqual(self.bestanden(), delen, "something was computed again")
        self.assertEqual(self.goed(), self.goed(hervat=False))

    def test_what_the_answer_depends_on_is_another_question(self):
        sobol = ("gevoeligheid", "--sobol", "--punten", 16)
        for opties in ((), ("--scenario", 1), ("--replicaties", 40), ("--groepen",), ("--punten", 32)):
            vraag = (*sobol[:2], *opties) if "--punten" in opties else (*sobol, *opties)
            al = len(list(self.map.glob("vraag-*"))) if self.map.exists() else 0
            self.assertEqual(self.vraag(*vraag), self.vraag(*vraag, hervat=False))
            self.assertEqual(len(list(self.map.glob("vraag-*"))), al + 1, opties)

    def test_killed_at_random_moments(self):
        argumenten = ("gevoeligheid", VOORBEELD, "--sobol", "--punten", 2048, "--json", "--draden", 1)
        toeval = random.Random(20210615)

        def wacht(proces):
            straks = len(self.bestanden()) + toeval.randint(0, 6)
            while len(self.bestanden()) < straks and proces.poll() is None:
                time.sleep(0.002)

        self.assertEqual(self.dood_tot_het_lukt(lambda: self.start(*argumenten), wacht), mbc(*argumenten).stdout)

    def test_a_report_goes_on_within_its_analyses(self):
        opties = ("rapport", VOORBEELD, "--replicaties", 300, "--met", "gevoeligheid,omslagpunt")
        proces = self.start(*opties, "--uit", self.werk / "een")
        while not list(self.map.glob("vraag-*/werk-2/deel-*")) and proces.poll() is None:
            time.sleep(0.002)
        proces.send_signal(signal.SIGINT)
        self.assertEqual(proces.communicate(), ("", f"mbc: onderbroken; wat gerekend is, staat in {self.map}; dezelfde opdracht gaat daar verder\n"))
        self.assertEqual(proces.returncode, 130)
        al = self.bestanden()
        for naam, hervat in (("een", ("--hervat", self.map)), ("twee", ())):
            r = mbc(*opties, "--uit", self.werk / naam, *hervat)
            self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertEqual({p: t for p, t in self.bestanden().items() if p in al}, al, "something was computed again")
        sets = [{p.relative_to(self.werk / n): p.read_bytes() for p in (self.werk / n).rglob("*") if p.is_file()} for n in ("een", "twee")]
        self.assertEqual(*sets)

    def test_a_page_of_its_own_does_not_tell_that_it_was_kept(self):
        for naam, hervat in (("een", ("--hervat", self.map)), ("twee", (f"--hervat={self.map}",)), ("drie", ())):
            r = mbc("gevoeligheid", VOORBEELD, "--tornado", "--uit", self.werk / naam, *hervat)
            self.assertEqual((r.returncode, r.stderr), (0, ""))
        sets = [{p.name: p.read_bytes() for p in (self.werk / n).iterdir()} for n in ("een", "twee", "drie")]
        self.assertEqual(sets[0], sets[2])
        self.assertEqual(sets[1], sets[2])

    def test_refuses_another_study(self):
        self.goed("--zaad", 1)
        r = mbc("gevoeligheid", VOORBEELD, "--tornado", "--hervat", self.map, "--zaad", 2)
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertIn("  zaad: toen 1, nu 2\n", r.stderr)

    def test_damage_is_told_and_computed_again(self):
        eerst = self.vraag("gevoeligheid", "--tornado")
        deel = sorted(self.bestanden())[0]
        deel.write_bytes(deel.read_bytes()[:-1])
        r = mbc("gevoeligheid", VOORBEELD, "--json", "--tornado", "--hervat", self.map)
        self.assertEqual((r.returncode, r.stdout), (0, eerst))
        self.assertEqual(r.stderr, f"mbc: {deel} is beschadigd; dat deel wordt opnieuw gerekend\n")


class Schade(Hervat):
    def test_a_damaged_part_is_told_and_computed_again(self):
        eerst = self.goed()
        deel = self.map / self.delen()[0]
        heel = deel.read_bytes()
        for schade in (heel[:-1], heel[:100], b"", heel[:-5] + b"x" + heel[-4:], heel + b"x"):
            deel.write_bytes(schade)
            r = self.vergelijk()
            self.assertEqual((r.returncode, r.stdout), (0, eerst))
            self.assertEqual(r.stderr, f"mbc: {deel} is beschadigd; dat deel wordt opnieuw gerekend\n")
            self.assertEqual(deel.read_bytes(), heel)

    def test_what_a_kill_left_half_is_no_harm(self):
        eerst = self.goed()
        (self.map / ("." + self.delen()[0] + ".half")).write_bytes(b"half")
        self.assertEqual(self.goed(replicaties=300), eerst)

    def test_full_disk(self):
        def vol():
            import resource
            resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
        r = mbc("vergelijk", VOORBEELD, "--replicaties", 50, "--hervat", self.map, preexec_fn=vol)
        self.assertEqual((r.returncode, r.stdout), (3, ""))
        self.assertIn("is niet te schrijven", r.stderr)
        self.assertEqual(self.delen(), [])


class Weigeren(Hervat):
    def test_says_what_differs(self):
        self.goed("--zaad", 1)
        self.assertIn("  zaad: toen 1, nu 2\n", self.weigert("--zaad", 2))
        self.assertIn("  nulalternatief: toen 0, nu 1\n", self.weigert("--zaad", 1, "--nul", 1))
        self.assertIn("  gemeenten: toen alle, nu Dorp\n", self.weigert("--zaad", 1, "--gemeente", "Dorp"))
        self.assertIn("  zet: toen niets, nu horizon=7\n", self.weigert("--zaad", 1, "--zet", "horizon=7"))

    def test_says_which_file_differs(self):
        kopie = shutil.copytree(VOORBEELD.parent, self.werk / "studie")
        self.goed(studie=kopie / "studie.yaml")
        (kopie / "studie.yaml").write_text((kopie / "studie.yaml").read_text() + "# anders\n")
        gezegd = self.weigert(studie=kopie / "studie.yaml")
        self.assertIn(f"in {self.map} staat een andere doorrekening:\n  studie.yaml is veranderd\nVerwacht: ", gezegd)
        self.assertEqual(gezegd.count("\n"), 4)

    def test_another_version(self):
        self.goed()
        zegel = self.map / "zegel.txt"
        zegel.write_text(zegel.read_text().replace("mbc=", "mbc=9.", 1))
        self.assertIn("  mbc: toen 9.", self.weigert())

    def test_another_build_of_the_same_version(self):
        eerst = self.goed()
        andere = self.werk / "mbc"
        broncode = programma.andere_bouw(programma.pad(), andere)
        hier = mbc("--versie").stdout.split()[-1]
        self.assertIn(f"staat een andere doorrekening:\n  broncode: toen {hier}, nu {broncode}; een andere bouw van mbc kan anders rekenen\nVerwacht: ",
                      self.weigert(programma=andere))
        self.assertEqual(self.goed(), eerst)

    def test_a_folder_of_something_else(self):
        self.map.mkdir()
        (self.map / "brief.txt").write_text("beste")
        self.assertIn("daar staat iets anders", self.weigert())

    def test_places_that_cannot_be(self):
        for plek, code in ((self.werk / "nergens" / "map", 3), (VOORBEELD, 3), ("", 2)):
            r = mbc("vergelijk", VOORBEELD, "--replicaties", 5, "--hervat", plek)
            self.assertEqual((r.returncode, r.stdout), (code, ""))
            self.assertNotEqual(r.stderr, "")

    def test_two_at_a_time(self):
        proces = self.begin(1_000_000)
        self.wacht_op_delen(proces, 1)
        r = self.vergelijk(replicaties=1_000_000)
        self.assertEqual(r.returncode, 3)
        self.assertIn("een andere opdracht gebruikt nu", r.stderr)
        proces.send_signal(signal.SIGINT)
        proces.communicate()

    def test_lhs_needs_the_same_number_of_replicaties(self):
        self.goed("--zet", "trekking=lhs")
        self.assertIn("  replicaties: toen 300, nu 400\n", self.weigert("--zet", "trekking=lhs", replicaties=400))


class Onderbreken(Hervat):
    def test_ctrl_c_tells_how_to_go_on(self):
        proces = self.begin()
        self.wacht_op_delen(proces, 2)
        proces.send_signal(signal.SIGINT)
        uit, fout = proces.communicate()
        self.assertEqual((proces.returncode, uit), (130, ""))
        self.assertRegex(fout, rf"^mbc: onderbroken; [\d.]+ van de 60\.000 replicaties staan in {self.map}; dezelfde opdracht gaat daar verder\n$")
        self.assertEqual(self.goed(replicaties=VEEL), self.goed(replicaties=VEEL, hervat=False))


if __name__ == "__main__":
    programma.main()
