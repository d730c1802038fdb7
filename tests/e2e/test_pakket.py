"""The Debian package: unpacked it runs, with its manual, its completion and its studies; installed in a clean Debian 12 too."""
import gzip
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import REPOSITORY, mbc  # noqa: E402


def draai(*opdracht, **anders):
    return subprocess.run([str(x) for x in opdracht], env={**os.environ, "NO_COLOR": "1"}, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, **anders)


class Pakket(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        boom = pathlib.Path(programma.pad()).parent
        if not (boom / "CPackConfig.cmake").exists():
            raise unittest.SkipTest(f"{boom} is geen bouwmap")
        for nodig in ("cpack", "dpkg-deb", "dpkg-shlibdeps", "file"):
            if shutil.which(nodig) is None:
                raise unittest.SkipTest(nodig + " ontbreekt")
        cls.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-pakket-"))
        cls.addClassCleanup(shutil.rmtree, cls.werk, ignore_errors=True)
        r = draai("cpack", "-G", "DEB", "-B", cls.werk, "--config", boom / "CPackConfig.cmake")
        if r.returncode != 0:
            raise AssertionError(r.stdout + r.stderr)
        cls.deb, = cls.werk.glob("mbc_*.deb")
        cls.wortel = cls.werk / "wortel"
        draai("dpkg-deb", "-x", cls.deb, cls.wortel)
        cls.mbc = cls.wortel / "usr/bin/mbc"
        cls.delen = cls.wortel / "usr/share/mbc"

    def test_says_what_it_needs(self):
        velden = draai("dpkg-deb", "-f", self.deb).stdout
        self.assertIn("Package: mbc\n", velden)
        self.assertRegex(velden, r"Version: \d+\.\d+\.\d+\n")
        for bibliotheek in ("libyaml-cpp", "libxlsxwriter", "libboost-program-options", "libssl", "libtbb"):
            self.assertRegex(velden, rf"Depends: .*{bibliotheek}")

    def test_the_studies_in_it_come_to_the_same(self):
        for studie in ("voorbeeld", "haaglanden", "twente"):
            pad = pathlib.Path("scenarios") / studie / "studie.yaml"
            hier = mbc("vergelijk", REPOSITORY / pad, "--replicaties", 3, "--json")
            daar = draai(self.mbc, "vergelijk", self.delen / pad, "--replicaties", 3, "--json")
            self.assertEqual((daar.returncode, daar.stdout), (0, hier.stdout), daar.stderr)
        for bestand in ("scenarios/SLEUTELS.md", "reports/studie.schema.json", "kassabonnen/README.md"):
            self.assertEqual((self.delen / bestand).read_bytes(), (REPOSITORY / bestand).read_bytes())

    def test_the_manual_tells_every_command_and_option(self):
        tekst = gzip.decompress((self.wortel / "usr/share/man/man1/mbc.1.gz").read_bytes()).decode()
        self.assertEqual(tekst, draai(self.mbc, "handleiding").stdout)
        hulp = mbc("--help").stdout
        opdrachten = re.findall(r"(?m)^  (\w+(?: \w+)?)  +\S", hulp[hulp.index("Opdrachten:"):hulp.index("STUDIE is")])
        self.assertGreater(len(opdrachten), 10)
        for opdracht in opdrachten:
            deel = tekst[tekst.index(f".SS {opdracht}\n"):].split("\n.SS ", 2)[0]
            for optie in re.findall(r"(?m)^  --([\w-]+) ", mbc(*opdracht.split(), "--help").stdout):
                if optie != "help":
                    self.assertIn(".B " + f"--{optie}".replace("-", "\\-"), deel, opdracht)

    def test_man_shows_it_without_complaint(self):
        if shutil.which("groff") is None:
            self.skipTest("groff ontbreekt")
        r = subprocess.run(["groff", "-man", "-ww", "-K", "utf8", "-T", "utf8"], input=draai(self.mbc, "handleiding").stdout,
                           capture_output=True, text=True, check=False)
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertIn("mbc - de maatschappelijke business case", re.sub(r"\x1b\[[0-9;]*m|.\x08", "", r.stdout))

    def vul_aan(self, regel):
        """What Tab offers at the end of a line."""
        script = f'''source "{self.wortel}/usr/share/bash-completion/completions/mbc"
            COMP_LINE=$1 COMP_POINT=${{#1}} COMP_WORDS=("{self.mbc}")
            compopt() {{ :; }}
            _mbc; printf '%s\\n' "${{COMPREPLY[@]}}"'''
        r = draai("bash", "-c", script, "bash", regel, cwd=REPOSITORY)
        self.assertEqual(r.stderr, "")
        return r.stdout.split("\n")[:-1]

    def test_completes_commands_options_paths_and_names(self):
        studie = "scenarios/haaglanden/studie.yaml"
        self.assertEqual(self.vul_aan("mbc ver"), ["vergelijk", "verschil", "verifieer"])
        self.assertEqual(self.vul_aan("mbc kass"), ["kassabon"])
        self.assertIn("lijst", self.vul_aan("mbc kassabon "))
        self.assertEqual(self.vul_aan("mbc help kassabon bun"), ["bundel"])
        self.assertEqual(self.vul_aan(f"mbc kassabon lijst {studie} --per-k"), ["--per-kassabon"])
        self.assertEqual(self.vul_aan(f"mbc vergelijk {studie} --nauw"), ["--nauwkeurigheid"])
        self.assertEqual(self.vul_aan(f"mbc vergelijk {studie} --gemeente We"), ["Westland"])
        self.assertEqual(self.vul_aan(f"mbc vergelijk {studie} --gemeente Delft,We"), ["Delft\\,Westland"])
        self.assertIn("Den\\ Haag", self.vul_aan(f"mbc vergelijk {studie} --gemeente Den\\ "))
        self.assertEqual(self.vul_aan(f"mbc vergelijk {studie} --gemeente=We"), ["Westland"])
        self.assertEqual(self.vul_aan(f"mbc vergelijk {studie} --zet discontov"), ["discontovoet="])
        self.assertEqual(self.vul_aan(f"mbc controleer {studie} --toon discontov"), ["discontovoet"])
        self.assertIn("2", self.vul_aan(f"mbc vergelijk {studie} --nul "))
        self.assertEqual(self.vul_aan("mbc vergelijk "), [""])  # the shell's own: files
        self.assertEqual(self.vul_aan("mbc vergelijk er-is-niets.yaml --gemeente "), [""])
        self.assertEqual(self.vul_aan("mbc sleutels traject.kans_vt"), ["traject.kans_vto"])

    def maak_kale_debian(self, kaal):
        """A clean Debian 12: a copy of MBC_KALE_DEBIAN where that names one, else fetched."""
        klaar = os.environ.get("MBC_KALE_DEBIAN")
        if os.geteuid() != 0:
            self.skipTest("een kale Debian gebruiken vraagt beheerdersrechten")
        if klaar:
            # As it is, devices too, but for what is mounted in it.
            r = draai("cp", "--archive", "--one-file-system", klaar, kaal)
            self.assertEqual(r.returncode, 0, r.stderr)
            return
        if shutil.which("debootstrap") is None:
            self.skipTest("debootstrap ontbreekt")
        with subprocess.Popen(["debootstrap", "--variant=minbase", "bookworm", str(kaal)], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True) as proces:
            try:
                uit, _ = proces.communicate(timeout=240)
            except subprocess.TimeoutExpired:
                os.killpg(proces.pid, signal.SIGKILL)
                self.skipTest("een kale Debian 12 was hier niet binnen vier minuten te halen")
        if proces.returncode != 0:
            self.skipTest("een kale Debian 12 is hier niet te maken: " + uit.strip().split("\n")[-1])

    def test_installs_and_runs_in_a_clean_debian(self):
        kaal = self.werk / "kaal"
        self.maak_kale_debian(kaal)
        shutil.copy(self.deb, kaal / "tmp")
        r = draai("chroot", kaal, "apt-get", "install", "-y", "-q", "--no-install-recommends", f"/tmp/{self.deb.name}")
        self.assertEqual(r.returncode, 0, r.stdout + r.stderr)
        r = draai("chroot", kaal, "mbc", "vergelijk", "/usr/share/mbc/scenarios/haaglanden/studie.yaml", "--replicaties", 3, "--json")
        hier = mbc("vergelijk", "scenarios/haaglanden/studie.yaml", "--replicaties", 3, "--json")
        self.assertEqual((r.returncode, r.stdout), (0, hier.stdout), r.stderr)


if __name__ == "__main__":
    programma.main()
