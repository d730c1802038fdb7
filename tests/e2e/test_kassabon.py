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
        for woorden, tekst in ((["lijst"], "STUDIE ontbreekt"), ([], "wat mbc kassabon moet doen, ontbreekt"), (["lisjt", "x"], "bedoelde u kassabon lijst?"), (["lijst", "--per-kasabon"], "bedoelde u --per-kassabon?"),
                               (["lijst", self.studie, "--per", "fases"], "bedoelde u fase?"), (["lijst", self.studie, "--per", "totaal"], "bestaat niet"),
                               (["lijst", self.studie, "--per-kassabonnen"], "bedoelde u --per-kassabon?")):
            r = mbc("kassabon", *woorden)
            self.assertEqual((r.returncode, r.stdout), (2, ""), woorden)
            self.assertIn(tekst, r.stderr)
        self.assertIn("bedoelde u kassabon?", mbc("kassabn", "lijst", self.studie).stderr)
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

    def test_of_a_recalibrated_study_it_is_what_the_receipts_themselves_say(self):
        self.maak(5)
        (self.werk / "w.yaml").write_text("waarnemingen: proef\nscenario: 0\nlijst:\n"
                                          "  vto: {indicator: vto, jaar: 2023, waarde: 40, gebruik: herijken, bron: telling}\n", encoding="utf-8")
        r = mbc("herijk", self.studie, "--waarnemingen", self.werk / "w.yaml", "--uit", self.werk / "herijkt", "--replicaties", 200, "--stil")
        self.assertEqual(r.returncode, 0, r.stderr)
        for wat in (["lijst"], ["bundel", "--replicaties", "200", "--zaad", "1"]):
            eerst, daarna = (self.json(wat[0], studie, *wat[1:]) for studie in (self.studie, self.werk / "herijkt" / "studie.yaml"))
            self.assertEqual((eerst.pop("voor_herijking"), daarna.pop("voor_herijking")), (False, True))
            del eerst["studie"], daarna["studie"]
            self.assertEqual(eerst, daarna)
        self.assertIn("De studie is herijkt", mbc("kassabon", "lijst", self.werk / "herijkt" / "studie.yaml").stdout)

    def test_after_one_draw_no_band_is_known(self):
        uit = self.json("bundel", HAAGLANDEN, "--replicaties", "1")
        self.assertIsNone(uit["per_traject"]["besparing"]["p5"])
        self.assertIn("onbekend", mbc("kassabon", "bundel", HAAGLANDEN, "--replicaties", "1").stdout)


class Verraad(MetBonnen):
    """What two answers together would tell of one family."""

    def test_a_receipt_that_outweighs_the_others_is_not_shown_as_their_average(self):
        self.maak(4, gewicht=98)
        for woorden in (["lijst"], ["bundel", "--replicaties", "200"]):
            for vorm in ([], ["--csv"], ["--json"]):
                r = mbc("kassabon", woorden[0], self.studie, *woorden[1:], *vorm, "--stil")
                self.assertEqual(r.returncode, 0, r.stderr)
                self.assertNotRegex(r.stdout, r"\d{4,}[.,]\d|\d\.\d{3}\b(?! bon)", f"{woorden} {vorm}")
        self.assertIn("meer dan 80% van het gewicht", " ".join(mbc("kassabon", "lijst", self.studie).stdout.split()))
        self.assertIn("totaal", mbc("kassabon", "lijst", self.studie, "--per-kassabon").stdout)

    def test_a_view_that_the_whole_would_give_away_is_refused(self):
        samen = [p["namen"] for p in self.json("lijst", HAAGLANDEN)["posten"] if p["per"] == "geldstroom" and len(p["namen"]) > 1]
        self.assertEqual(len(samen), 1)
        for stromen, code in ((samen[0][:1], 2), (samen[0], 0)):
            for opdracht in (["lijst"], ["bundel", "--replicaties", "100"]):
                r = mbc("kassabon", opdracht[0], HAAGLANDEN, *opdracht[1:], "--geldstroom", ",".join(stromen), "--stil")
                self.assertEqual(r.returncode, code, r.stderr)
                self.assertEqual("af te trekken" in r.stderr, code == 2)
        r = mbc("kassabon", "lijst", HAAGLANDEN, "--geldstroom", samen[0][0], "--per-kassabon")
        self.assertEqual(r.returncode, 0, r.stderr)


class Inlezen(MetBonnen):
    """Tables as a spreadsheet keeps them, made into receipts."""

    KOP = "kassabon;gemeente;prijspeil;omschrijving;geldstroom;fase;zonder;met;uren_zonder;uren_met;functie;bron;bronkwaliteit\r\n"

    def tabel(self, tekst, naam="tabel.csv", codering="utf-8-sig"):
        pad = self.werk / naam
        pad.write_bytes(tekst.encode(codering))
        return pad

    def gezinnen(self, aantal, extra=""):
        """As Excel saves it: byte order mark, semicolons, decimal commas."""
        rijen = "".join(
            f"gezin-{n};Stad;2021;Ambulante hulp;Jeugdwet;traject;1.{n:03},50;€ {900 + n},-;;;;factuur;A\r\n"
            f"gezin-{n};;;Intake;Jeugdwet;start;;;12,5;10;lokaal_team;urenregistratie;A\r\n" for n in range(1, aantal + 1))
        return self.tabel(self.KOP + rijen + extra)

    def lees(self, tabel, *woorden, uit="uit"):
        return mbc("kassabon", "inlezen", tabel, "--uit", uit, *woorden, cwd=self.werk)

    def test_a_folder_with_something_in_it_is_left_as_it_is(self):
        self.assertEqual(self.lees(self.gezinnen(2)).returncode, 0)
        weer = self.lees(self.gezinnen(3))
        self.assertEqual(weer.returncode, 2)
        self.assertIn("in uit staat al iets; verwacht: een nieuwe of lege map\n", weer.stderr)
        self.assertEqual(len(list((self.werk / "uit").iterdir())), 2)

    def test_ten_families_become_receipts_that_are_read_without_a_remark(self):
        fasen = ("ots", "ots_start", "vto", "uithuisplaatsing", "crisis")
        in_elke_fase = "".join(f"gezin-{n};;;Andere;Justitie;{f};0;;;;;schatting;X\r\n" for n in range(1, 11) for f in fasen)
        r = self.lees(self.gezinnen(10, in_elke_fase), "--studie", self.studie, "--json")
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        schema("kassabon-inlezen").validate(json.loads(r.stdout))
        self.assertEqual([b["regels"] for b in json.loads(r.stdout)["kassabonnen"]], [7] * 10)
        shutil.rmtree(self.bonnen)
        (self.werk / "uit").rename(self.bonnen)
        schoon = mbc("controleer", VOORBEELD / "studie.yaml").stderr
        self.assertEqual(schoon, "")
        r = mbc("controleer", self.studie, "--kassabonnen")
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        uit = self.json("lijst", self.studie)
        # 20 months, and a start of 12.5 hours at 85 euro.
        self.assertEqual(uit["kassabonnen"][0]["posten"][0]["zonder"], 20 * 1001.5 + 12.5 * 85)
        self.assertEqual(uit["kassabonnen"][0]["posten"][0]["met"], 20 * 901 + 10 * 85)

    def test_a_name_refuses_all_and_is_not_repeated(self):
        for geheim in ("mevrouw Achternaam", "Voornaam Achternaam", "wie@voorbeeld.nl", "06-12345678", "111222333", "1234 AB 12", "12-03-2010"):
            r = self.lees(self.gezinnen(10, f"gezin-3;;;hulp {geheim};Jeugdwet;ots;fout;;;;;;\r\n"))
            self.assertEqual((r.returncode, r.stdout), (1, ""), geheim)
            self.assertNotIn(max(geheim.split(), key=len), r.stderr)
            self.assertRegex(r.stderr, r"(?m)tabel\.csv:22:\d+: fout: hier staat iets dat op een")
            self.assertEqual(r.stderr.count("fout:"), 1, "a wrong amount is told after the person is out")
            self.assertIn("er is niets geschreven", r.stderr)
            self.assertFalse((self.werk / "uit").exists())

    def test_every_wrong_row_is_told_at_once(self):
        r = self.lees(self.gezinnen(2, "gezin-2;;;Een;Jeugdwt;ots;1;;;;;;\r\ngezin-2;;;Twee;Jeugdwet;otss;1;;;;;;\r\ngezin-2;;;Drie;Jeugdwet;ots;veel;;;;;;\r\n"
                                          "gezin-2;;;Vier;Jeugdwet;ots;;;3;;lokaal_tem;;\r\ngezin-2;;1999;Vijf;Jeugdwet;ots;1;;;;;;\r\n"),
                      "--studie", self.studie)
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        for plek in ("6:15", "7:25", "8:29"):
            self.assertIn(f"tabel.csv:{plek}: fout", r.stderr)
        self.assertRegex(r.stderr, r"tabel\.csv:10:\d+: fout: kolom \"prijspeil\" is anders")
        self.assertNotIn("veel", r.stderr)
        self.assertFalse((self.werk / "uit").exists())

    def test_without_a_study_its_names_are_not_looked_at_and_that_is_said(self):
        r = self.lees(self.tabel(self.KOP + "gezin-1;;;Hulp;Onbekend;ots;1;;;;;;\n"))
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertIn("is niet bekeken", re.sub(r"\s+", " ", r.stdout))
        r = self.lees(self.werk / "tabel.csv", "--studie", self.studie, uit="uit2")
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        self.assertFalse((self.werk / "uit2").exists())

    def test_what_is_no_such_table_says_what_to_do(self):
        for inhoud, tekst in ((b"\xff\xfek\x00", "UTF-16"), (b"", "leeg"), ("kassabon;é".encode("latin-1"), "UTF-8")):
            (self.werk / "t.xlsx").write_bytes(inhoud)
            r = self.lees("t.xlsx")
            self.assertEqual((r.returncode, r.stdout), (1, ""))
            self.assertIn(tekst, r.stderr)
        self.assertIn("bestaat niet", self.lees("er-is-niets.csv").stderr)
        self.assertEqual(self.lees(".").returncode, 1)
        r = mbc("kassabon", "inlezen", self.gezinnen(1), cwd=self.werk)
        self.assertEqual(r.returncode, 2)
        self.assertIn("--uit ontbreekt", r.stderr)

    def test_a_folder_with_something_in_it_is_left_alone(self):
        (self.werk / "uit").mkdir()
        (self.werk / "uit" / "eigen.txt").write_text("blijft", encoding="utf-8")
        r = self.lees(self.gezinnen(2))
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertEqual([p.name for p in (self.werk / "uit").iterdir()], ["eigen.txt"])

    def test_the_table_in_the_repository_is_one(self):
        r = mbc("kassabon", "inlezen", REPOSITORY / "kassabonnen" / "sjabloon" / "tabel.csv", "--uit", self.werk / "uit", "--studie", HAAGLANDEN, "--csv")
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertEqual([b["kassabon"] for b in csv.DictReader(io.StringIO(r.stdout))], ["delft-1", "westland-1"])


class Nieuw(MetBonnen):
    def test_the_template_is_read_in_a_study(self):
        r = mbc("kassabon", "nieuw", "stad-1", "--uit", self.bonnen)
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        tekst = (self.bonnen / "stad-1.yaml").read_text(encoding="utf-8")
        self.assertRegex(tekst, r"(?m)^kassabon: +stad-1 ")
        self.assertNotIn("Kopieer", tekst)
        for map_ in ("scenarios/haaglanden", "kassabonnen"):
            shutil.copytree(REPOSITORY / map_, self.werk / map_)
        (self.bonnen / "stad-1.yaml").rename(self.werk / "kassabonnen" / "stad-1.yaml")
        r = mbc("controleer", self.werk / "scenarios" / "haaglanden" / "studie.yaml", "--kassabonnen")
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertNotIn("stad-1.yaml", r.stderr)
        self.assertIn("stad-1", r.stdout)
        sjabloon = (REPOSITORY / "kassabonnen" / "sjabloon" / "kassabon.yaml").read_text(encoding="utf-8")
        self.assertEqual(tekst[tekst.index("titel:"):], sjabloon[sjabloon.index("titel:"):])

    def test_never_overwrites_and_takes_no_name_of_a_person(self):
        (self.bonnen / "stad-1.yaml").write_text("eigen", encoding="utf-8")
        r = mbc("kassabon", "nieuw", "stad-1", "--uit", self.bonnen)
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertIn("bestaat al", r.stderr)
        self.assertEqual((self.bonnen / "stad-1.yaml").read_text(encoding="utf-8"), "eigen")
        for naam in ("Voornaam", "voornaam", "stad 1", "../stad-1", "", "stad-1.yaml"):
            r = mbc("kassabon", "nieuw", naam, "--uit", self.bonnen)
            self.assertEqual((r.returncode, r.stdout), (2, ""), naam)
            if naam:
                self.assertNotIn(naam, r.stderr)
        self.assertEqual(mbc("kassabon", "nieuw", "stad-2", "--uit", self.werk / "nergens").returncode, 2)


if __name__ == "__main__":
    programma.main()
