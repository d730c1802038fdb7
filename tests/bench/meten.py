"""What every measurement here uses: runs that take turns, their medians, what a run simulates, and the machine."""
import dataclasses
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

BRON = pathlib.Path(__file__).resolve().parents[2]
HAAGLANDEN = BRON / "scenarios/haaglanden/studie.yaml"


@dataclasses.dataclass
class Run:
    wall: float  # seconds
    user: float  # seconds of processor time of its own
    mb: float  # most memory at once
    printed: bytes


def run(command):
    """Runs a command to its end; stops the measuring where it fails."""
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=out, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"exitcode {process.returncode}: {' '.join(map(str, command))}")
        out.seek(0)
        return Run(wall, usage.ru_utime, usage.ru_maxrss / 1024, out.read())


def in_turns(commands, times):
    """Runs the commands of a dict in turns, so that what else the machine does hits all alike; lists of Run."""
    runs = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(run(command))
            if runs[name][-1].printed != runs[name][0].printed:
                sys.exit(f"twee gelijke runs gaven niet dezelfde bytes: {' '.join(map(str, command))}")
    return runs


def median(runs, key):
    return statistics.median(getattr(r, key) for r in runs)


def slope(runs, short, long, key="user"):
    """What one replicatie more costs: between runs of `short` and of `long` replicaties. Reading and printing fall away."""
    return (median(runs[long], key) - median(runs[short], key)) / (long - short)


def vergelijk(mbc, study, replicaties, *options, threads=1):
    """The command line of a run without the most expensive families, which are of the first 200 replicaties only."""
    return [mbc, "vergelijk", study, "--replicaties", replicaties, "--draden", threads, "--json", "--stil",
            "--zet", "duurste_gezinnen=0", *options]


def worlds(wereld, study, count):
    """What `wereld` drew for the first replicaties, and what the engine made of it."""
    return json.loads(run([wereld, study, count]).printed)


def families(drawn, horizon=None):
    """Expected families of one replicatie, each once for all scenarios, those of the aanloopjaren included."""
    years = range(-drawn["aanloopjaren"], horizon or drawn["horizon"])
    return statistics.mean(sum(g["instroom"] for g in w["gemeenten"]) * sum((1 + w["trend"]) ** max(y, 0) for y in years)
                           for w in drawn["werelden"])


def machine():
    """Processor and cores of this machine."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"^model name\s*:\s*(.*)$", file.read(), re.MULTILINE)
    return f"{model.group(1) if model else 'onbekende processor'}, {len(os.sched_getaffinity(0))} kernen"


def load():
    """How many other processes want to compute; above some tenths, wall clock says little."""
    return os.getloadavg()[0]
