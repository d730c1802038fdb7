"""Starts mbc on several processes: environment MBC_MPI, a program built with MPI; what it gives is compared with mbc alone."""
import atexit
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import mbc  # noqa: E402

VOORBEELD = programma.REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
MET_MPI = os.environ.get("MBC_MPI", "")
# A process that is killed leaves its shared memory behind: here it goes with the tests.
GEDEELD = tempfile.mkdtemp(prefix="mbc-mpi-gedeeld-")
atexit.register(shutil.rmtree, GEDEELD, ignore_errors=True)
OMGEVING = {**os.environ, "NO_COLOR": "1", "OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
            # Containers often forbid reading another process's memory; then Open MPI would say so.
            "OMPI_MCA_btl_vader_single_copy_mechanism": "none", "OMPI_MCA_btl_vader_backing_directory": GEDEELD}
NIET_GEDRAAID = 77  # to ctest: skipped, and it says why


def mpirun(rangen, *opdracht):
    """The command line that starts `opdracht` so many times."""
    return ["mpirun", "--oversubscribe", "-n", str(rangen), *map(str, opdracht)]


def draai(opdracht):
    return subprocess.run(opdracht, cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          check=False, timeout=240)


def begin(opdracht):
    return subprocess.Popen(opdracht, cwd=programma.REPOSITORY, env=OMGEVING, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True)


def samen(rangen, *argumenten):
    return draai(mpirun(rangen, MET_MPI, *argumenten))


class Mpi(unittest.TestCase):
    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-mpi-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        self.bewaard = self.werk / "bewaard"

    def gelijk(self, *argumenten, rangen=(1, 2, 3, 5)):
        """The same bytes as one process without MPI."""
        alleen = mbc(*argumenten)
        self.assertEqual(alleen.returncode, 0, alleen.stderr)
        for n in rangen:
            r = samen(n, *argumenten)
            self.assertEqual(r.returncode, 0, r.stderr)
            self.assertEqual(r.stdout, alleen.stdout, f"{n} rangen")

    def wacht_op_deel(self, proces):
        """Until the first part is kept."""
        while not list(self.bewaard.glob("deel-*")) and proces.poll() is None:
            time.sleep(0.005)
        self.assertIsNone(proces.poll(), "het was al klaar")


def main():
    for reden, is_zo in (("vraagt een mbc met MPI: zet MBC_MPI, of gebruik ./dev test", not os.path.exists(MET_MPI)),
                         ("vraagt mpirun", shutil.which("mpirun") is None)):
        if is_zo:
            print("niet gedraaid:", reden)
            sys.exit(NIET_GEDRAAID)
    programma.main()
