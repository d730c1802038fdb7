#!/usr/bin/env python3
"""What the national study asks of a cluster: measures what its formulas need, and prints both tables of README.md;
with --bijwerken it puts them there. plan.py MBC MBC_MPI
"""
import argparse
import dataclasses
import os
import pathlib
import re
import sys
import tempfile

import landelijk
from meten import in_turns, load, machine, median, run, slope, vergelijk

README = pathlib.Path(__file__).with_name("README.md")
BEGIN, EINDE = "<!-- plan: begin -->\n", "<!-- plan: einde -->\n"
MPI = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1", "OMPI_MCA_btl_vader_single_copy_mechanism": "none"}
BLOKKEN = 32  # of each thread in a part (engine/run/delen.cpp); a block of this study is one replicatie
DELEN = 4  # of each process, at least
KOPIEEN = 4  # of all replicaties at a rank, at most: the whole, its bytes, and what they are read into; 3.8 were measured


@dataclasses.dataclass
class Gemeten:
    t0: float  # s, reading, summarising and printing
    t1: float  # s, processor time of a replicatie on one thread
    f2: float  # the same on two threads, in times t1
    fr: float  # the same on two ranks, in times t1
    ts: float  # s, what rank 0 does alone for a replicatie that has come in
    m0: float  # MB, without replicaties
    md: float  # MB, for each thread
    s: float  # MB of a part without its replicaties
    b: float  # MB of a replicatie in a part

    def deel(self, n, nodes, cores):
        """Replicaties of a part."""
        return max(1, min(BLOKKEN * cores, n // (DELEN * nodes)))

    def seconden(self, n, nodes, cores):
        deel = self.deel(n, nodes, cores)
        return self.t0 + n * self.ts + (n / nodes + deel) * self.t1 * max(self.f2, self.fr) / cores

    def geheugen(self, n, nodes, cores):
        return self.m0 + cores * self.md + KOPIEEN * n * self.b

    def verkeer(self, n, nodes, cores):
        return n * self.b + n / self.deel(n, nodes, cores) * self.s


def sizes(map_):
    """(replicaties, MB) of each part in a folder of --hervat."""
    for path in map_.glob("deel-*"):
        begin, end = map(int, re.findall(r"\d+", path.name))
        yield end - begin, path.stat().st_size / 1e6


def measure(mbc, mbc_mpi, work, times, short, long):
    study = landelijk.write(work / "studie")

    def kept(n):
        return ("--hervat", work / f"bewaard-{n}")

    commands = {(threads, n): vergelijk(mbc, study, n, threads=threads) for threads in (1, 2) for n in (short, long)}
    for n in (short, long):
        commands["rangen", n] = ["mpirun", "--oversubscribe", "--bind-to", "none", "-n", 2, *vergelijk(mbc_mpi, study, n)]
    runs = in_turns(commands, times)
    for n in (short, long):
        run(vergelijk(mbc, study, n, *kept(n)))
    quick = in_turns({n: vergelijk(mbc, study, n, *(kept(n) if n > 1 else ())) for n in (1, short, long)}, 3 * times)

    def per(what, key="user"):
        return slope({n: runs[what, n] for n in (short, long)}, short, long, key)

    parts = dict(size for n in (short, long) for size in sizes(work / f"bewaard-{n}"))
    fewest, most = min(parts), max(parts)
    b = (parts[most] - parts[fewest]) / (most - fewest)
    md = max(0.0, median(runs[2, long], "mb") - median(runs[1, long], "mb"))
    return Gemeten(t0=max(0.0, median(quick[1], "user") - per(1)), t1=per(1), f2=per(2) / per(1), fr=per("rangen") / per(1),
                   ts=max(0.0, slope(quick, short, long)), m0=median(runs["rangen", long], "mb") - md, md=md,
                   s=parts[fewest] - fewest * b, b=b)


def getal(x):
    return f"{x:,.0f}" if x >= 100 else f"{x:.3g}"


def duur(seconds):
    return f"{getal(seconds)} s" if seconds < 120 else f"{getal(seconds / 60)} min"


def block(g, n):
    """Both tables as the README has them."""
    rows = (("t0", "read, summarise, print", g.t0, "s"), ("t1", "processor time of a replicatie, 1 thread", g.t1, "s"),
            ("f2", "the same on 2 threads, relative", g.f2, ""), ("fr", "the same on 2 ranks of 1 thread, relative", g.fr, ""),
            ("ts", "rank 0 alone, per replicatie that comes in", g.ts, "s"), ("m0", "memory of a rank that computes a few", g.m0, "MB"),
            ("md", "memory of each thread", g.md, "MB"),
            ("s", "a part without its replicaties", g.s, "MB"), ("b", "a replicatie in a part", g.b, "MB"))
    druk = "" if load() < 0.5 else "; it was busy with other work"
    text = f"Measured on {machine().replace('kernen', 'cores')}{druk}.\n\n| | | measured |\n|---|---|---|\n"
    text += "".join(f"| {name} | {what} | {getal(value)} {unit}".rstrip() + " |\n" for name, what, value, unit in rows)
    text += f"\n{getal(n)} replicaties then ask:\n\n| nodes x cores | time | memory of a node | to rank 0, and kept by `--hervat` |\n|---|---|---|---|\n"
    for nodes, cores in ((1, 2), (1, 32), (4, 32), (8, 32), (16, 32)):
        text += (f"| {nodes} x {cores} | {duur(g.seconden(n, nodes, cores))} | {getal(g.geheugen(n, nodes, cores))} MB "
                 f"| {getal(g.verkeer(n, nodes, cores))} MB |\n")
    return text


def main():
    parser = argparse.ArgumentParser(description="Meet wat de landelijke studie van een cluster vraagt.")
    parser.add_argument("mbc", type=pathlib.Path)
    parser.add_argument("mbc_mpi", type=pathlib.Path)
    parser.add_argument("--replicaties", type=int, default=10_000, help="waarvoor het plan is")
    parser.add_argument("--meet", type=int, nargs=2, default=(20, 100), metavar=("WEINIG", "VEEL"), help="replicaties van een meting")
    parser.add_argument("--keren", type=int, default=3, help="metingen van elk, om de beurt; de mediaan telt")
    parser.add_argument("--bijwerken", action="store_true", help="zet de uitkomst in README.md")
    options = parser.parse_args()
    os.environ.update(MPI)
    with tempfile.TemporaryDirectory() as work:
        text = block(measure(options.mbc, options.mbc_mpi, pathlib.Path(work), options.keren, *options.meet), options.replicaties)
    if not options.bijwerken:
        print(text)
        return
    readme = README.read_text(encoding="utf-8")
    if BEGIN not in readme or EINDE not in readme:
        sys.exit(f"{README}: {BEGIN.strip()} of {EINDE.strip()} ontbreekt")
    before, after = readme.split(BEGIN)[0], readme.split(EINDE)[1]
    README.write_text(f"{before}{BEGIN}{text}{EINDE}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
