"""mbc against an independent second implementation of the model (support/naslag.py), on a study where all of it is
at work: every mean, spread and chance must agree within 4.5 standard errors of the difference."""
import json
import math
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import naslag  # noqa: E402
import programma  # noqa: E402

STANDAARDFOUTEN = 4.5
REPLICATIES_NASLAG = 1200
REPLICATIES_MBC = 20000
DUURSTE_MBC = 200  # model.md section 7: the most expensive families of the first 200 replicaties

STUDIE = {
    "studie": "Naslag", "prijspeil": 2021, "prijsindex": {2019: 100, 2020: 102.5, 2021: 106}, "start": 2022, "horizon": 4,
    "aanloopjaren": 2, "discontovoet": {"uniform": [0.01, 0.05]}, "nulalternatief": 1, "replicaties": REPLICATIES_MBC,
    "zaad": 42, "verzilverbaar_vanaf": 1, "duurste_gezinnen": 6, "leeftijdsgrens": 18, "uren_per_fte": 1400,
    "verloop": 0.2, "kostenopslag": {"pert": [0, 0.1, 0.4]},
    "geldstromen": {"Jeugdwet": {"drager": "gemeente", "verzilverbaar": {"uniform": [0.3, 0.9]}},
                    "Wmo": {"drager": "gemeente", "verzilverbaar": 0.5},
                    "Justitie": {"drager": "Rijk", "verzilverbaar": {"beta": {"gemiddelde": 0.2, "sd": 0.1}}}},
    "tarieven": {"lokaal_team": {"driehoek": [70, 85, 115]}, "gi": 95},
    "traject": {"leeftijd": {"driehoek": [0, 11, 17.5]},
                "duur": {"lognormaal": {"gemiddelde": {"pert": [11, 13, 16]}, "vc": 0.8}},
                "vrijwillig_vooraf": 3, "max_trajecten": 3, "kans_vto": 0.7, "kans_ots": {"uniform": [0.4, 0.6]},
                "kans_uithuisplaatsing": 0.5, "aandeel_uithuisplaatsing": 0.6,
                "crises_per_jaar": {"gamma": {"gemiddelde": 0.9, "vc": 0.3}},
                "kans_recidive_1jaar": 0.25, "kans_recidive_2jaar": 0.45},
    "effecten": {"optimismecorrectie": {"pert": [0.6, 0.8, 1]}, "attributie": {"uniform": [0.7, 1]},
                 "instroomreductie": 0.25, "instroom_vertraging": 0.75, "trajectduur_reductie": {"uniform": [0.1, 0.4]},
                 "vto_reductie": 0.3, "ots_reductie": 0.35, "otsduur_reductie": 0.3, "uithuisplaatsing_reductie": 0.4,
                 "crisis_reductie": 0.6, "recidive_reductie_1jaar": 0.7, "recidive_reductie_2jaar": 0.3},
    "instroom": {"spreiding": "poisson", "trend": 0.1},
    "gemeenten": {"Delft": {"instroom": 4, "huidig": 0.3, "gestart": 2020, "medewerkers": 12, "getraind": 0.5},
                  "Rijswijk": {"instroom": {"uniform": [2, 4]}, "start": 2023, "medewerkers": 5, "verloop": 0.4,
                               "implementatie": {"opbouw": 1.5}, "effecten": {"crisis_reductie": 0.8}}},
    "implementatie": {"doel": 0.8, "vertraging": 0.25, "opbouw": 2, "te_trainen": 0.9},
    "methodetrouw": {"begin": 0.5, "eind": 0.95, "leertijd": 3},
    "investeringen": {
        "analyse": {"geldstroom": "Jeugdwet", "soort": "structureel", "grondslag": "per_bss_traject",
                    "uren": {"zonder": {"uniform": [20, 30]}, "met": 15}, "functie": "lokaal_team", "aandeel": 1.5},
        "begeleiding": {"geldstroom": "Wmo", "soort": "structureel", "grondslag": "per_bss_maand", "bedrag": 40, "prijspeil": 2020},
        "overleg": {"geldstroom": "Justitie", "soort": "structureel", "grondslag": "per_bss_ots_maand", "uren": 2, "functie": "gi"},
        "leider": {"geldstroom": "Jeugdwet", "soort": "incidenteel", "grondslag": "per_jaar", "van": 2023, "bedrag": 3000},
        "aanloop": {"geldstroom": "Wmo", "soort": "incidenteel", "grondslag": "eenmalig", "per_gemeente": "ja", "bedrag": 700},
        "training": {"geldstroom": "Jeugdwet", "soort": "incidenteel", "grondslag": "per_medewerker", "uren": 16, "functie": "lokaal_team"},
        "inwerken": {"geldstroom": "Jeugdwet", "soort": "structureel", "grondslag": "per_nieuwe_medewerker", "bedrag": 300},
        "bijhouden": {"geldstroom": "Wmo", "soort": "structureel", "grondslag": "per_getrainde_medewerker", "bedrag": 90}},
    "scenarios": [
        {"nummer": 1, "naam": "Uitdoven", "implementatie": {"doel": 0.1, "opbouw": 3, "te_trainen": 0},
         "investeringen": {"leider": {"actief": "nee"}, "aanloop": {"actief": "nee"}}},
        {"nummer": 2, "naam": "Gefaseerd"},
        {"nummer": 5, "naam": "Versneld", "implementatie": {"opbouw": 0, "doel": 1}, "methodetrouw": {"begin": 0.3},
         "effecten": {"trajectduur_reductie": {"uniform": [0, 0.2]}},
         "gemeenten": {"Rijswijk": {"start": 2022, "implementatie": {"vertraging": 0.5}, "effecten": {"ots_reductie": 0.6}}}}],
    "kassabonnen": [
        {"kassabon": "gezin", "prijspeil": 2021, "gewicht": 20, "regels": [
            {"omschrijving": "Hulp", "geldstroom": "Jeugdwet", "fase": "traject", "zonder": 700, "met": 600},
            {"omschrijving": "Thuis", "geldstroom": "Wmo", "fase": "vrijwillig", "zonder": {"uniform": [50, 250]}},
            {"omschrijving": "Bescherming", "geldstroom": "Jeugdwet", "fase": "ots", "zonder": 890},
            {"omschrijving": "Crisis", "geldstroom": "Jeugdwet", "fase": "crisis", "uren": {"zonder": 40, "met": 24}, "functie": "lokaal_team"}]},
        {"kassabon": "opvang", "prijspeil": 2019, "gewicht": 10, "regels": [
            {"omschrijving": "Gezinshuis", "geldstroom": "Jeugdwet", "fase": "uithuisplaatsing", "zonder": 4800},
            {"omschrijving": "Onderzoek", "geldstroom": "Justitie", "fase": "vto", "zonder": 5500, "met": 5000},
            {"omschrijving": "Zitting", "geldstroom": "Justitie", "fase": "ots_start", "zonder": 1200, "prijspeil": 2021}]},
        {"kassabon": "licht", "prijspeil": 2021, "gewicht": 5, "regels": [
            {"omschrijving": "Begin", "geldstroom": "Wmo", "fase": "start", "uren": 12, "functie": "gi"},
            {"omschrijving": "Nazorg", "geldstroom": "Wmo", "fase": "einde", "zonder": 400, "met": 900}]}]}


def reken_met_mbc():
    """The result of the program; the study as files, in the JSON that YAML holds."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = pathlib.Path(tijdelijk)
        delen = {f"{s['nummer']}.yaml": s for s in STUDIE["scenarios"]}
        bonnen = {f"{k['kassabon']}.yaml": k for k in STUDIE["kassabonnen"]}
        (map_ / "bonnen").mkdir()
        for naam, inhoud in {"studie.yaml": {**STUDIE, "scenarios": list(delen), "kassabonnen": "bonnen"}, **delen,
                             **{f"bonnen/{naam}": bon for naam, bon in bonnen.items()}}.items():
            (map_ / naam).write_text(yaml(inhoud), encoding="utf-8")
        gedaan = programma.mbc("vergelijk", map_ / "studie.yaml", "--json", "--stil")
    if gedaan.returncode != 0:
        raise AssertionError(gedaan.stderr)
    return json.loads(gedaan.stdout)


def yaml(x):
    """Flow style; texts plain, as a quoted 'ja' is no boolean."""
    if isinstance(x, dict):
        return "{" + ", ".join(f"{k}: {yaml(v)}" for k, v in x.items()) + "}"
    return "[" + ", ".join(map(yaml, x)) + "]" if isinstance(x, list) else str(x)


def uitgerold(resultaat):
    """Every number of a result by (scenario, name): means with their standard error where told, else alone."""
    uit = {}

    def loop(s, pad, x):
        if isinstance(x, dict) and "gemiddelde" in x:
            uit[s, pad] = x
        elif isinstance(x, dict):
            for k, v in x.items():
                loop(s, f"{pad}.{k}" if pad else k, v)
        elif isinstance(x, list):
            for i, v in enumerate(x):
                loop(s, f"{pad}.{i}", v)
        elif isinstance(x, (int, float)) and not isinstance(x, bool):
            uit[s, pad] = {"gemiddelde": x}

    for scenario in resultaat["scenarios"]:
        loop(scenario["nummer"], "", {k: v for k, v in scenario.items() if k != "nummer"})
    return uit


class Naslag(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mbc = uitgerold(reken_met_mbc())
        model = naslag.Naslag(STUDIE, zaad=7)
        rijen = [model.replicatie(r) for r in range(REPLICATIES_NASLAG)]
        cls.naslag = {sleutel: [rij[sleutel] for rij in rijen] for sleutel in rijen[0]}

    def vergelijk(self, kies, minstens):
        """Means (and where told, spreads) of the names that `kies` takes."""
        gezien = 0
        for (s, naam), x in self.naslag.items():
            if not kies(naam):
                continue
            self.assertIn((s, naam), self.mbc)
            y = self.mbc[s, naam]
            n = len(x)
            gemiddelde = sum(x) / n
            m2 = sum((v - gemiddelde) ** 2 for v in x) / n
            m4 = sum((v - gemiddelde) ** 4 for v in x) / n
            m = DUURSTE_MBC if naam.endswith("kosten_duurste_gezinnen") else REPLICATIES_MBC
            # The spread of the larger sample where it is told. The result is written in whole cents.
            sd = y.get("sd", math.sqrt(m2))
            fout = STANDAARDFOUTEN * sd * math.sqrt(1 / n + 1 / m) + 0.005
            with self.subTest(scenario=s, getal=naam):
                self.assertAlmostEqual(y["gemiddelde"], gemiddelde, delta=fout)
                if "sd" in y and m2 > 0:
                    # The relative standard error of a standard deviation is sqrt((kurtosis - 1) / 4n).
                    self.assertAlmostEqual(sd, math.sqrt(m2), delta=fout * math.sqrt((m4 / m2 ** 2 - 1) / 4) + 0.005)
                if "kans_positief" in y:
                    p = sum(v > 0 for v in x) / n
                    self.assertAlmostEqual(y["kans_positief"], p, delta=STANDAARDFOUTEN * math.sqrt((p * (1 - p) + 1 / n) * (1 / n + 1 / m)) + 1e-9)
            gezien += 1
        self.assertGreaterEqual(gezien, minstens)

    def test_ncw_per_geldstroom_gemeente_and_drager(self):
        self.vergelijk(lambda naam: naam.startswith(("geldstromen.", "gemeenten.", "dragers.")), 54)

    def test_ncw_and_levels(self):
        self.vergelijk(lambda naam: naam.startswith(("ncw.", "totaal.")), 18)

    def test_each_year(self):
        self.vergelijk(lambda naam: naam.startswith("jaren.") and ".aantallen." not in naam and ".formatie." not in naam, 96)

    def test_counts(self):
        self.vergelijk(lambda naam: ".aantallen." in naam, 108)

    def test_hours(self):
        self.vergelijk(lambda naam: ".formatie." in naam, 48)

    def test_recidive_payback_and_kasput(self):
        self.vergelijk(lambda naam: naam.startswith(("recidive.", "terugverdientijd.", "kasput.")), 21)


if __name__ == "__main__":
    programma.main()
