#!/usr/bin/env python3
"""The same model in numpy and in numba, as one would write it there: nanoseconds per family beside the engine's.

Reads the worlds that `wereld` drew (the same parameters; own draws of families) and checks that the care costs
agree within the standard error of the difference. peers.py MBC WERELD STUDIE [--replicaties N]
"""
import argparse
import sys
import time

import numpy as np
from numba import njit

import meten

PHASES = 9  # traject, vrijwillig, ots, uithuisplaatsing, start, vto, ots_start, crisis, einde
TRAJECT, VRIJWILLIG, OTS, UITHUIS, START, VTO, OTS_START, CRISIS, EINDE = range(PHASES)
# A scenario in a gemeente, in the order in which `wereld` prints it.
(BEGIN, OPBOUW, DOEL, TROUW_BEGIN, TROUW_EIND, KLOK, LEERTIJD, SCHAAL, INSTROOM, VERTRAGING, DUUR_R, VTO_R, OTS_R,
 OTSDUUR_R, UITHUIS_R, CRISIS_R, RECIDIVE_1, RECIDIVE_2) = range(18)


def draw(chance, distribution, n):
    """Draws of a distribution between families."""
    p = distribution["p"]
    if distribution["soort"] == "vast":
        return np.full(n, p[0])
    if distribution["soort"] == "uniform":
        return chance.uniform(p[0], p[1], n)
    if distribution["soort"] == "driehoek":
        return chance.triangular(p[0], p[1], p[2], n)
    if distribution["soort"] == "lognormaal":
        variance = np.log1p(p[1] ** 2)
        return chance.lognormal(np.log(p[0]) - variance / 2, np.sqrt(variance), n)
    sys.exit(f"verdeling tussen gezinnen niet bekend: {distribution['soort']}")


def families(chance, study, world, gemeente):
    """Moment of inflow in years, age, receipt and the draw x of every family of one gemeente."""
    moments = []
    for year in range(-study["aanloopjaren"], study["horizon"]):
        n = chance.poisson(gemeente["instroom"] * (1 + world["trend"]) ** max(year, 0))
        moments.append(year + chance.random(n))
    t = np.concatenate(moments)
    receipt = np.searchsorted(world["kassabon_grens"], chance.random(t.size), side="right")
    return t, draw(chance, world["leeftijd"], t.size), np.minimum(receipt, len(world["prijzen"]) - 1), chance.random(t.size)


def slope(low, high, begin, duration, t):
    """Linear from low to high in `duration` from `begin` on."""
    if duration > 0:
        return low + (high - low) * np.clip((t - begin) / duration, 0, 1)
    return np.where(t < begin, low, high)


def reach(g, s, t):
    """Share and methodetrouw at t: before year 0 the study's own."""
    now = np.array(g["scenarios"][s])
    before = np.array(g["basis"])
    share = np.where(t < 0, g["huidig"], slope(g["huidig"], now[DOEL], now[BEGIN], now[OPBOUW], t))
    trouw = np.where(t < 0, slope(before[TROUW_BEGIN], before[TROUW_EIND], before[KLOK], before[LEERTIJD], t),
                     slope(now[TROUW_BEGIN], now[TROUW_EIND], now[KLOK], now[LEERTIJD], t))
    return share, trouw


def book(volumes, phase, begin, end, e, receipt):
    """Months of [begin, end) per year and receipt, plain and weighted."""
    for year in range(volumes.shape[1]):
        months = np.clip(np.minimum(end, 12 * year + 12) - np.maximum(begin, 12 * year), 0, None)
        for weight, row in ((months, 0), (months * e, 1)):
            volumes[row, year, phase] += np.bincount(receipt, weight, volumes.shape[3])


def count(volumes, phase, moment, e, receipt):
    """Events per year and receipt."""
    year = np.floor(moment / 12).astype(int)
    inside = (year >= 0) & (year < volumes.shape[1])
    cell = year[inside] * volumes.shape[3] + receipt[inside]
    for weight, row in ((None, 0), (e[inside], 1)):
        volumes[row, :, phase] += np.bincount(cell, weight, volumes.shape[1] * volumes.shape[3]).reshape(volumes.shape[1], -1)


def numpy_gemeente(chance, study, world, g, costs):
    """Adds the care costs of one gemeente per scenario; its number of families."""
    leave, k_vto, k_ots, k_uit, part, rate, r1, r2 = world["traject"]
    prices = np.array(world["prijzen"])  # [receipt][plain, difference][phase]
    t, age, receipt, x = families(chance, study, world, g)
    limit = 12 * (t + study["leeftijdsgrens"] - age)
    draws = []
    for _ in range(study["max_trajecten"]):
        n = t.size
        span = draw(chance, world["duur"], n)
        crises = chance.poisson(rate * np.minimum(span, 12 * study["leeftijdsgrens"]))
        who = np.repeat(np.arange(n), crises)
        draws.append((chance.random((5, n)), span, who, span[who] * chance.random(who.size), chance.random(who.size)))
    for s in range(len(g["scenarios"])):
        volumes = np.zeros((2, study["horizon"], PHASES, prices.shape[0]))
        effect = np.array(g["scenarios"][s])
        share, trouw = reach(g, s, t - effect[VERTRAGING])
        exists = (t < 0) | (x < 1 - effect[INSTROOM] * trouw * share * effect[SCHAAL])
        alive = np.flatnonzero(exists & (12 * t < limit))
        start = 12 * t
        for (u, span, who, moment, thin) in draws:
            if alive.size == 0:
                break
            e_all, rest_all, begin_all, length_all = (np.zeros(t.size) for _ in range(4))
            present = np.zeros(t.size, bool)
            present[alive] = True
            begin = start[alive]
            v, o, q, z, h = u[:, alive]
            share, trouw = reach(g, s, begin / 12)
            of = np.where((begin < 0)[:, None], np.array(g["basis"]), effect).T
            e = np.where(v < share, trouw * of[SCHAAL], 0.0)
            rest = lambda which: np.maximum(0, 1 - of[which] * e)
            length = np.minimum(span[alive] * rest(DUUR_R), limit[alive] - begin)
            long_enough = length > leave
            ots = long_enough & (o < k_ots * rest(OTS_R))
            vto = ots | (long_enough & (o < k_vto * rest(VTO_R)))
            ots_length = np.where(ots, (length - leave) * rest(OTSDUUR_R), 0)
            out = ots & (q < k_uit * rest(UITHUIS_R))
            who_pays = receipt[alive]
            book(volumes, TRAJECT, begin, begin + length, e, who_pays)
            book(volumes, OTS, begin + leave, begin + leave + ots_length, e, who_pays)
            book(volumes, UITHUIS, begin + leave, begin + leave + np.where(out, ots_length * part, 0), e, who_pays)
            count(volumes, START, begin, e, who_pays)
            count(volumes, EINDE, begin + length, e, who_pays)
            for phase, happens in ((VTO, vto), (OTS_START, ots)):
                count(volumes, phase, begin[happens] + leave, e[happens], who_pays[happens])
            e_all[alive], rest_all[alive], begin_all[alive], length_all[alive] = e, rest(CRISIS_R), begin, length
            counts = present[who] & (moment < length_all[who]) & (thin < rest_all[who])
            count(volumes, CRISIS, begin_all[who[counts]] + moment[counts], e_all[who[counts]], receipt[who[counts]])
            back_1 = r1 * rest(RECIDIVE_1)
            back_2 = np.maximum(back_1, r2 * rest(RECIDIVE_2))
            pause = np.where(z < back_1, 12 * h, np.where(z < back_2, 12 + 12 * h, np.inf))
            start[alive] = begin + length + pause
            alive = alive[(start[alive] < limit[alive]) & (start[alive] < 12 * study["horizon"])]
        volumes[:, :, VRIJWILLIG] = volumes[:, :, TRAJECT] - volumes[:, :, OTS]
        costs[s] += np.einsum("wypk,kwp->", volumes, prices)
    return t.size


@njit(cache=False)
def slope_at(low, high, begin, duration, t):
    if t < begin:
        return low
    if t >= begin + duration:
        return high
    return low + (high - low) * (t - begin) / duration


@njit(cache=False)
def spread(volumes, phase, receipt, begin, end, e):
    year = max(int(begin // 12), 0)
    while year < volumes.shape[0] and 12 * year < end:
        months = min(end, 12.0 * year + 12) - max(begin, 12.0 * year)
        if months > 0:
            volumes[year, receipt, phase, 0] += months
            volumes[year, receipt, phase, 1] += months * e
        year += 1


@njit(cache=False)
def event(volumes, phase, receipt, moment, e):
    year = int(np.floor(moment / 12))
    if 0 <= year < volumes.shape[0]:
        volumes[year, receipt, phase, 0] += 1
        volumes[year, receipt, phase, 1] += e


@njit(cache=False)
def numba_gemeente(t, age, receipt, x, u, spans, scenarios, basis, huidig, traject, maximum, grens, volumes):
    """Adds the volumes [scenario][year][receipt][phase][plain, weighted] of one gemeente."""
    leave, k_vto, k_ots, k_uit, part, rate, r1, r2 = traject
    horizon = 12.0 * volumes.shape[1]
    for i in range(t.size):
        limit = 12 * (t[i] + grens - age[i])
        crises = np.full(maximum, -1)
        kept = np.empty((maximum, 2, 64))
        for s in range(scenarios.shape[0]):
            now = scenarios[s]
            if t[i] >= 0:
                look = t[i] - now[VERTRAGING]
                share = huidig if look < 0 else slope_at(huidig, now[DOEL], now[BEGIN], now[OPBOUW], look)
                of = basis if look < 0 else now
                trouw = slope_at(of[TROUW_BEGIN], of[TROUW_EIND], of[KLOK], of[LEERTIJD], look)
                if x[i] >= 1 - now[INSTROOM] * trouw * share * now[SCHAAL]:
                    continue
            begin = 12 * t[i]
            for j in range(maximum):
                if begin >= limit or begin >= horizon:
                    break
                year = begin / 12
                of = basis if year < 0 else now
                share = huidig if year < 0 else slope_at(huidig, now[DOEL], now[BEGIN], now[OPBOUW], year)
                e = 0.0
                if u[0, j, i] < share:
                    e = slope_at(of[TROUW_BEGIN], of[TROUW_EIND], of[KLOK], of[LEERTIJD], year) * of[SCHAAL]
                length = min(spans[j, i] * max(0.0, 1 - of[DUUR_R] * e), limit - begin)
                ots = length > leave and u[1, j, i] < k_ots * max(0.0, 1 - of[OTS_R] * e)
                vto = ots or (length > leave and u[1, j, i] < k_vto * max(0.0, 1 - of[VTO_R] * e))
                end = begin + length
                event(volumes[s], START, receipt[i], begin, e)
                event(volumes[s], EINDE, receipt[i], end, e)
                spread(volumes[s], TRAJECT, receipt[i], begin, end, e)
                if vto:
                    event(volumes[s], VTO, receipt[i], begin + leave, e)
                if ots:
                    ots_length = (length - leave) * max(0.0, 1 - of[OTSDUUR_R] * e)
                    event(volumes[s], OTS_START, receipt[i], begin + leave, e)
                    spread(volumes[s], OTS, receipt[i], begin + leave, begin + leave + ots_length, e)
                    if u[2, j, i] < k_uit * max(0.0, 1 - of[UITHUIS_R] * e):
                        spread(volumes[s], UITHUIS, receipt[i], begin + leave, begin + leave + part * ots_length, e)
                if crises[j] < 0:
                    crises[j] = min(np.random.poisson(rate * min(spans[j, i], 12 * grens)), 64)
                    for c in range(crises[j]):
                        kept[j, 0, c] = spans[j, i] * np.random.random()
                        kept[j, 1, c] = np.random.random()
                for c in range(crises[j]):
                    if kept[j, 0, c] < length and kept[j, 1, c] < 1 - of[CRISIS_R] * e:
                        event(volumes[s], CRISIS, receipt[i], begin + kept[j, 0, c], e)
                back_1 = r1 * max(0.0, 1 - of[RECIDIVE_1] * e)
                back_2 = max(back_1, r2 * max(0.0, 1 - of[RECIDIVE_2] * e))
                if u[3, j, i] < back_1:
                    begin = end + 12 * u[4, j, i]
                elif u[3, j, i] < back_2:
                    begin = end + 12 + 12 * u[4, j, i]
                else:
                    break


def numba_world(chance, study, world, costs):
    prices = np.array(world["prijzen"])
    total = 0
    for g in world["gemeenten"]:
        t, age, receipt, x = families(chance, study, world, g)
        total += t.size
        maximum = study["max_trajecten"]
        u = chance.random((5, maximum, t.size))
        spans = np.stack([draw(chance, world["duur"], t.size) for _ in range(maximum)])
        scenarios = np.array(g["scenarios"])
        volumes = np.zeros((len(scenarios), study["horizon"], prices.shape[0], PHASES, 2))
        numba_gemeente(t, age, receipt, x, u, spans, scenarios, np.array(g["basis"]), g["huidig"],
                       np.array(world["traject"]), maximum, float(study["leeftijdsgrens"]), volumes)
        volumes[..., VRIJWILLIG, :] = volumes[..., TRAJECT, :] - volumes[..., OTS, :]
        costs += np.einsum("sykpw,kwp->s", volumes, prices)
    return total


def numpy_world(chance, study, world, costs):
    return sum(numpy_gemeente(chance, study, world, g, costs) for g in world["gemeenten"])


def measure(name, simulate, study):
    """Nanoseconds of processor time per family, after checking the costs against the engine's."""
    chance = np.random.default_rng(1)
    differences, seconds, total = [], 0.0, 0
    for number, world in enumerate(study["werelden"]):
        costs = np.zeros(len(world["zorgkosten"]))
        begin = time.process_time()
        n = simulate(chance, study, world, costs)
        if number > 0:  # the first compiles
            seconds += time.process_time() - begin
            total += n
        differences.append(costs / np.array(world["zorgkosten"]) - 1)
    for s, column in enumerate(np.array(differences).T):
        error = column.std(ddof=1) / np.sqrt(column.size)
        if abs(column.mean()) > 4.5 * error:
            sys.exit(f"{name}, scenario {s}: kosten wijken {column.mean():.2%} af, standaardfout {error:.2%}")
    return seconds / total * 1e9


SIMULATE = {"numpy": numpy_world, "numba": numba_world}


def peers(name, wereld, study, count=12):
    """ns per family of one of them, on worlds that the engine drew."""
    return measure(name, SIMULATE[name], meten.worlds(wereld, study, count))


def engine(mbc, wereld, study):
    """ns per family of mbc itself, in processor time of one thread; reading and reporting are taken off."""
    short, long = 100, 1100
    runs = meten.in_turns({n: meten.vergelijk(mbc, study, n) for n in (short, long)}, 3)
    return meten.slope(runs, short, long) / meten.families(meten.worlds(wereld, study, 20)) * 1e9


def main():
    parser = argparse.ArgumentParser(description="Hetzelfde model in numpy en numba naast de engine.")
    parser.add_argument("mbc")
    parser.add_argument("wereld")
    parser.add_argument("studie")
    parser.add_argument("--replicaties", type=int, default=12, help="werelden voor numpy en numba")
    options = parser.parse_args()
    ours = engine(options.mbc, options.wereld, options.studie)
    print(f"{'':10}{'ns/gezin':>10}{'keer mbc':>10}")
    print(f"{'mbc':10}{ours:10.0f}{1:10.1f}")
    for name in SIMULATE:
        ns = peers(name, options.wereld, options.studie, options.replicaties)
        print(f"{name:10}{ns:10.0f}{ns / ours:10.1f}")


if __name__ == "__main__":
    main()
