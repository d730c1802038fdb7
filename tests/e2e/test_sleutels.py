"""mbc sleutels from the outside: its page and its JSON Schemas are those of the repository, and fit what is shipped."""
import copy
import json
import pathlib
import sys
import unittest

import jsonschema
import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import programma
from programma import REPOSITORY, mbc

SCENARIOS = REPOSITORY / "scenarios"
SOORTEN = ("studie", "scenario", "kassabon", "waarnemingen", "ontwerp")


def lees(pad):
    """A file as an editor reads it; years that are keys become text, as JSON has them."""
    def tekstsleutels(x):
        if isinstance(x, dict):
            return {str(k): tekstsleutels(v) for k, v in x.items()}
        return [tekstsleutels(v) for v in x] if isinstance(x, list) else x
    return tekstsleutels(yaml.safe_load(pad.read_text()))


def bestanden():
    """Every file that is shipped, with its kind."""
    for studie in SCENARIOS.glob("*/studie.yaml"):
        yield "studie", studie
        for scenario in studie.parent.glob("[0-9]*.yaml"):
            yield "scenario", scenario
    for lijst in (*SCENARIOS.glob("*/waarnemingen*.yaml"), *SCENARIOS.glob("*/feiten*.yaml")):
        yield "waarnemingen", lijst
    for ontwerp in SCENARIOS.glob("*/ontwerp*.yaml"):
        yield "ontwerp", ontwerp
    for bon in [*SCENARIOS.glob("*/kassabonnen/*.yaml"), *REPOSITORY.glob("kassabonnen/**/*.yaml")]:
        yield "kassabon", bon


def zonder_dubbele(paren):
    namen = [k for k, _ in paren]
    assert len(namen) == len(set(namen)), f"a key twice: {namen}"
    return dict(paren)


def schema(soort):
    return json.loads(mbc("sleutels", "--schema", soort).stdout, object_pairs_hook=zonder_dubbele)


class Bladzijden(unittest.TestCase):
    maxDiff = None

    def gelijk(self, pad, *opties):
        r = mbc("sleutels", *opties)
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertEqual(pad.read_text(), r.stdout, f"mbc sleutels {' '.join(opties)} > {pad.relative_to(REPOSITORY)}")

    def test_the_page_is_what_the_program_says(self):
        self.gelijk(SCENARIOS / "SLEUTELS.md", "--bladzijde")

    def test_the_schemas_are_what_the_program_says(self):
        for soort in SOORTEN:
            self.gelijk(REPOSITORY / "reports" / f"{soort}.schema.json", "--schema", soort)


class Schemas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.toetsen = {}
        for soort in SOORTEN:
            jsonschema.Draft7Validator.check_schema(schema(soort))
            cls.toetsen[soort] = jsonschema.Draft7Validator(schema(soort))

    def fouten(self, soort, inhoud):
        return [f"{'/'.join(map(str, f.absolute_path))}: {f.message}" for f in self.toetsen[soort].iter_errors(inhoud)]

    def test_every_shipped_file_fits(self):
        gezien = set()
        for soort, pad in bestanden():
            gezien.add(soort)
            self.assertEqual(self.fouten(soort, lees(pad)), [], pad)
        self.assertEqual(gezien, set(SOORTEN))

    def test_what_the_program_refuses_does_not_fit(self):
        studie = lees(SCENARIOS / "haaglanden" / "studie.yaml")
        for pad, waarde in (("traject.kans_ots", 40), ("traject.kans_ots", "140%"), ("traject.kans_otss", "4%"),
                            ("horizon", 0), ("kassabon_onzekerheid", "ja"), ("trekking", "halton"),
                            ("tarieven.gi", {"uniform": [80]}), ("tarieven.gi", {"uniform": [1, 2], "vast": 3}),
                            ("traject.duur", {"lognormaal": {"gemiddelde": 20}}), ("traject.duur", "20 maanden"),
                            ("traject.kans_ots", {"vast": "20%", "prijspeil": 2020}),
                            ("investeringen.herijking_mbc.grondslag", "per_gezin"), ("discontovoet", 0.5)):
            anders = copy.deepcopy(studie)
            kaart = anders
            *delen, laatste = pad.split(".")
            for deel in delen:
                kaart = kaart[deel]
            kaart[laatste] = waarde
            self.assertNotEqual(self.fouten("studie", anders), [], f"{pad}: {waarde}")
        del studie["gemeenten"]
        self.assertNotEqual(self.fouten("studie", studie), [])

    def test_every_example_and_default_fits(self):
        def loop(s, waar):
            for naam, deel in s.get("properties", {}).items():
                for waarde in deel.get("examples", []) + ([deel["default"]] if "default" in deel else []):
                    doel = {**{k: v for k, v in deel.items() if k != "examples"}, "definitions": heel["definitions"]}
                    fouten = list(jsonschema.Draft7Validator(doel).iter_errors(waarde))
                    self.assertEqual(fouten, [], f"{waar}.{naam}: {waarde}")
                loop(deel, f"{waar}.{naam}")
        for soort in SOORTEN:
            heel = schema(soort)
            loop(heel, soort)
            for naam, deel in heel["definitions"].items():
                loop(deel, naam)


class Vragen(unittest.TestCase):
    def paden(self, *opties):
        return [r["pad"] for r in json.loads(mbc("sleutels", *opties, "--json").stdout)]

    def test_every_key_of_the_shipped_files_is_described(self):
        bekend = set(self.paden())
        self.assertIn("gemeenten.<gemeente>.huidig", bekend)
        studie = lees(SCENARIOS / "haaglanden" / "studie.yaml")
        for deel in ("traject", "effecten", "implementatie", "methodetrouw"):
            for sleutel in studie[deel]:
                self.assertEqual(self.paden(f"{deel}.{sleutel}"), [f"{deel}.{sleutel}"])

    def test_a_key_is_found_by_path_by_name_and_by_what_it_is_part_of(self):
        self.assertEqual(self.paden("gemeenten.Delft.huidig"), ["gemeenten.<gemeente>.huidig"])
        self.assertEqual(self.paden("traject.duur.vc"), ["traject.duur"])
        self.assertEqual(self.paden("verloop"), ["verloop", "gemeenten.<gemeente>.verloop"])
        self.assertEqual(self.paden("aanloopjaren"), ["aanloopjaren"])
        self.assertEqual(self.paden("leertijd"), ["methodetrouw.leertijd"])
        self.assertEqual(self.paden("tarieven.gi"), ["tarieven"])

    def test_one_key_is_told_whole(self):
        r = mbc("sleutels", "traject.vrijwillig_vooraf")
        for tekst in ("VTO of OTS", "eenheid      maanden", "0 tot en met 1200", "standaard    0", "vrijwillig_vooraf: 4"):
            self.assertIn(tekst, r.stdout)

    def test_an_unknown_key_says_what_was_meant(self):
        r = mbc("sleutels", "traject.kans_otss")
        self.assertEqual((r.returncode, r.stdout), (2, ""))
        self.assertIn("bedoelde u traject.kans_ots?", r.stderr)
        r = mbc("sleutels", "--schema", "studies")
        self.assertIn("bedoelde u studie?", r.stderr)
        self.assertEqual(mbc("sleutels", "a", "b").returncode, 2)

    def test_the_examples_of_the_help_run(self):
        hulp = mbc("sleutels", "--help").stdout
        voorbeelden = [r.split(">")[0].split() for r in hulp.splitlines() if r.startswith("  mbc sleutels") and "[" not in r]
        self.assertGreater(len(voorbeelden), 4)
        for v in voorbeelden:
            self.assertEqual(mbc(*v[1:]).returncode, 0, v)


if __name__ == "__main__":
    programma.main()
