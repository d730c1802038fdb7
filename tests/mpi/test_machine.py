"""mbc on several processes of one machine: the same bytes for any number of them, and one end for all."""
import os
import pathlib
import shutil
import signal
import time
import unittest

from samen import MET_MPI, Mpi, VOORBEELD, begin, draai, main, mbc, mpirun, programma, samen

# Some seconds of work, and more than a test waits for.
LANG, EEUWIG = 60_000, 1_500_000


def loopt(argument):
    """Is there a process with this argument? One that has ended and is not yet buried has no arguments."""
    def argumenten(proces):
        try:
            return (proces / "cmdline").read_bytes().split(b"\0")
        except OSError:
            return []
    return any(argument.encode() in argumenten(p) for p in pathlib.Path("/proc").glob("[0-9]*"))


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

    def test_tornado_sobol_and_morris(self):
        for vraag in (("--tornado",), ("--sobol", "--groepen", "--punten", 16), ("--morris", "--punten", 16)):
            self.gelijk("gevoeligheid", VOORBEELD, "--replicaties", 40, "--json", *vraag, rangen=(3,))

    def test_omslagpunt(self):
        self.gelijk("omslagpunt", VOORBEELD, "--replicaties", 60, "--json", rangen=(2, 5))

    def test_informatiewaarde(self):
        self.gelijk("informatiewaarde", VOORBEELD, "--replicaties", 100, "--json", rangen=(3,))

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

    def test_toets(self):
        feiten = self.werk / "feiten.yaml"
        feiten.write_text("waarnemingen: Proef\nscenario: 0\nlijst:\n"
                          "  a: {indicator: instroom, jaar: 2022, waarde: 135, gebruik: toetsen}\n"
                          "  b: {indicator: instroom, jaar: 2022, gemeente: Stad, waarde: 120, marge: 50%, gebruik: toetsen}\n", encoding="utf-8")
        self.gelijk("toets", VOORBEELD, "--waarnemingen", feiten, "--replicaties", 40, "--json", rangen=(1, 3))
        feiten.write_text("lijst: nee\n", encoding="utf-8")
        r = samen(3, "toets", VOORBEELD, "--waarnemingen", feiten)
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        self.assertEqual(r.stderr.count("de waarnemingen kloppen niet"), 1, r.stderr)

    def test_herijk_and_monitor(self):
        studie, gezien = self.werk / "studie.yaml", self.werk / "gezien.yaml"
        studie.write_text(f"studie: Proef\nbasis: {os.path.relpath(programma.REPOSITORY / VOORBEELD, self.werk)}\n"
                          "traject: {crises_per_jaar: {pert: [0.1, 0.3, 0.6]}}\n"
                          "uitkomstdoelen: {crises: {indicator: crises, verandering: -10%, uiterlijk: 2024}}\n", encoding="utf-8")
        gezien.write_text("waarnemingen: Proef\nscenario: 1\nlijst:\n"
                          "  crises: {indicator: crises, jaar: 2023, waarde: 60, gebruik: herijken}\n"
                          "  instroom: {indicator: instroom, jaar: 2022, waarde: 140, gebruik: toetsen}\n", encoding="utf-8")
        for opdracht in ("herijk", "monitor"):
            self.gelijk(opdracht, studie, "--waarnemingen", gezien, "--replicaties", 200, "--json", rangen=(1, 2, 3))

    def test_commands_that_one_process_does(self):
        for argumenten in (("controleer", VOORBEELD), ("--versie",), ("vergelijk", "--help")):
            self.gelijk(*argumenten, rangen=(3,))


class Bewaren(Mpi):
    def lang(self, rangen):
        return mpirun(rangen, MET_MPI, "vergelijk", VOORBEELD, "--json", "--replicaties", LANG, "--draden", 1, "--hervat", self.bewaard)

    def gaat_door(self):
        """What is kept, two others end, as one without --hervat would."""
        self.assertTrue(list(self.bewaard.glob("deel-*")))
        # The ranks notice that their mpirun is gone, and let go of the folder.
        for _ in range(100):
            r = draai(self.lang(2))
            if "een andere opdracht" not in r.stderr:
                break
            time.sleep(0.1)
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertEqual(r.stdout, mbc("vergelijk", VOORBEELD, "--json", "--replicaties", LANG).stdout)

    def test_what_ranks_kept_one_goes_on_with_and_the_other_way(self):
        wel = ("vergelijk", VOORBEELD, "--json", "--hervat", self.bewaard)
        for rangen, n in ((3, 200), (0, 500), (2, 900), (5, 900)):
            r = samen(rangen, *wel, "--replicaties", n) if rangen else mbc(*wel, "--replicaties", n)
            self.assertEqual(r.returncode, 0, r.stderr)
            self.assertEqual(r.stdout, mbc("vergelijk", VOORBEELD, "--json", "--replicaties", n).stdout)

    def test_questions_go_on_with_any_number_of_ranks(self):
        for vraag in (("gevoeligheid", VOORBEELD, "--sobol", "--punten", 32), ("omslagpunt", VOORBEELD)):
            wel = (*vraag, "--json", "--hervat", self.bewaard)
            for r in (samen(3, *wel), mbc(*wel), samen(2, *wel)):
                self.assertEqual(r.returncode, 0, r.stderr)
                self.assertEqual(r.stdout, mbc(*vraag, "--json").stdout)

    def test_mpirun_killed(self):
        proces = begin(self.lang(3))
        self.wacht_op_deel(proces)
        proces.kill()
        self.assertEqual(proces.communicate()[0], "")
        self.gaat_door()

    def test_a_rank_killed(self):
        """Rank 0 keeps what is done, rank 2 only computes: whichever goes, all end."""
        for rang in (0, 2):
            shutil.rmtree(self.bewaard, ignore_errors=True)
            nummer = self.werk / "nummer"
            script = f'[ "$OMPI_COMM_WORLD_RANK" = {rang} ] && echo $$ > "$0"; exec "$@"'
            proces = begin(mpirun(3, "sh", "-c", script, nummer, *self.lang(3)[4:]))
            self.wacht_op_deel(proces)
            os.kill(int(nummer.read_text()), signal.SIGKILL)
            uit, fout = proces.communicate(timeout=120)
            self.assertEqual((uit, proces.returncode), ("", 128 + signal.SIGKILL), fout)
            self.gaat_door()

    def test_refusal_reaches_all(self):
        argumenten = ("vergelijk", VOORBEELD, "--json", "--replicaties", 50, "--hervat", self.bewaard)
        self.assertEqual(samen(2, *argumenten).returncode, 0)
        r = samen(3, *argumenten, "--zaad", 99)
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertEqual(r.stderr.count("staat een andere doorrekening"), 1)


class Fouten(Mpi):
    def eeuwig(self, *voor):
        return mpirun(3, *voor, MET_MPI, "vergelijk", VOORBEELD, "--replicaties", EEUWIG, "--draden", 1, "--hervat", self.bewaard)

    def test_messages_come_once_with_the_right_code(self):
        for argumenten, code, tekst in ((("vergelijk", "nergens.yaml"), 1, "bestaat niet"),
                                        (("vergelijk", VOORBEELD, "--zet", "horizon=nul"), 1, "mbc: 1 fout"),
                                        (("vergelijk", VOORBEELD, "--nul", "9"), 2, "scenario 9 bestaat niet"),
                                        (("vergelik",), 2, "onbekende opdracht"),
                                        (("rapport", VOORBEELD, "--uit", self.werk / "niet" / "daar"), 3, "mbc: ")):
            r = samen(3, *argumenten)
            self.assertEqual((r.returncode, r.stdout), (code, ""), r.stderr)
            self.assertEqual(r.stderr.count(tekst), 1, r.stderr)

    def test_an_error_on_rank_0_in_the_middle_ends_all(self):
        """The folder in which it keeps the parts goes away."""
        proces = begin(self.eeuwig())
        self.wacht_op_deel(proces)
        self.bewaard.rename(self.werk / "weg")
        uit, fout = proces.communicate(timeout=120)
        self.assertEqual((proces.returncode, uit), (3, ""), fout)
        self.assertEqual(fout.count("is niet te schrijven"), 1, fout)

    def test_an_error_on_another_rank_ends_all_with_its_message(self):
        """Rank 1 alone has too little memory for the whole."""
        script = 'if [ "$OMPI_COMM_WORLD_RANK" = 1 ]; then ulimit -v 800000; fi; exec "$@"'
        r = draai(mpirun(3, "sh", "-c", script, "sh", MET_MPI, "vergelijk", VOORBEELD, "--replicaties", 2_500_000, "--draden", 1, "--stil"))
        self.assertEqual((r.returncode, r.stdout), (3, ""), r.stderr)
        self.assertIn("op rang 1: mbc: het geheugen is op", r.stderr)

    def test_a_rank_of_another_build_ends_all(self):
        """As where one machine of a cluster has an old mbc."""
        andere = self.werk / "mbc"
        programma.andere_bouw(pathlib.Path(MET_MPI), andere)
        script = 'p=$1; if [ "$OMPI_COMM_WORLD_RANK" = 1 ]; then p=$2; fi; shift 2; exec "$p" "$@"'
        argumenten = ("vergelijk", VOORBEELD, "--replicaties", 100, "--json")
        r = draai(mpirun(3, "sh", "-c", script, "sh", MET_MPI, andere, *argumenten))
        self.assertEqual((r.returncode, r.stdout), (3, ""), r.stderr)
        self.assertIn("op rang 1: mbc: deze mbc is uit andere broncode gebouwd dan die van rang 0", r.stderr)

    @unittest.skipUnless(pathlib.Path("/proc/self/cmdline").exists(), "ziet zonder /proc niet welke processen er lopen")
    def test_ctrl_c_ends_all_and_how_to_go_on_was_told(self):
        """mpirun gives its own exit code, and the ranks a second or less: what they say at the end may not come through."""
        proces = begin(self.eeuwig())
        self.wacht_op_deel(proces)
        proces.send_signal(signal.SIGINT)
        uit, fout = proces.communicate(timeout=120)
        self.assertEqual((uit, proces.returncode), ("", 1), fout)
        self.assertIn(f"mbc: wat klaar is, blijft staan in {self.bewaard}; na een onderbreking gaat dezelfde opdracht daar verder\n", fout)
        for _ in range(300):
            if not loopt(str(self.bewaard)):
                break
            time.sleep(0.1)
        self.assertFalse(loopt(str(self.bewaard)), "er loopt nog een proces")

    def test_progress_from_rank_0(self):
        r = samen(3, "vergelijk", VOORBEELD, "--replicaties", 3000, "--draden", 1)
        regels = [regel for regel in r.stderr.splitlines() if regel.startswith("mbc: ")]
        self.assertTrue(regels, r.stderr)
        self.assertEqual(regels[-1], "mbc: 100%")
        self.assertLessEqual(len(regels), 10)
        stil = samen(3, "vergelijk", VOORBEELD, "--replicaties", 3000, "--stil")
        # The MPI library may have something to say of the machine.
        self.assertEqual([regel for regel in stil.stderr.splitlines() if regel.startswith("mbc: ")], [])

    def test_a_build_without_mpi_refuses(self):
        r = draai(mpirun(3, programma.pad(), "vergelijk", VOORBEELD))
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertEqual(r.stderr.count("zonder MPI gebouwd"), 1, r.stderr)


if __name__ == "__main__":
    main()
