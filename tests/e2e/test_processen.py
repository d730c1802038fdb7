"""A build without MPI that a launcher starts several times."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import mbc  # noqa: E402


class ZonderMpi(unittest.TestCase):
    def test_refuses_to_do_the_same_thing_many_times(self):
        for processen, rang in (("OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK"), ("PMI_SIZE", "PMI_RANK"), ("SLURM_STEP_NUM_TASKS", "SLURM_PROCID")):
            r = mbc("--versie", env={processen: "4", rang: "0"})
            self.assertEqual((r.returncode, r.stdout), (2, ""))
            self.assertEqual(r.stderr, "mbc: gestart als 4 processen, maar deze mbc is zonder MPI gebouwd en zou 4 keer hetzelfde doen; "
                             "bouw met ./dev mpi en start build/mpi/mbc\n")
            self.assertEqual(mbc("--versie", env={processen: "4", rang: "3"}).stderr, "", "een melding is genoeg")

    def test_one_process_is_as_ever(self):
        self.assertEqual(mbc("--versie", env={"OMPI_COMM_WORLD_SIZE": "1", "SLURM_STEP_NUM_TASKS": "1"}).returncode, 0)


if __name__ == "__main__":
    programma.main()
