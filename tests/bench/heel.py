#!/usr/bin/env python3
"""Measures whole runs of mbc: wall clock, processor time, memory, and nanoseconds per simulated family.

The runs with one and with more threads take turns, so that what else the machine does hits both alike;
the median of each is printed. A family counts once, for all scenarios together. On a machine that does other
work, look at the processor time per family (cpu ns).
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time


def measure(command):
    """Runs a command; wall seconds, user seconds, peak resident MB and what it printed."""
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"exitcode {process.returncode}: {' '.join(command)}")
        out.seek(0)
        return {"wall": wall, "user": usage.ru_utime, "mb": usage.ru_maxrss / 1024}, out.read()


def families(result, study):
    """Simulated families of one replicatie: the inflow of the horizon, and in proportion of the aanloopjaren."""
    inflow = max(sum(jaar["aantallen"]["instroom"] for jaar in s["jaren"]) for s in result["scenarios"])
    with open(study, encoding="utf-8") as file:
        found = re.search(r"^aanloopjaren:\s*(\d+)", file.read(), re.MULTILINE)
    lead = int(found.group(1)) if found else 3
    return inflow * (1 + lead / result["horizon"])


def main():
    parser = argparse.ArgumentParser(description="Meet hele runs van mbc.")
    parser.add_argument("mbc")
    parser.add_argument("studie")
    parser.add_argument("--replicaties", type=int, default=2000)
    parser.add_argument("--draden", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--keren", type=int, default=5, help="metingen per aantal draden; de mediaan telt")
    options = parser.parse_args()

    def command(threads):
        return [options.mbc, "vergelijk", options.studie, "--replicaties", str(options.replicaties),
                "--draden", str(threads), "--json", "--stil"]

    measured = {threads: [] for threads in options.draden}
    reading = []
    result = None
    for _ in range(options.keren):
        reading.append(measure([options.mbc, "controleer", options.studie, "--json", "--stil"])[0])
        for threads in options.draden:
            numbers, printed = measure(command(threads))
            measured[threads].append(numbers)
            if result is not None and printed != result:
                sys.exit("twee gelijke runs gaven niet dezelfde bytes")
            result = printed

    result = json.loads(result)
    total = families(result, options.studie) * options.replicaties
    median = lambda runs, key: statistics.median(run[key] for run in runs)
    base = median(measured[options.draden[0]], "wall")
    print(f"{result['studie']}: {options.replicaties} replicaties, {total:.3g} gezinnen, "
          f"{len(result['scenarios'])} scenario's; mediaan van {options.keren}")
    print(f"{'':14}{'wand s':>9}{'cpu s':>9}{'MB':>7}{'ns/gezin':>10}{'cpu ns':>9}{'sneller':>9}")
    print(f"{'lezen':14}{median(reading, 'wall'):9.3f}{median(reading, 'user'):9.3f}{median(reading, 'mb'):7.0f}")
    for threads, runs in measured.items():
        wall, user = median(runs, "wall"), median(runs, "user")
        print(f"{threads:3} draden{'':4}{wall:9.3f}{user:9.3f}{median(runs, 'mb'):7.0f}"
              f"{wall / total * 1e9:10.1f}{user / total * 1e9:9.1f}{base / wall:8.2f}x")


if __name__ == "__main__":
    main()
