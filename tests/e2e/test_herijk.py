"""mbc herijk from the outside: the recalibrated study that every command takes, its bytes, and what is refused."""
import csv
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from herijkproef import Proef, SCHEMAS, SNEL, UREN, CRISES, STERK, KLEIN, TOETS
from programma import REPOSITORY


class Herijk(Proef):
    def test_every_command_takes_the_recalibrated_study(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        voor = json.loads(self.doe("vergelijk", self.studie, *SNEL, "--json").stdout)
        na = json.loads(self.doe("vergelijk", studie, "--json").stdout)
        self.assertEqual(na["replicaties"], 400)
        # Fewer hours per traject than was thought: less kosten.
        kosten = [r["scenarios"][1]["ncw"]["kosten"]["gemiddelde"] for r in (voor, na)]
        self.assertLess(kosten[1], 0.97 * kosten[0])
        for opdracht in (("omslagpunt",), ("herkomst",), ("gevoeligheid", "--tornado"), ("gevoeligheid", "--sobol", "--punten", 64),
                         ("casus", "--replicatie", 3, "--gemeente", "Stad", "--nummer", 1), ("controleer",),
                         ("rapport", "--uit", self.map / "rapport"), ("verifieer", self.map / "rapport")):
            woorden = opdracht if opdracht[0] == "verifieer" else (opdracht[0], studie, *opdracht[1:])
            with self.subTest(opdracht[0]):
                self.doe(*woorden, "--stil") if opdracht[0] not in ("controleer", "casus") else self.doe(*woorden)

    def test_what_it_wrote_is_made_again_to_the_byte(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "na").stdout)
        rijen = self.map / "na" / "trekkingen.csv"
        rijen.write_text(rijen.read_text(encoding="utf-8").replace("0.5", "0.6", 1), encoding="utf-8")
        self.doe("verifieer", self.map / "na", code=4)

    def test_no_observations_leave_every_number_of_the_comparison(self):
        uit = self.herijk(TOETS, "--uit", self.map / "na").stdout
        self.assertIn("eigen trekkingen van de studie", uit)
        voor = json.loads(self.doe("vergelijk", self.studie, *SNEL, "--json").stdout)
        na = json.loads(self.doe("vergelijk", self.map / "na" / "studie.yaml", "--json").stdout)
        self.assertEqual(voor["scenarios"], na["scenarios"])

    def test_what_is_machine_readable_fits_its_schema(self):
        schema = SCHEMAS["herijking"]
        schema.check_schema(schema.schema)
        for lijst in (UREN + CRISES + KLEIN, TOETS):
            self.herijk(lijst, "--uit", self.map / "na", "--overschrijf")
            d = json.loads((self.map / "na" / "herijking.json").read_text(encoding="utf-8"))
            schema.validate(d)
        self.assertFalse(schema.is_valid({**d, "ess": "veel"}))
        del d["ess"]
        self.assertFalse(schema.is_valid(d))

    def test_threads_and_order_change_no_byte(self):
        for uren in (UREN, STERK):
            een = self.herijk(uren + CRISES + KLEIN, "--json", "--draden", 1).stdout
            for draden in (2, 7):
                self.assertEqual(self.herijk(KLEIN + CRISES + uren, "--json", "--draden", draden).stdout, een)

    def test_what_an_observation_does_is_what_it_does_without_it(self):
        """However hard it pulls: as herijk says it of the others alone, within the noise that is told."""
        def alles(lijst):
            d = json.loads(self.doe("herijk", self.studie, "--waarnemingen", self.bestand(lijst), "--replicaties", 1000, "--json").stdout)
            return d["scenarios"][0]["saldo_achteraf"]["gemiddelde"], d["scenarios"][0]["saldo_vooraf"]["gemiddelde"], {
                w["naam"]: (w["invloed_saldo"]["1"], w["invloed_ruis"]["1"]) for w in d["waarnemingen"]}

        zonder, vooraf, invloed = alles(CRISES)
        for uren in (UREN, STERK):
            met, _, samen = alles(uren + CRISES)
            euro, ruis = samen["uren"]
            with self.subTest(uren):
                self.assertGreater(ruis, 0)
                self.assertAlmostEqual(euro, met - zonder, delta=4.5 * ruis)
                self.assertGreater(abs(euro), 4.5 * ruis)
        # Of the only one there is: all that looking did. By weights that is an estimate, else it is the same draws.
        met, _, alleen = alles(STERK)
        self.assertAlmostEqual(alleen["uren"][0], met - vooraf, delta=0.02)
        self.assertAlmostEqual(invloed["crises"][0], zonder - vooraf, delta=4.5 * max(invloed["crises"][1], 0.01))

    def test_killed_and_continued_it_comes_to_the_same(self):
        self.dood_en_verder(("herijk", self.studie, "--waarnemingen", self.bestand(CRISES), *SNEL, "--json"))

    def test_a_number_that_was_seen_shifts_and_one_that_was_not_stays(self):
        d = json.loads(self.herijk(UREN, "--json").stdout)
        getallen = {g["pad"]: g for g in d["getallen"]}
        self.assertLess(getallen["investeringen.extra_analyse.uren"]["verschuiving"], -0.5)
        self.assertEqual(getallen["effecten.ots_reductie"]["verschuiving"], 0)
        self.assertEqual(d["getallen"][0]["pad"], "investeringen.extra_analyse.uren")
        # What is small keeps the digits that changed.
        self.assertRegex(self.herijk(CRISES).stdout, r"traject\.crises_per_jaar +0,\d{3} → 0,\d{3} ")
        # Hours are kosten: less of them is a higher saldo.
        self.assertGreater(d["waarnemingen"][0]["invloed_saldo"]["1"], 0)

    def test_a_small_count_is_shown_nowhere(self):
        self.herijk(KLEIN, "--uit", self.map / "na")
        for naam in ("herijking.json", "herijking.txt", "waarnemingen.csv"):
            self.assertIn("<5", (self.map / "na" / naam).read_text(encoding="utf-8"), naam)
        rij = next(csv.DictReader((self.map / "na" / "waarnemingen.csv").read_text(encoding="utf-8").splitlines()))
        self.assertEqual(rij["waargenomen"], "<5")

    def test_what_cannot_be_is_refused_and_nothing_is_written(self):
        self.herijk(UREN, "--uit", self.map / "na")
        ver = self.bestand(UREN.replace("gemiddelde: 22, n: 10, sd: 5", "waarde: 29, sd: 0.2"), "ver.yaml")
        uit = self.doe("herijk", self.map / "na" / "studie.yaml", "--waarnemingen", ver, "--uit", self.map / "nog", code=4)
        self.assertIn("Niet te vertrouwen", uit.stdout)
        self.assertIn("er is niets geschreven", uit.stderr)
        self.assertFalse((self.map / "nog").exists())
        for lijst, wat in ((UREN.replace("gemiddelde: 22, n: 10, sd: 5", "waarde: 22, marge: 10%"), "hoe zeker"),
                           (UREN.replace("sd: 5", "sd: 0"), "een sd van 0"),
                           (CRISES.replace("crises,", "crisis,"), "bedoelde u crises?"),
                           (CRISES.replace("2023", "2031"), "2031")):
            fout = self.herijk(lijst, code=1).stderr
            self.assertIn(wat, fout)
        self.assertIn("200 of meer", self.doe("herijk", self.studie, "--waarnemingen", self.bestand(UREN), "--replicaties",
                                              20, code=2).stderr)
        self.assertIn("waarnemingen ontbreken", self.doe("herijk", self.studie, code=2).stderr)

    def test_rows_that_do_not_belong_to_the_study_are_told(self):
        self.herijk(UREN, "--uit", self.map / "na")
        studie, rijen = self.map / "na" / "studie.yaml", self.map / "na" / "trekkingen.csv"
        heel = rijen.read_text(encoding="utf-8")
        self.assertIn("400 rijen", self.doe("vergelijk", studie, "--replicaties", 401, code=2).stderr)
        self.assertIn("400 rijen", self.doe("vergelijk", studie, "--zet", "replicaties=500", code=1).stderr)
        for anders, wat in ((heel.replace("ots_reductie", "ots_reduct", 1), "geen getal van de studie"),
                            (heel.replace("\n0.", "\n1.", 1), "geen kwantiel"),
                            (heel[:heel.index("\n") + 1], "geen rij"),
                            (heel.rstrip().rsplit(",", 1)[0] + "\n", "niet zoveel getallen"),
                            ("a;b\n", "geen bestand met trekkingen")):
            rijen.write_text(anders, encoding="utf-8")
            with self.subTest(wat):
                self.assertIn(wat, self.doe("controleer", studie, code=1).stderr)
        rijen.unlink()
        self.assertIn("bestaat niet", self.doe("controleer", studie, code=1).stderr)

    def test_a_number_that_is_set_takes_no_part(self):
        self.herijk(UREN, "--uit", self.map / "na")
        uit = self.doe("controleer", self.map / "na" / "studie.yaml", "--zet", "investeringen.extra_analyse.uren=25")
        self.assertIn("niet meer onzeker", uit.stderr)


class Gekruist(Proef):
    """A recalibrated study beside what else a study can say and be asked."""
    def test_correlations_and_each_trekking(self):
        tekst = self.studie.read_text(encoding="utf-8")
        samen = ("correlaties:\n  - tussen: [investeringen.extra_analyse.uren, traject.kans_ots]\n    rang: 0.8\n")
        for trekking in ("willekeurig", "lhs", "sobol"):
            with self.subTest(trekking):
                self.studie.write_text(tekst + samen + f"trekking: {trekking}\n", encoding="utf-8")
                self.herijk(UREN, "--uit", self.map / "na", "--overschrijf")
                d = json.loads((self.map / "na" / "herijking.json").read_text(encoding="utf-8"))
                getallen = {g["pad"]: g for g in d["getallen"]}
                # Fewer hours, so fewer OTS'en: they go together.
                self.assertLess(getallen["traject.kans_ots"]["verschuiving"], -0.2)
                self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "na").stdout)
                self.saldo(self.map / "na" / "studie.yaml")

    def test_a_gemeente_alone_is_its_part_of_the_whole(self):
        self.herijk(CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        heel = json.loads(self.doe("vergelijk", studie, "--json").stdout)["scenarios"][1]["gemeenten"]["Stad"]
        deel = json.loads(self.doe("vergelijk", studie, "--json", "--gemeente", "Stad").stdout)["scenarios"][1]
        self.assertEqual(deel["gemeenten"]["Stad"], heel)

    def test_another_nulalternatief_and_prijspeil(self):
        self.herijk(UREN, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        een, nul = self.saldo(studie)[1], self.saldo(studie, "--nul", 1)[0]
        self.assertAlmostEqual(een["gemiddelde"], -nul["gemiddelde"], delta=0.02)
        index = ("--zet", "prijsindex={2021: 100, 2022: 110}")
        straks = self.saldo(studie, *index, "--prijspeil", 2022)[1]
        self.assertAlmostEqual(1.1 * een["gemiddelde"], straks["gemiddelde"], delta=1)

    def test_a_recalibrated_number_can_be_set_and_leaves_the_others(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        laag, hoog = (self.saldo(studie, "--zet", f"investeringen.extra_analyse.uren={x}")[1] for x in (15, 30))
        self.assertGreater(laag["gemiddelde"], hoog["gemiddelde"])
        fout = self.doe("vergelijk", studie, "--zet", "trekkingen=nergens.csv", code=1)
        self.assertIn("bestaat niet", fout.stderr)

    def test_analyses_tell_of_the_recalibrated_numbers(self):
        self.herijk(UREN + CRISES, "--uit", self.map / "na")
        studie = self.map / "na" / "studie.yaml"
        spreiding = []
        for s in (self.studie, studie):
            d = json.loads(self.doe("gevoeligheid", s, "--tornado", *SNEL, "--json", "--stil").stdout)
            spreiding.append(next(b["saldo"]["spreiding"] for b in d["scenarios"][0]["balken"] if b["pad"] == "investeringen.extra_analyse.uren"))
        self.assertLess(spreiding[1], spreiding[0])
        self.doe("rapport", studie, "--uit", self.map / "rapport", "--met", "herkomst,omslagpunt", "--stil")
        self.assertIn("gelijk, byte voor byte", self.doe("verifieer", self.map / "rapport").stdout)


class Leesmij(unittest.TestCase):
    """The worked example of the README, as it stands there, with fewer rows."""
    def test_a_year_later(self):
        tekst = (REPOSITORY / "README.md").read_text(encoding="utf-8")
        deel = tekst[tekst.index("## Een jaar verder"):]
        blok = re.search(r"```\n(.*?)```", deel, re.S).group(1)
        bestand = re.search(r"cat > (\S+) <<EINDE\n(.*?)EINDE\n", blok, re.S)
        opdrachten = [shlex.split(r) for r in blok[bestand.end():].splitlines()]
        self.assertEqual([o[1] for o in opdrachten], ["herijk", "vergelijk"])
        with tempfile.TemporaryDirectory() as map_:
            os.symlink(REPOSITORY / "scenarios", pathlib.Path(map_) / "scenarios")
            os.symlink(REPOSITORY / "kassabonnen", pathlib.Path(map_) / "kassabonnen")
            (pathlib.Path(map_) / bestand.group(1)).write_text(bestand.group(2), encoding="utf-8")
            for o in opdrachten:
                woorden = [programma.pad(), *o[1:], "--replicaties", "200"]
                r = subprocess.run(woorden, cwd=map_, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"})
                self.assertEqual(r.returncode, 0, r.stderr)
                self.assertIn("Beter Samenspel Haaglanden", r.stdout)
            d = json.loads((pathlib.Path(map_) / opdrachten[0][-1] / "herijking.json").read_text(encoding="utf-8"))
            SCHEMAS["herijking"].validate(d)
            self.assertEqual({w["naam"]: w["waargenomen"] for w in d["waarnemingen"]}, {"vto": 430, "ots": 240, "crises": 300})


if __name__ == "__main__":
    programma.main()
