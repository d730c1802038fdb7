#!/usr/bin/env python3
"""Measures whole runs of mbc on a study of your choice: wall clock, processor time, memory, nanoseconds per family.

On a machine that does other work, look at the processor time per family (cpu ns). heel.py MBC WERELD STUDIE
"""
import argparse
import json

from meten import families, in_turns, median, vergelijk, worlds


def main():
    parser = argparse.ArgumentParser(description="Meet hele runs van mbc.")
    parser.add_argument("mbc")
    parser.add_argument("wereld")
    parser.add_argument("studie")
    parser.add_argument("--replicaties", type=int, default=2000)
    parser.add_argument("--draden", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--keren", type=int, default=5, help="metingen per aantal draden; de mediaan telt")
    options = parser.parse_args()

    commands = {f"{t:3} draden": vergelijk(options.mbc, options.studie, options.replicaties, threads=t) for t in options.draden}
    runs = in_turns({"lezen": [options.mbc, "controleer", options.studie, "--json", "--stil"], **commands}, options.keren)
    result = json.loads(next(iter(runs[name] for name in commands))[0].printed)
    total = families(worlds(options.wereld, options.studie, 10)) * options.replicaties
    base = median(runs[next(iter(commands))], "wall")
    print(f"{result['studie']}: {options.replicaties} replicaties, {total:.3g} gezinnen, "
          f"{len(result['scenarios'])} scenario's; mediaan van {options.keren}")
    print(f"{'':14}{'wand s':>9}{'cpu s':>9}{'MB':>7}{'ns/gezin':>10}{'cpu ns':>9}{'sneller':>9}")
    for name, measured in runs.items():
        wall, user = median(measured, "wall"), median(measured, "user")
        line = f"{name:14}{wall:9.3f}{user:9.3f}{median(measured, 'mb'):7.0f}"
        if name in commands:
            line += f"{wall / total * 1e9:10.1f}{user / total * 1e9:9.1f}{base / wall:8.2f}x"
        print(line)


if __name__ == "__main__":
    main()
