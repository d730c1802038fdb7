"""mbc herkomst, monitor and the purses a study is seen from, from the outside."""
import csv
import io
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld" / "studie.yaml"
HAAGLANDEN = REPOSITORY / "scenarios" / "haaglanden" / "studie.yaml"
SNEL = ("--replicaties", 30)


class Basis(unittest.TestCase):
    def setUp(self):
        self.map = tempfile.TemporaryDirectory()
        self.addCleanup(self.map.cleanup)
        self.werk = pathlib.Path(self.map.name)

    def doe(self, *argumenten, code=0):
        uit = mbc(*argumenten)
        self.assertEqual(uit.returncode, code, uit.stderr)
        return uit

    def json(self, *argumenten):
        return json.loads(self.doe(*argumenten, "--json").stdout)


def centen(euro):
    return round(100 * euro)


class Herkomst(Basis):
    def telt_op(self, x, baten, kosten, saldo):
        self.assertEqual(sum(centen(m["gemiddelde"]) for m in x["mechanismen"].values())
                         + centen(x["samenspel"]["gemiddelde"]), centen(baten))
        for soort in ("kosten_per_lijn", "kosten_per_groep"):
            self.assertEqual(sum(centen(k["gemiddelde"]) for k in x[soort].values()), centen(kosten))
        self.assertEqual(centen(baten) - centen(kosten), centen(saldo))

    def test_everything_adds_up_to_the_cent_and_to_the_comparison(self):
        for opties in ((), ("--zet", "trekking=sobol"), ("--nul", 3), ("--prijspeil", 2022), ("--gemeente", "Delft,Rijswijk"),
                       ("--drager", "Rijk,zorgverzekeraar")):
            h = self.json("herkomst", HAAGLANDEN, *SNEL, *opties)
            los = {s["nummer"]: s for s in self.json("vergelijk", HAAGLANDEN, *SNEL, *opties)["scenarios"]}
            self.assertEqual(len(h["scenarios"]), 3)
            for s in h["scenarios"]:
                for grootheid in ("baten", "kosten", "saldo"):
                    self.assertAlmostEqual(s[grootheid]["gemiddelde"], los[s["nummer"]]["ncw"][grootheid]["gemiddelde"], delta=0.0101)
                self.telt_op(s, *(s[g]["gemiddelde"] for g in ("baten", "kosten", "saldo")))
                for kant in ("geldstromen", "gemeenten", "jaren"):
                    for x in s[kant].values():
                        self.telt_op(x, *(x[g]["gemiddelde"] for g in ("baten", "kosten", "saldo")))
                    for m, heel in s["mechanismen"].items():
                        self.assertEqual(sum(centen(x["mechanismen"][m]["gemiddelde"]) for x in s[kant].values()),
                                         centen(heel["gemiddelde"]))
                for soort in ("gelijk_rendement", "minste"):
                    betalingen = [d["verevening"][soort] for d in s["dragers"].values()]
                    if None not in betalingen:
                        self.assertEqual(sum(map(centen, betalingen)), 0)
                # The dragers' parts are those of the total too.
                for lijn, heel in s["kosten_per_lijn"].items():
                    self.assertEqual(sum(centen(d["kosten_per_lijn"][lijn]["gemiddelde"]) for d in s["dragers"].values()),
                                     centen(heel["gemiddelde"]))

    def test_every_form_tells_the_same(self):
        s = self.json("herkomst", VOORBEELD, *SNEL)["scenarios"][0]
        rijen = list(csv.DictReader(io.StringIO(self.doe("herkomst", VOORBEELD, *SNEL, "--csv").stdout)))
        totaal = {(r["soort"], r["post"]): float(r["gemiddelde"]) for r in rijen if r["gezien_per"] == "totaal"}
        self.assertEqual(totaal[("mechanisme", "ots")], s["mechanismen"]["ots"]["gemiddelde"])
        self.assertEqual(totaal[("lijn", "training")], s["kosten_per_lijn"]["training"]["gemiddelde"])
        self.assertEqual(totaal[("som", "saldo")], s["saldo"]["gemiddelde"])
        self.assertEqual({r["gezien_per"] for r in rijen}, {"totaal", "geldstroom", "drager", "gemeente", "jaar"})
        excel = self.doe("herkomst", VOORBEELD, *SNEL, "--csv-excel").stdout
        self.assertTrue(excel.startswith("\ufeff") and ";" in excel)
        for per, naam in (("geldstroom", "Justitie"), ("drager", "in aantallen"), ("gemeente", "Dorp"), ("jaar", "2024")):
            self.assertIn(naam, self.doe("herkomst", VOORBEELD, *SNEL, "--per", per).stdout)

    def test_threads_and_a_run_in_parts_change_no_byte(self):
        een = self.doe("herkomst", VOORBEELD, *SNEL, "--json", "--draden", 1).stdout
        bewaard = self.werk / "bewaard"
        for _ in range(2):
            self.assertEqual(self.doe("herkomst", VOORBEELD, *SNEL, "--json", "--draden", 3, "--hervat", bewaard).stdout, een)
        ander = self.doe("herkomst", VOORBEELD, *SNEL, "--drager", "Rijk", "--hervat", bewaard, code=2)
        self.assertIn("dragers", ander.stderr)

    def test_in_a_report_and_as_a_page_it_is_what_the_command_says(self):
        los = self.doe("herkomst", VOORBEELD, *SNEL, "--json").stdout
        rapport, bladzijde = self.werk / "rapport", self.werk / "bladzijde"
        self.doe("rapport", VOORBEELD, *SNEL, "--met", "herkomst", "--uit", rapport)
        self.doe("herkomst", VOORBEELD, *SNEL, "--uit", bladzijde)
        for plaats in (rapport, bladzijde):
            self.assertEqual((plaats / "herkomst.json").read_text(encoding="utf-8"), los)
            html = next(plaats.glob("*.html")).read_text(encoding="utf-8")
            for id_ in ("saldoherkomst", "tabel-herkomst", "tabel-overzicht-1", "tabel-verevening-1", "gegevens-herkomst"):
                self.assertIn(f'id="{id_}"', html)
        self.doe("verifieer", rapport)

    def test_what_was_meant_is_said(self):
        for opties, zegt in ((("--per", "geldstrom"), "bedoelde u geldstroom?"), (("--scenario", "0"), "het nulalternatief"),
                             (("--drager", "rijk"), "bedoelde u Rijk?"), (("--geldstroom", "Wmo"), "er is: Jeugdwet en Justitie")):
            p = self.doe("herkomst", VOORBEELD, *opties, code=2)
            self.assertIn(zegt, p.stderr)
            self.assertEqual(p.stdout, "")


class Zicht(Basis):
    def test_a_purse_alone_is_its_part_of_the_whole(self):
        heel = self.json("vergelijk", HAAGLANDEN, *SNEL)
        deel = self.json("vergelijk", HAAGLANDEN, *SNEL, "--geldstroom", "Zvw")
        samen = self.json("vergelijk", HAAGLANDEN, *SNEL, "--drager", "gemeente,Rijk")
        for h, d, s in zip(heel["scenarios"], deel["scenarios"], samen["scenarios"]):
            self.assertEqual(d["ncw"]["saldo"], h["geldstromen"]["Zvw"]["saldo"])
            self.assertAlmostEqual(h["ncw"]["saldo"]["gemiddelde"],
                                   d["ncw"]["saldo"]["gemiddelde"] + s["ncw"]["saldo"]["gemiddelde"], delta=0.02)
        self.assertEqual(deel["geldstromen"].keys() if isinstance(deel["geldstromen"], dict) else len(deel["geldstromen"]), 1)
        self.assertIn("gezien vanuit Zvw", deel["studie"])

    def test_a_report_of_some_purses_can_be_made_again(self):
        self.doe("rapport", VOORBEELD, *SNEL, "--drager", "Rijk", "--met", "herkomst,omslagpunt", "--uit", self.werk / "r")
        aanroep = json.loads((self.werk / "r" / "manifest.json").read_text(encoding="utf-8"))["aanroep"]
        self.assertEqual(aanroep["dragers"], ["Rijk"])
        self.doe("verifieer", self.werk / "r")

    def test_a_sweep_and_an_omslagpunt_are_seen_from_there(self):
        for opdracht in (("gevoeligheid", "--parameter", "tarieven.lokaal_team=50,80"), ("omslagpunt",)):
            self.assertNotEqual(self.doe(opdracht[0], VOORBEELD, *opdracht[1:], *SNEL, "--json").stdout,
                                self.doe(opdracht[0], VOORBEELD, *opdracht[1:], *SNEL, "--json", "--drager", "Rijk").stdout)


class Doelrealisatie(Basis):
    def test_all_effects_go_together_from_none_to_their_ceilings(self):
        o = self.json("omslagpunt", VOORBEELD, "--parameter", "doelrealisatie", *SNEL)
        self.assertEqual((o["van"], o["tot"], o["verwacht"]), (0, 1, None))
        curve = o["scenarios"][0]["curve"]
        self.assertLess(curve[0]["saldo"], curve[-1]["saldo"])
        self.assertIn("doelrealisatie", self.doe("omslagpunt", VOORBEELD, "--parameter", "doelrealisatie=20%:80%", *SNEL).stdout)
        self.assertIn("bedoelde u bereik?", self.doe("omslagpunt", VOORBEELD, "--parameter", "bereikk", code=2).stderr)
        for fout in ("doelrealisatie=10:40", "doelrealisatie=-10%:40%"):
            self.assertIn("van 0% tot en met 100%", self.doe("omslagpunt", VOORBEELD, "--parameter", fout, code=2).stderr)


class Monitor(Basis):
    def studie(self, doelen):
        """The example with these goals."""
        import shutil
        plaats = self.werk / "studie"
        shutil.copytree(VOORBEELD.parent, plaats)
        bestand = plaats / "studie.yaml"
        bestand.write_text(bestand.read_text(encoding="utf-8") + "\nuitkomstdoelen:\n" + doelen, encoding="utf-8")
        return bestand

    def test_the_chance_what_it_needs_and_whether_it_can_be_seen(self):
        studie = self.studie("  ots: {indicator: ots_nieuw, verandering: -10%, uiterlijk: 2024}\n"
                             "  niets: {indicator: vto, verandering: -90%, uiterlijk: 2025}\n"
                             "  jaar: {indicator: instroom, verandering: -5%, tegen: eerste_jaar, uiterlijk: 2026}\n")
        doelen = {d["id"]: d["scenarios"][0] for d in self.json("monitor", studie, *SNEL)["doelen"]}
        ots = doelen["ots"]
        self.assertEqual([j["jaar"] for j in ots["jaren"]], [2022, 2023, 2024, 2025, 2026])
        self.assertTrue(0 < ots["nodig"]["waarde"] < 1)
        self.assertEqual(ots["nodig"]["getal"], "effecten.ots_reductie")
        self.assertIsNone(doelen["niets"]["nodig"]["waarde"])
        self.assertGreater(doelen["niets"]["nodig"]["hoogst_haalbaar"], -0.9)
        self.assertIsNone(doelen["jaar"]["nodig"])
        self.assertEqual(doelen["jaar"]["jaren"][0]["jaar"], 2023)
        # The needed effect, set, gives the goal.
        weer = self.json("monitor", studie, *SNEL, "--zet", f"effecten.ots_reductie={ots['nodig']['waarde']}")
        jaar = next(d for d in weer["doelen"] if d["id"] == "ots")["scenarios"][0]["jaren"][2]
        self.assertLessEqual(jaar["verandering"]["gemiddelde"], -0.1 + 1e-9)
        self.assertGreater(jaar["verandering"]["gemiddelde"], -0.11)
        self.assertIn("geen: hoogstens", self.doe("monitor", studie, *SNEL).stdout)
        rijen = list(csv.DictReader(io.StringIO(self.doe("monitor", studie, *SNEL, "--csv").stdout)))
        self.assertEqual(len(rijen), 5 + 5 + 4)

    def test_without_goals_there_is_nothing_to_monitor(self):
        self.assertIn("geen uitkomstdoelen", self.doe("monitor", VOORBEELD, code=1).stderr)


if __name__ == "__main__":
    programma.main()
