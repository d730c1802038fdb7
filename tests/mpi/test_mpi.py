"""mbc on several processes: the same bytes for any number of them, on one machine and on two that seem two."""
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
RANGEN = (1, 2, 3, 5)
OMGEVING = {**{k: v for k, v in os.environ.items() if k != "MBC"}, "NO_COLOR": "1", "OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
            # Containers often forbid reading another process's memory; then Open MPI would say so.
            "OMPI_MCA_btl_vader_single_copy_mechanism": "none"}


def mpirun(rangen, *arguments, opties=("--oversubscribe",), **anders):
    return ["mpirun", *map(str, opties), "-n", str(rangen), str(programma._mbc), *map(str, arguments)]


def samen(rangen, *arguments, **anders):
    return subprocess.run(mpirun(rangen, *arguments, **anders), cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False, timeout=120)


class Mpi(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-mpi-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)

    def gelijk(self, *arguments, rangen=RANGEN):
        """The same bytes as one process without MPI."""
        alleen = mbc(*arguments)
        self.assertEqual(alleen.returncode, 0, alleen.stderr)
        for n in rangen:
            r = samen(n, *arguments)
            self.assertEqual(r.returncode, 0, r.stderr)
            self.assertEqual(r.stdout, alleen.stdout, f"{n} rangen")
        return alleen.stdout


class ZelfdeBytes(Mpi):
    def test_vergelijk(self):
        for vorm in ("--json", "--csv", "--stil"):
            self.gelijk("vergelijk", VOORBEELD, "--replicaties", 300, "--draden", 2, vorm)

    def test_more_ranks_than_replicaties(self):
        for n in (1, 2, 4):
            self.gelijk("vergelijk", VOORBEELD, "--replicaties", n, "--json", rangen=(3, 5))

    def test_haaglanden(self):
        self.gelijk("vergelijk", "scenarios/haaglanden/studie.yaml", "--replicaties", 60, "--json", "--gemeente", "Delft", rangen=(3,))

    def test_trekking_of_the_whole(self):
        self.gelijk("vergelijk", VOORBEELD, "--replicaties", 64, "--zet", "trekking=lhs", "--json", rangen=(3,))

    def test_gevoeligheid(self):
        for as_ in ("effecten.ots_reductie=0%,10%,20%", "tarieven.lokaal_team=80:120:5", "discontovoet=1%,3%"):
            self.gelijk("gevoeligheid", VOORBEELD, "--replicaties", 80, "--json", "--parameter", as_, rangen=(1, 3))

    def test_omslagpunt(self):
        self.gelijk("omslagpunt", VOORBEELD, "--replicaties", 60, "--json", rangen=(2,))

    def test_rapport(self):
        mbc("rapport", VOORBEELD, "--replicaties", 60, "--uit", self.werk / "alleen")
        r = samen(3, "rapport", VOORBEELD, "--replicaties", 60, "--uit", self.werk / "samen")
        self.assertEqual(r.returncode, 0, r.stderr)
        een, twee = ({p.relative_to(m): p.read_bytes() for p in m.rglob("*") if p.is_file()} for m in (self.werk / "alleen", self.werk / "samen"))
        self.assertTrue(een)
        self.assertEqual(een, twee)

    def test_nauwkeurigheid(self):
        self.gelijk("vergelijk", VOORBEELD, "--nauwkeurigheid", "0.4%", "--json")
        te_fijn = ("vergelijk", VOORBEELD, "--nauwkeurigheid", "0.01%", "--replicaties", 1200, "--json", "--stil")
        r = samen(3, *te_fijn)
        self.assertEqual((r.returncode, r.stdout), (4, mbc(*te_fijn).stdout))
        self.assertEqual(r.stderr.count("niet gehaald"), 1)

    def test_vertraging(self):
        self.gelijk("gevoeligheid", VOORBEELD, "--vertraging", "--replicaties", 40, "--json", rangen=(1, 3))

    def test_commands_that_one_process_does(self):
        for arguments in (("controleer", VOORBEELD), ("--versie",), ("vergelijk", "--help")):
            self.gelijk(*arguments, rangen=(3,))


class Bewaren(Mpi):
    def test_what_ranks_kept_one_goes_on_with_and_the_other_way(self):
        wel = ("vergelijk", VOORBEELD, "--json", "--hervat", self.werk / "bewaard")
        for rangen, n in ((3, 200), (0, 500), (2, 900), (5, 900)):
            r = samen(rangen, *wel, "--replicaties", n) if rangen else mbc(*wel, "--replicaties", n)
            self.assertEqual(r.returncode, 0, r.stderr)
            self.assertEqual(r.stdout, mbc("vergelijk", VOORBEELD, "--json", "--replicaties", n).stdout)

    def test_killed_and_gone_on(self):
        bewaard = self.werk / "bewaard"
        argumenten = ("vergelijk", VOORBEELD, "--json", "--replicaties", 60_000, "--draden", 1, "--hervat", bewaard)
        proces = subprocess.Popen(mpirun(3, *argumenten), cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not list(bewaard.glob("deel-*")) and proces.poll() is None:
            time.sleep(0.002)
        proces.kill()
        proces.wait()
        # The ranks notice that their mpirun is gone, and let go of the folder.
        for _ in range(100):
            r = samen(2, *argumenten)
            if "een andere opdracht" not in r.stderr:
                break
            time.sleep(0.1)
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertEqual(r.stdout, mbc(*argumenten[:-2]).stdout)

    def test_refusal_reaches_all(self):
        argumenten = ("vergelijk", VOORBEELD, "--json", "--replicaties", 50, "--hervat", self.werk / "bewaard")
        self.assertEqual(samen(2, *argumenten).returncode, 0)
        r = samen(3, *argumenten, "--zaad", 99)
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertEqual(r.stderr.count("staat een andere doorrekening"), 1)


class Fouten(Mpi):
    def test_messages_come_once_with_the_right_code(self):
        for arguments, code, tekst in ((("vergelijk", "nergens.yaml"), 1, "bestaat niet"),
                                       (("vergelijk", VOORBEELD, "--zet", "horizon=nul"), 1, "mbc: 1 fout"),
                                       (("vergelijk", VOORBEELD, "--nul", "9"), 2, "scenario 9 bestaat niet"),
                                       (("vergelik",), 2, "onbekende opdracht"),
                                       (("rapport", VOORBEELD, "--uit", "/proc/nergens"), 3, "mbc: ")):
            r = samen(3, *arguments)
            self.assertEqual((r.returncode, r.stdout), (code, ""), r.stderr)
            self.assertEqual(r.stderr.count(tekst), 1, r.stderr)

    def test_an_error_on_rank_0_in_the_middle_ends_all(self):
        """The folder in which it keeps the parts goes away."""
        bewaard = self.werk / "bewaard"
        proces = subprocess.Popen(mpirun(3, "vergelijk", VOORBEELD, "--replicaties", 10_000_000, "--draden", 1, "--stil", "--hervat", bewaard),
                                  cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not list(bewaard.glob("deel-*")) and proces.poll() is None:
            time.sleep(0.01)
        bewaard.rename(self.werk / "weg")
        uit, fout = proces.communicate(timeout=60)
        self.assertEqual((proces.returncode, uit), (3, ""), fout)
        self.assertEqual(fout.count("is niet te schrijven"), 1, fout)

    def test_an_error_on_another_rank_ends_all_with_its_message(self):
        """Rank 1 alone has too little memory for the whole."""
        script = 'if [ "$OMPI_COMM_WORLD_RANK" = 1 ]; then ulimit -v 800000; fi; exec "$@"'
        r = subprocess.run(["mpirun", "--oversubscribe", "-n", "3", "sh", "-c", script, "sh", str(programma._mbc), "vergelijk", str(VOORBEELD),
                            "--replicaties", "2500000", "--draden", "1", "--stil"], cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL,
                           capture_output=True, text=True, check=False, timeout=120)
        self.assertEqual((r.returncode, r.stdout), (3, ""), r.stderr)
        self.assertIn("op rang 1: mbc: het geheugen is op", r.stderr)

    def test_ctrl_c_ends_all_and_how_to_go_on_was_told(self):
        bewaard = self.werk / "bewaard"
        proces = subprocess.Popen(mpirun(3, "vergelijk", VOORBEELD, "--replicaties", 10_000_000, "--draden", 1, "--hervat", bewaard),
                                  cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not list(bewaard.glob("deel-*")) and proces.poll() is None:
            time.sleep(0.01)
        proces.send_signal(signal.SIGINT)
        uit, fout = proces.communicate(timeout=60)
        self.assertEqual(uit, "")
        self.assertNotEqual(proces.returncode, 0)
        self.assertIn(f"mbc: wat klaar is, blijft staan in {bewaard}; na een onderbreking gaat dezelfde opdracht daar verder\n", fout)
        self.assertEqual(subprocess.run(["pgrep", "-f", str(bewaard)], capture_output=True, check=False).returncode, 1, "er loopt nog een proces")

    def test_progress_from_rank_0(self):
        r = samen(3, "vergelijk", VOORBEELD, "--replicaties", 3000, "--draden", 1)
        regels = [regel for regel in r.stderr.splitlines() if regel.startswith("mbc: ")]
        self.assertTrue(regels, r.stderr)
        self.assertEqual(regels[-1], "mbc: 100%")
        self.assertLessEqual(len(regels), 10)
        self.assertEqual(samen(3, "vergelijk", VOORBEELD, "--replicaties", 3000, "--stil").stderr, "")


class ZonderMpi(Mpi):
    def test_a_build_without_mpi_refuses(self):
        if zonder_mpi is None:
            self.skipTest("--zonder-mpi PAD ontbreekt")
        r = subprocess.run(["mpirun", "--oversubscribe", "-n", "3", zonder_mpi, "vergelijk", str(VOORBEELD)], cwd=programma.REPOSITORY, env=OMGEVING,
                           stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertEqual(r.stderr.count("zonder MPI gebouwd"), 1, r.stderr)


class TweeMachines(Mpi):
    """Two network namespaces with a wire between them: to MPI they are two hosts."""
    NETTEN = ("mbc-een", "mbc-twee")

    def setUp(self):
        super().setUp()
        if os.geteuid() != 0 or shutil.which("ip") is None:
            self.skipTest("vraagt root en iproute2: twee netwerken op een machine")
        self.addCleanup(self.ruim_op)
        self.ruim_op()
        for opdracht in ("netns add mbc-een", "netns add mbc-twee",
                         "link add mbc-a netns mbc-een type veth peer name mbc-b netns mbc-twee",
                         "-n mbc-een addr add 10.197.0.1/24 dev mbc-a", "-n mbc-twee addr add 10.197.0.2/24 dev mbc-b",
                         "-n mbc-een link set lo up", "-n mbc-twee link set lo up",
                         "-n mbc-een link set mbc-a up", "-n mbc-twee link set mbc-b up"):
            r = subprocess.run(["ip", *opdracht.split()], capture_output=True, text=True, check=False)
            if r.returncode != 0:
                self.skipTest(f"hier kan geen netwerk worden gemaakt: ip {opdracht}: {r.stderr.strip()}")
        # What mpirun starts on "host" 10.197.0.2 begins in that namespace, with a host name of its own.
        self.agent = self.werk / "naar-host"
        self.agent.write_text('#!/bin/sh\nhost=$1; shift\nexec ip netns exec mbc-twee unshare --uts sh -c \'hostname mbc-twee; exec sh -c "$*"\' sh "$@"\n')
        self.agent.chmod(0o755)

    def ruim_op(self):
        for net in self.NETTEN:
            subprocess.run(["ip", "netns", "delete", net], capture_output=True, check=False)

    def op_twee(self, *arguments):
        opdracht = ["ip", "netns", "exec", "mbc-een", "mpirun", "--mca", "plm_rsh_agent", str(self.agent), "--mca", "plm", "rsh",
                    "--mca", "btl", "tcp,self", "--mca", "btl_tcp_if_include", "10.197.0.0/24", "--mca", "oob_tcp_if_include", "10.197.0.0/24",
                    "--host", "10.197.0.1:2,10.197.0.2:2", "-n", "4", str(programma._mbc), *map(str, arguments)]
        return subprocess.run(opdracht, cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120)

    def test_the_same_bytes_over_a_network(self):
        argumenten = ("vergelijk", VOORBEELD, "--replicaties", 2000, "--json", "--draden", 1)
        r = self.op_twee(*argumenten)
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertEqual(r.stdout, mbc(*argumenten).stdout)

    def test_an_error_ends_both(self):
        r = self.op_twee("vergelijk", "nergens.yaml")
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        self.assertEqual(r.stderr.count("bestaat niet"), 1, r.stderr)


zonder_mpi = None
if __name__ == "__main__":
    if "--zonder-mpi" in sys.argv:
        plaats = sys.argv.index("--zonder-mpi")
        zonder_mpi = str(pathlib.Path(sys.argv[plaats + 1]).resolve())
        del sys.argv[plaats:plaats + 2]
    programma.main()
