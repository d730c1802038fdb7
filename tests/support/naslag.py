"""The model a second time: model.md step by step, slow and plain, with Python's own random numbers.

Written from the model page alone. A study is a dict shaped like studie.yaml, with the scenarios and receipts
themselves in place of their file names. `Naslag(study).replicatie(r)` yields one replicatie as a dict of numbers
by name, floats in euros. All scenarios see the same families.
"""
import bisect
import math
import random
import statistics

MAANDEN = 12
FASEN_PER_MAAND = ("traject", "vrijwillig", "ots", "uithuisplaatsing")
REDUCTIES = ("instroomreductie", "trajectduur_reductie", "vto_reductie", "ots_reductie", "otsduur_reductie",
             "uithuisplaatsing_reductie", "crisis_reductie", "recidive_reductie_1jaar", "recidive_reductie_2jaar")
STANDAARD = {"optimismecorrectie": 1, "attributie": 1, "begin": 1, "eind": 1, "verzilverbaar": 1,
             "discontovoet": 0.0225, "uren_per_fte": 1360}


def gemiddeld(getallen):
    """Their mean; 0 of none."""
    return sum(getallen) / len(getallen) if getallen else 0


def kwantiel(soort, waarde, bron):
    """One draw; `bron` is the random generator of this number in this replicatie."""
    if soort == "uniform":
        return waarde[0] + (waarde[1] - waarde[0]) * bron.random()
    if soort == "driehoek":
        return bron.triangular(waarde[0], waarde[2], waarde[1])
    if soort == "pert":
        laag, modus, hoog = waarde
        alfa = 1 + 4 * (modus - laag) / (hoog - laag)
        return laag + (hoog - laag) * bron.betavariate(alfa, 6 - alfa)
    if soort == "normaal":
        return statistics.NormalDist(waarde["gemiddelde"], waarde["sd"]).inv_cdf(bron.random())
    if soort == "lognormaal":
        sigma2 = math.log(1 + waarde["vc"] ** 2)
        return bron.lognormvariate(math.log(waarde["gemiddelde"]) - sigma2 / 2, math.sqrt(sigma2))
    if soort == "gamma":
        k = waarde["vc"] ** -2
        return bron.gammavariate(k, waarde["gemiddelde"] / k)
    if soort == "beta":
        m = waarde["gemiddelde"]
        n = m * (1 - m) / waarde["sd"] ** 2 - 1
        return bron.betavariate(m * n, (1 - m) * n)
    raise ValueError(soort)


def poisson(mu, bron):
    n, product, grens = 0, bron.random(), math.exp(-mu)
    while product > grens:
        product *= bron.random()
        n += 1
    return n


def helling(t, laag, hoog, begin, duur):
    """Linear from laag to hoog in `duur` years from `begin` on."""
    if t < begin:
        return laag
    return hoog if t >= begin + duur else laag + (hoog - laag) * (t - begin) / duur


def overlap(van, tot, laag, hoog):
    return max(0.0, min(tot, hoog) - max(van, laag))


class Bereik:
    """One scenario (None: the study's own level) in one gemeente, model.md section 5."""

    def __init__(self, n, gemeente, scenario):
        self.gemeente = g = n.gemeenten[gemeente]
        getal = lambda deel, sleutel: n.getal_van(scenario, gemeente, deel, sleutel)  # noqa: E731
        eigen = ((scenario or {}).get("gemeenten", {}).get(gemeente, {}), g)
        start = next((laag["start"] for laag in eigen if "start" in laag), n.studie["start"])
        self.begin = max(0.0, start - n.studie["start"] + getal("implementatie", "vertraging"))
        self.opbouw = getal("implementatie", "opbouw")
        self.doel = getal("implementatie", "doel")
        self.te_trainen = getal("implementatie", "te_trainen")
        self.trouw = [getal("methodetrouw", k) for k in ("begin", "eind")]
        self.leertijd = getal("methodetrouw", "leertijd")
        self.klok = g["gestart"] - n.studie["start"] if "gestart" in g else self.begin
        self.effect = {k: getal("effecten", k) for k in REDUCTIES}
        self.schaal = getal("effecten", "optimismecorrectie") * getal("effecten", "attributie")
        self.instroom_vertraging = getal("effecten", "instroom_vertraging")
        self.huidig = n.getal(f"gemeenten.{gemeente}.huidig", g.get("huidig", 0))

    def b(self, t):
        return helling(t, self.huidig, self.doel, self.begin, self.opbouw)

    def m(self, t):
        return helling(t, *self.trouw, self.klok, self.leertijd)

    def deel_opbouw(self, y):
        """The part of [B, B + opbouw) in year y."""
        if self.opbouw == 0:
            return float(math.floor(self.begin) == y)
        return overlap(self.begin, self.begin + self.opbouw, y, y + 1) / self.opbouw


class Gezin:
    """A family's draws; the same in every scenario, trajecten as they are needed."""

    def __init__(self, n, jaar):
        self.n = n
        self.instroom = jaar + n.kans.random()
        self.leeftijd = kwantiel(*n.leeftijd, n.kans)
        self.bon = bisect.bisect(n.gewichten, n.kans.random() * n.gewichten[-1])
        self.x = n.kans.random()
        self.trajecten = []

    def traject(self, j):
        while len(self.trajecten) < j:
            kans = self.n.kans
            duur = kwantiel(*self.n.duur, kans)
            crises, moment, tempo = [], 0.0, self.n.traject["crises_per_jaar"] / MAANDEN
            while tempo > 0 and (moment := moment + kans.expovariate(tempo)) < duur:
                crises.append((moment, kans.random()))
            self.trajecten.append((duur, crises, *(kans.random() for _ in "voqzh")))
        return self.trajecten[j - 1]


class Naslag:
    def __init__(self, studie, zaad=1):
        self.studie, self.zaad = studie, zaad
        self.H, self.W = studie["horizon"], studie.get("aanloopjaren", 3)
        self.gemeenten = studie["gemeenten"]
        self.stromen = list(studie["geldstromen"])

    # Numbers (section 8) and layers.

    def getal(self, pad, x):
        """The value in this replicatie of what stands under a path without its scenario prefix."""
        if not isinstance(x, dict):
            return x
        if (pad, str(x)) not in self.getrokken:
            soort = next(k for k in x if k not in ("bron", "bronkwaliteit", "eenheid", "toelichting"))
            bron = random.Random(f"{self.zaad}/{self.r}/{pad}")
            self.getrokken[pad, str(x)] = kwantiel(soort, x[soort], bron)
        return self.getrokken[pad, str(x)]

    def getal_van(self, scenario, gemeente, deel, sleutel):
        eigen = f"gemeenten.{gemeente}."
        for laag, voor in (((scenario or {}).get("gemeenten", {}).get(gemeente), eigen), (scenario, ""),
                           (self.gemeenten[gemeente], eigen), (self.studie, "")):
            if laag and sleutel in laag.get(deel, {}):
                return self.getal(f"{voor}{deel}.{sleutel}", laag[deel][sleutel])
        return STANDAARD.get(sleutel, 0)

    def van_studie(self, sleutel):
        return self.getal(sleutel, self.studie.get(sleutel, STANDAARD.get(sleutel, 0)))

    def tussen_gezinnen(self, naam):
        (soort, waarde), = self.studie["traject"][naam].items()
        if isinstance(waarde, dict):
            return soort, {k: self.getal(f"traject.{naam}.{soort}.{k}", x) for k, x in waarde.items()}
        return soort, [self.getal(f"traject.{naam}.{soort}.{i}", x) for i, x in enumerate(waarde)]

    def prijsfactor(self, peil):
        index = self.studie.get("prijsindex", {})
        return 1 if peil == self.studie["prijspeil"] else index[self.studie["prijspeil"]] / index[peil]

    # One replicatie.

    def replicatie(self, r):
        self.r, self.getrokken = r, {}
        self.kans = random.Random(f"{self.zaad}/{r}/gezinnen")
        self.traject = {k: self.getal(f"traject.{k}", x) for k, x in self.studie["traject"].items()
                        if k not in ("leeftijd", "duur")}
        self.leeftijd, self.duur = self.tussen_gezinnen("leeftijd"), self.tussen_gezinnen("duur")
        self.instroom = {g: self.getal(f"gemeenten.{g}.instroom", x["instroom"]) for g, x in self.gemeenten.items()}
        self.tarief = {f: self.getal(f"tarieven.{f}", x) for f, x in self.studie["tarieven"].items()}
        self.trek_bonnen()
        scenarios = self.studie["scenarios"]
        self.basis = {g: Bereik(self, g, None) for g in self.gemeenten}
        self.bereik = {(s["nummer"], g): Bereik(self, g, s) for s in scenarios for g in self.gemeenten}
        self.uit = {}
        self.rekeningen = {(s["nummer"], y): [] for s in scenarios for y in range(self.H)}
        trend = self.getal("instroom.trend", self.studie.get("instroom", {}).get("trend", 0))
        for g in self.gemeenten:
            for y in range(-self.W, self.H):
                for _ in range(poisson(self.instroom[g] * (1 + trend) ** max(y, 0), self.kans)):
                    gezin = Gezin(self, y)
                    for s in scenarios:
                        self.leef(s["nummer"], g, gezin)
        for s in scenarios:
            for g in self.gemeenten:
                self.investeer(s, g)
        return self.vat_samen()

    def trek_bonnen(self):
        """Cumulative weights, and per receipt its lines as (geldstroom, fase, zonder, met, functie, hours both)."""
        onzeker = self.studie.get("kassabon_onzekerheid", "aan") == "aan"
        bron = random.Random(f"{self.zaad}/{self.r}/gewichten")
        self.gewichten, self.bonnen = [], []
        for bon in self.studie["kassabonnen"]:
            gewicht = bon.get("gewicht", 1)
            w = bron.gammavariate(gewicht, 1) if onzeker else gewicht
            self.gewichten.append((self.gewichten or [0])[-1] + w)
            regels = []
            for i, regel in enumerate(bon["regels"]):
                uren, functie = regel.get("uren"), regel.get("functie")
                bedragen = uren if isinstance(uren, dict) and "zonder" in uren else {"zonder": uren} if uren else regel
                pad = f"kassabonnen.{bon['kassabon']}.{i}."
                factor = 1 if uren else self.prijsfactor(regel.get("prijspeil", bon.get("prijspeil")))
                zonder = self.getal(pad + "zonder", bedragen["zonder"]) * factor
                met = self.getal(pad + "met", bedragen["met"]) * factor if "met" in bedragen else zonder
                tarief = self.tarief[functie] if functie else 1
                regels.append((regel["geldstroom"], regel["fase"], zonder * tarief, met * tarief, functie, zonder, met))
            self.bonnen.append(regels)

    def plus(self, x, *naam):
        self.uit[naam] = self.uit.get(naam, 0) + x

    def leef(self, s, g, gezin):
        """Section 3: one family under one scenario."""
        b, basis, w = self.bereik[s, g], self.basis[g], self.traject
        t = gezin.instroom
        if t >= 0:
            toen = t - b.instroom_vertraging
            stand = b.b(toen) * b.m(toen) if toen >= 0 else b.huidig * basis.m(toen)
            if not gezin.x < 1 - b.effect["instroomreductie"] * stand * b.schaal:
                return
            self.plus(1, "instroom", s, int(t))
        grens = self.studie.get("leeftijdsgrens", 18)
        self.bon, self.rekening = self.bonnen[gezin.bon], [0.0] * self.H
        j = 1
        while True:
            leeftijd = gezin.leeftijd + t - gezin.instroom
            if leeftijd >= grens:
                break
            eind, terug = self.loop_traject(s, g, gezin.traject(j), t, MAANDEN * (grens - leeftijd), b if t >= 0 else basis)
            vervolg = terug is not None and j < w.get("max_trajecten", 4)
            if vervolg:
                begin = eind + terug / MAANDEN
                vervolg = gezin.leeftijd + begin - gezin.instroom < grens and begin < self.H
            for jaren, naam in ((1, "binnen_1jaar"), (2, "binnen_2jaar")):
                if 0 <= eind < self.H - jaren:
                    self.plus(1, "beeindigd", s, naam)
                    self.plus(int(vervolg and terug <= 12 * jaren), "terug", s, naam)
            if not vervolg:
                break
            t, j = begin, j + 1
        for y, bedrag in enumerate(self.rekening):
            self.rekeningen[s, y].append(bedrag)

    def loop_traject(self, s, g, trekking, t, resterend, b):
        """Steps 1-7 of one traject; its end in years, and the months until the return or None."""
        duur, crises, v, o, q, z, h = trekking
        w, aandeel = self.traject, b.b(t) if t >= 0 else b.huidig
        met = v < aandeel
        e = b.m(t) * b.schaal if met else 0.0
        over = {k: max(0.0, 1 - x * e) for k, x in b.effect.items()}
        D = min(duur * over["trajectduur_reductie"], resterend)
        L = w.get("vrijwillig_vooraf", 0)
        ots = D > L and o < w["kans_ots"] * over["ots_reductie"]
        vto = D > L and (ots or o < w["kans_vto"] * over["vto_reductie"])
        O = (D - L) * over["otsduur_reductie"] if ots else 0.0
        uithuis = ots and q < w["kans_uithuisplaatsing"] * over["uithuisplaatsing_reductie"]
        m = t * MAANDEN
        maanden = {"traject": [(m, m + D)], "ots": [(m + L, m + L + O)] if ots else [],
                   "vrijwillig": [(m, m + L), (m + L + O, m + D)] if ots else [(m, m + D)],
                   "uithuisplaatsing": [(m + L, m + L + O * w["aandeel_uithuisplaatsing"])] if uithuis else []}
        keren = {"start": [m], "einde": [m + D], "vto": [m + L] if vto else [], "ots_start": [m + L] if ots else [],
                 "crisis": [m + c for c, u in crises if c < D and u < 1 - b.effect["crisis_reductie"] * e]}
        self.reken_af(s, g, maanden, keren, e)
        self.tel(s, maanden, keren, met, e, (s, g))
        r1 = w["kans_recidive_1jaar"] * over["recidive_reductie_1jaar"]
        r2 = max(r1, w["kans_recidive_2jaar"] * over["recidive_reductie_2jaar"])
        terug = 12 * h if z < r1 else 12 + 12 * h if z < r2 else None
        return t + D / MAANDEN, terug

    def reken_af(self, s, g, maanden, keren, e):
        for stroom, fase, zonder, met, functie, uren_zonder, uren_met in self.bon:
            for y in range(self.H):
                laag, hoog = y * MAANDEN, (y + 1) * MAANDEN
                if fase in FASEN_PER_MAAND:
                    n = sum(overlap(van, tot, laag, hoog) for van, tot in maanden[fase])
                else:
                    n = sum(laag <= moment < hoog for moment in keren[fase])
                if n == 0:
                    continue
                bedrag = n * (zonder + (met - zonder) * e)
                self.rekening[y] += bedrag
                self.plus(bedrag, "zorg", s, g, y, stroom)
                if functie:
                    self.plus(n * (uren_zonder + (uren_met - uren_zonder) * e), "uren_zorg", s, y, functie)

    def tel(self, s, maanden, keren, met, e, sg):
        for y in range(self.H):
            laag, hoog = y * MAANDEN, (y + 1) * MAANDEN
            in_jaar = lambda momenten: sum(laag <= x < hoog for x in momenten)  # noqa: E731
            for naam, fase in (("trajecten", "start"), ("vto", "vto"), ("ots_nieuw", "ots_start"), ("crises", "crisis")):
                self.plus(in_jaar(keren[fase]), naam, s, y)
            self.plus(in_jaar(van for van, _ in maanden["uithuisplaatsing"]), "uithuisplaatsingen", s, y)
            self.plus(sum(van < hoog <= tot for van, tot in maanden["ots"]), "ots_lopend", s, y)
            if not met:
                continue
            n = in_jaar(keren["start"])
            self.plus(n, "bss_trajecten", s, y)
            for grondslag, volume in (("per_bss_traject", n),
                                      ("per_bss_maand", sum(overlap(*p, laag, hoog) for p in maanden["traject"])),
                                      ("per_bss_ots_maand", sum(overlap(*p, laag, hoog) for p in maanden["ots"]))):
                self.plus(volume, "volume", *sg, y, grondslag)
                self.plus(volume * e, "gewogen", *sg, y, grondslag)

    def eenheden(self, i, b, g, y):
        """Section 6: how many of a driver that no family sets."""
        gemeente, start = self.gemeenten[g], self.studie["start"]
        n = gemeente.get("medewerkers", 0)
        getraind = gemeente.get("getraind", 0)
        erbij = n * max(0.0, b.te_trainen - getraind)
        soort = i["grondslag"]
        if soort in ("per_jaar", "eenmalig"):
            nu = (i.get("van", start) <= start + y <= i.get("tot", start + self.H) if soort == "per_jaar" else
                  start + y == i["jaar"] if "jaar" in i else y == math.floor(b.begin))
            deel = 1 if i.get("per_gemeente") == "ja" else self.instroom[g] / sum(self.instroom.values())
            return nu * deel
        if soort == "per_medewerker":
            return erbij * b.deel_opbouw(y)
        if soort == "per_nieuwe_medewerker":
            return n * gemeente.get("verloop", self.van_studie("verloop")) * b.te_trainen * overlap(b.begin, math.inf, y, y + 1)
        return n * getraind + erbij * sum(b.deel_opbouw(k) for k in range(y + 1))

    def investeer(self, scenario, g):
        s, b = scenario["nummer"], self.bereik[scenario["nummer"], g]
        opslag = 1 + self.van_studie("kostenopslag")
        for naam, regel in self.studie["investeringen"].items():
            i = {**regel, **scenario.get("investeringen", {}).get(naam, {})}
            if i.get("actief") == "nee":
                continue
            pad = f"investeringen.{naam}."
            bedragen = i.get("uren", i.get("bedrag"))
            if not (isinstance(bedragen, dict) and "zonder" in bedragen):
                bedragen = {"zonder": bedragen}
            zonder = self.getal(pad + "zonder", bedragen["zonder"])
            met = self.getal(pad + "met", bedragen["met"]) if "met" in bedragen else zonder
            aandeel = self.getal(pad + "aandeel", i.get("aandeel", 1))
            prijs = self.tarief[i["functie"]] if "uren" in i else self.prijsfactor(i.get("prijspeil", self.studie["prijspeil"]))
            for y in range(self.H):
                if i["grondslag"].startswith("per_bss"):
                    n, ne = (self.uit.get((k, s, g, y, i["grondslag"]), 0) for k in ("volume", "gewogen"))
                else:
                    n, ne = self.eenheden(i, b, g, y), 0
                keer = (n * zonder + ne * (met - zonder)) * aandeel
                self.plus(keer * prijs * opslag, "inv", s, g, y, i["geldstroom"])
                if "uren" in i:
                    self.plus(keer, "uren_inv", s, y, i["functie"])

    # Section 7.

    def vat_samen(self):
        uit, nul, H = {}, self.studie["nulalternatief"], self.H
        voet, vanaf = self.van_studie("discontovoet"), self.van_studie("verzilverbaar_vanaf")
        factor = [(1 + voet) ** -y for y in range(H)]
        kas = lambda soort, s, g, y, f: self.uit.get((soort, s, g, y, f), 0)  # noqa: E731
        for scenario in self.studie["scenarios"]:
            s = scenario["nummer"]
            som = lambda naam, x: uit.__setitem__((s, naam), uit.get((s, naam), 0) + x)  # noqa: E731
            saldo_jaar = [0.0] * H
            for g in self.gemeenten:
                for y in range(H):
                    for f in self.stromen:
                        stroom = self.studie["geldstromen"][f]
                        baten = kas("zorg", nul, g, y, f) - kas("zorg", s, g, y, f)
                        kosten = kas("inv", s, g, y, f) - kas("inv", nul, g, y, f)
                        vrij = self.getal(f"geldstromen.{f}.verzilverbaar", stroom.get("verzilverbaar", 1)) if y >= vanaf else 0
                        for voor in ("ncw", f"geldstromen.{f}", f"gemeenten.{g}"):
                            som(voor + ".baten", factor[y] * baten)
                            som(voor + ".kosten", factor[y] * kosten)
                            som(voor + ".saldo", factor[y] * (baten - kosten))
                        for voor in (f"dragers.{stroom['drager']}", "ncw"):
                            som(voor + ".verzilverbaar_saldo", factor[y] * (vrij * baten - kosten))
                        som(f"dragers.{stroom['drager']}.saldo", factor[y] * (baten - kosten))
                        som(f"jaren.{y}.baten", baten)
                        som(f"jaren.{y}.kosten", kosten)
                        som(f"jaren.{y}.geldstromen.{f}.baten", baten)
                        som(f"jaren.{y}.geldstromen.{f}.kosten", kosten)
                        som("totaal.zorgkosten", factor[y] * kas("zorg", s, g, y, f))
                        som("totaal.investeringen", factor[y] * kas("inv", s, g, y, f))
                        saldo_jaar[y] += baten - kosten
            self.vat_jaren_samen(s, nul, factor, saldo_jaar, uit)
            for naam in ("binnen_1jaar", "binnen_2jaar"):
                n = self.uit.get(("beeindigd", s, naam), 0)
                uit[s, f"recidive.{naam}"] = self.uit.get(("terug", s, naam), 0) / n if n else 0
        return uit

    def vat_jaren_samen(self, s, nul, factor, saldo_jaar, uit):
        cumulatief = plat = moment = diepte = 0.0
        for y in range(self.H):
            vorige, plat = cumulatief, plat + saldo_jaar[y]
            cumulatief += factor[y] * saldo_jaar[y]
            if vorige < 0 <= cumulatief:
                moment = y + vorige / (vorige - cumulatief)
            diepte = min(diepte, plat)
            uit[s, f"jaren.{y}.cumulatief"] = cumulatief
            for naam in ("instroom", "trajecten", "bss_trajecten", "vto", "ots_nieuw", "ots_lopend", "uithuisplaatsingen", "crises"):
                uit[s, f"jaren.{y}.aantallen.{naam}"] = self.uit.get((naam, s, y), 0)
            n = self.studie.get("duurste_gezinnen", 0)
            if n:
                uit[s, f"jaren.{y}.aantallen.kosten_duurste_gezinnen"] = gemiddeld(sorted(self.rekeningen[s, y], reverse=True)[:n])
            for f in self.studie["tarieven"]:
                uren = lambda soort, wie: self.uit.get((soort, wie, y, f), 0)  # noqa: E731
                uit[s, f"jaren.{y}.formatie.{f}.gevraagd_uren"] = uren("uren_inv", s) - uren("uren_inv", nul)
                uit[s, f"jaren.{y}.formatie.{f}.vrijgespeeld_uren"] = uren("uren_zorg", nul) - uren("uren_zorg", s)
        if cumulatief < 0:
            moment = math.inf
        for y in range(self.H):
            uit[s, f"terugverdientijd.kans_binnen.{y}"] = float(moment <= y + 1)
        uit[s, "kasput.diepte"] = diepte
