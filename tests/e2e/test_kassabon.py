"""mbc kassabon from the outside: what receipts say beside each other and together, and what is not told of them."""
import csv
import io
import json
import pathlib
import re
import shutil
import statistics
import sys
import tempfile
import unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma  # noqa: E402
from programma import REPOSITORY, mbc  # noqa: E402

HAAGLANDEN = REPOSITORY / "scenarios" / "haaglanden" / "studie.yaml"
VOORBEELD = REPOSITORY / "scenarios" / "voorbeeld"


def schema(naam):
    return jsonschema.Draft4Validator(json.loads((REPOSITORY / "reports" / f"{naam}.schema.json").read_text(encoding="utf-8")))


def schrijf_bon(map_, nr, extra="", ambulant=None, gewicht=1):
    ambulant = 100 * nr if ambulant is None else ambulant
    (map_ / f"gezin-{nr}.yaml").write_text(f"""kassabon: gezin-{nr}
titel: Gezin {nr}
prijspeil: 2021
gewicht: {gewicht}
bron: Eigen telling
regels:
  - {{omschrijving: Ambulant, geldstroom: Jeugdwet, fase: traject, zonder: {ambulant}, met: {ambulant / 2}}}
{extra}""", encoding="utf-8")


class MetBonnen(unittest.TestCase):
    """The example with receipts of its own: so many families, the first with a line of Justitie."""

    def setUp(self):
        self.werk = pathlib.Path(tempfile.mkdtemp(prefix="mbc-kassabon-"))
        self.addCleanup(shutil.rmtree, self.werk, ignore_errors=True)
        shutil.copytree(VOORBEELD, self.werk / "voorbeeld")
        self.studie = self.werk / "voorbeeld" / "studie.yaml"
        self.bonnen = self.werk / "voorbeeld" / "kassabonnen"

    def maak(self, aantal, **eerste):
        shutil.rmtree(self.bonnen)
        self.bonnen.mkdir()
        for nr in range(1, aantal + 1):
            schrijf_bon(self.bonnen, nr, **(eerste if nr == 1 else {}))

    def json(self, *woorden):
        r = mbc("kassabon", *woorden, "--json", "--stil")
        self.assertEqual(r.returncode, 0, r.stderr)
        uit = json.loads(r.stdout)
        naam = "kassabon-" + woorden[0]
        schema(naam).validate(uit)
        return uit


class Lijst(MetBonnen):
    JUSTITIE = "  - {omschrijving: Zitting, geldstroom: Justitie, fase: start, zonder: 700}\n"

    def test_the_sums_are_those_of_a_hand_calculation(self):
        self.maak(5)
        uit = self.json("lijst", self.studie)
        self.assertEqual(uit["standaardtraject"]["maanden"], 20)
        totaal = uit["posten"][0]
        self.assertEqual((totaal["per"], totaal["zonder"], totaal["met"], totaal["besparing"]), ("totaal", 20 * 300, 20 * 150, 20 * 150))
        jaren = [p for p in uit["posten"] if p["per"] == "jaar"]
        self.assertEqual([p["zonder"] for p in jaren], [12 * 300, 8 * 300])
        self.assertEqual([b["posten"][0]["zonder"] for b in uit["kassabonnen"]], [2000, 4000, 6000, 8000, 10000])

    def test_every_indeling_adds_up_in_haaglanden(self):
        uit = self.json("lijst", HAAGLANDEN, "--per-kassabon")
        for posten in [uit["posten"], *(b["posten"] for b in uit["kassabonnen"])]:
            for per in ("geldstroom", "fase", "jaar"):
                for wat in ("zonder", "met"):
                    self.assertAlmostEqual(sum(p[wat] for p in posten if p["per"] == per), posten[0][wat], delta=0.05)
        gewogen = sum(b["gewicht"] * b["posten"][0]["zonder"] for b in uit["kassabonnen"])
        self.assertAlmostEqual(gewogen, uit["posten"][0]["zonder"], delta=0.05)

    def test_below_five_no_receipt_is_told_apart_unless_asked(self):
        self.maak(4)
        for vorm in ([], ["--json"], ["--csv"], ["--per", "fase"]):
            r = mbc("kassabon", "lijst", self.studie, *vorm)
            self.assertEqual(r.returncode, 0, r.stderr)
            self.assertNotIn("gezin-", r.stdout, vorm)
        self.assertIn("van minder dan 5 is een gezin te herkennen. --per-kassabon", re.sub(r"\s+", " ", mbc("kassabon", "lijst", self.studie).stdout))
        gevraagd = mbc("kassabon", "lijst", self.studie, "--per-kassabon").stdout
        self.assertIn("LET OP: hieronder staat wat één gezin kost", gevraagd)
        self.assertIn("gezin-4", gevraagd)
        self.maak(2)
        self.assertEqual(self.json("lijst", self.studie)["posten"], [])

    def test_what_stands_on_few_receipts_cannot_be_subtracted(self):
        self.maak(6, extra=self.JUSTITIE)
        tekst = mbc("kassabon", "lijst", self.studie).stdout
        for uit in (tekst, mbc("kassabon", "lijst", self.studie, "--csv").stdout, mbc("kassabon", "lijst", self.studie, "--json").stdout):
            self.assertNotIn("Justitie", uit)
            self.assertNotIn("Jeugdwet", uit)
        self.assertIn("gezin-6", tekst)
        # The total of a receipt holds that line: it is shown, but nothing says of what it is.
        uit = self.json("lijst", self.studie, "--per-kassabon")
        justitie = [p for p in uit["posten"] if p["namen"] == ["Justitie"]]
        self.assertEqual([p["bonnen"] for p in justitie], [1])

    def test_a_receipt_far_from_the_others_is_named(self):
        self.maak(7, ambulant=9000)
        uit = self.json("lijst", self.studie)
        opvallend = {b["kassabon"]: b["opvallend"] for b in uit["kassabonnen"] if b["opvallend"]}
        self.assertEqual(list(opvallend), ["gezin-1"])
        self.assertEqual(opvallend["gezin-1"][0]["waarde"], 20 * 9000)
        middelste = statistics.median([9000, 200, 300, 400, 500, 600, 700])
        self.assertEqual(opvallend["gezin-1"][0]["middelste"], 20 * middelste)
        self.assertIn("gezin-1: totaal, zonder 180.000; de middelste bon heeft 10.000", mbc("kassabon", "lijst", self.studie).stdout)

    def test_purses_prices_and_set_values_are_followed(self):
        self.maak(5)
        self.assertEqual(self.json("lijst", self.studie, "--zet", "traject.duur.gemiddelde=10")["posten"][0]["zonder"], 3000)
        self.assertEqual(self.json("lijst", self.studie, "--drager", "Rijk")["posten"], [])
        alles, deel = (self.json("lijst", HAAGLANDEN, *x)["posten"] for x in ([], ["--drager", "gemeente"]))
        self.assertLess(deel[0]["zonder"], alles[0]["zonder"])
        later = self.json("lijst", HAAGLANDEN, "--prijspeil", "2022")["posten"]
        self.assertAlmostEqual(later[0]["zonder"] / alles[0]["zonder"], 1.1, places=6)

    def test_wrong_calls_say_what_is_there(self):
        for woorden, tekst in ((["lijst"], "STUDIE ontbreekt"), ([], "mbc kassabon is niet heel"), (["lisjt", "x"], "bedoelde u kassabon lijst?"),
                               (["lijst", self.studie, "--per", "fases"], "bedoelde u fase?"), (["lijst", self.studie, "--per", "totaal"], "bestaat niet"),
                               (["lijst", self.studie, "--per-kassabonnen"], "bedoelde u --per-kassabon?")):
            r = mbc("kassabon", *woorden)
            self.assertEqual((r.returncode, r.stdout), (2, ""), woorden)
            self.assertIn(tekst, r.stderr)
        self.assertIn("kassabon bundel", mbc("kassabon", "--help").stdout)
        self.assertEqual(mbc("help", "kassabon").stdout, mbc("kassabon", "--help").stdout)

    def test_the_table_of_an_excel_holds_the_same(self):
        self.maak(5)
        gewoon = list(csv.DictReader(io.StringIO(mbc("kassabon", "lijst", self.studie, "--csv").stdout)))
        excel = mbc("kassabon", "lijst", self.studie, "--csv-excel").stdout
        self.assertTrue(excel.startswith("\ufeff"))
        rijen = list(csv.DictReader(io.StringIO(excel.lstrip("\ufeff")), delimiter=";"))
        self.assertEqual([float(r["zonder"].replace(",", ".")) for r in rijen], [float(r["zonder"]) for r in gewoon])
        self.assertEqual({r["kassabon"] for r in gewoon}, {"gemiddeld", *(f"gezin-{n}" for n in range(1, 6))})


class Bundel(MetBonnen):
    def test_the_mean_is_what_the_receipts_come_to_by_hand(self):
        self.maak(5)
        vast = ["--zet", "effecten.attributie=50%", "--zet", "effecten.crisis_reductie=0%"]
        uit = self.json("bundel", self.studie, *vast)
        # No line of OTS or crisis: only the half of the difference on the receipt.
        self.assertEqual(uit["per_traject"]["zonder"]["gemiddelde"], 6000)
        self.assertEqual(uit["per_traject"]["besparing"]["gemiddelde"], 1500)
        self.assertEqual(uit["per_traject"]["door_effecten"]["gemiddelde"], 0)
        self.assertEqual(uit["gezinnen"], 5)
        self.assertAlmostEqual(sum(b["bijdrage"] for b in uit["kassabonnen"]), 1500, places=1)

    def test_more_receipts_make_the_band_narrower_and_leave_the_mean(self):
        uit = self.json("bundel", HAAGLANDEN, "--replicaties", "2000", "--kassabonnen", "40,5")
        self.assertEqual([b["erbij"] for b in uit["banden"]], [0, 5, 40])
        breedtes = [b["besparing"]["p95"] - b["besparing"]["p5"] for b in uit["banden"]]
        self.assertEqual(breedtes, sorted(breedtes, reverse=True))
        self.assertEqual(len({b["besparing"]["gemiddelde"] for b in uit["banden"]}), 1)
        self.assertEqual(uit["kassabonnen"], [])

    def test_the_same_bytes_for_any_threads_and_order(self):
        woorden = ["kassabon", "bundel", HAAGLANDEN, "--replicaties", "700", "--json", "--stil"]
        een = mbc(*woorden, "--draden", "1").stdout
        self.assertEqual(een, mbc(*woorden, "--draden", "3").stdout)
        self.assertNotEqual(een, mbc(*woorden, "--zaad", "4").stdout)
        for trekking in ("lhs", "sobol"):
            r = mbc(*woorden, "--zet", f"trekking={trekking}")
            self.assertEqual(r.returncode, 0, r.stderr)
            schema("kassabon-bundel").validate(json.loads(r.stdout))

    def test_few_receipts_are_protected(self):
        self.maak(4)
        self.assertNotIn("gezin-", "".join(mbc("kassabon", "bundel", self.studie, *v).stdout for v in ([], ["--json"], ["--csv"])))
        self.assertIn("LET OP", mbc("kassabon", "bundel", self.studie, "--per-kassabon").stdout)
        uit = self.json("bundel", VOORBEELD / "studie.yaml")
        self.assertEqual((uit["per_traject"], uit["banden"], uit["kassabonnen"]), (None, [], []))

    def test_wrong_numbers_of_receipts_are_refused(self):
        for fout in ("0", "-3", "vijf", "5,,10", "2.000.000"):
            r = mbc("kassabon", "bundel", HAAGLANDEN, "--kassabonnen", fout)
            self.assertEqual((r.returncode, r.stdout), (2, ""), fout)
            self.assertIn("--kassabonnen", r.stderr)

    def test_after_one_draw_no_band_is_known(self):
        uit = self.json("bundel", HAAGLANDEN, "--replicaties", "1")
        self.assertIsNone(uit["per_traject"]["besparing"]["p5"])
        self.assertIn("onbekend", mbc("kassabon", "bundel", HAAGLANDEN, "--replicaties", "1").stdout)


if __name__ == "__main__":
    programma.main()
