#!/usr/bin/env python3
"""clang-tidy on every unit of engine/ and tests/ that is not what it was when it last passed.

  tidy.py TREE     a configured build folder: TREE/compile_commands.json; what passed is kept in TREE/goed

A unit is a source, or the file in TREE that includes several (a unity build: the headers, three quarters of the time, are
then read once for all of them). It passes with what it includes of this repository, the checks, the flags and the version of clang-tidy: together
they are its key. The analyzer's checks, half of the time, are for engine/ only.
"""
import argparse
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]
ROOTS = (REPOSITORY / "engine", REPOSITORY / "tests")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)


@functools.lru_cache(maxsize=None)
def includes(file):
    """The files of the repository that a file includes itself; a unit of TREE names its sources in full."""
    named = INCLUDE.findall(file.read_text(encoding="utf-8"))
    return [path for name in named for path in (root / name for root in ROOTS) if path.is_file()]


def closure(source):
    """A source with all that it includes of the repository, sorted."""
    found, todo = set(), [source]
    while todo:
        file = todo.pop()
        if file not in found:
            found.add(file)
            todo += includes(file)
    return sorted(found)


def checks(source):
    """The arguments that choose the checks for a source."""
    return [] if "engine" in source.relative_to(REPOSITORY).parts else ["--checks=-clang-analyzer-*"]


def key(source, command, common):
    """What a pass of this source holds for: the same wherever the repository stands."""
    here = hashlib.sha256(common)
    here.update(command.replace(str(REPOSITORY), "").encode())
    here.update(" ".join(checks(source)).encode())
    for file in closure(source):
        here.update(f"\0{file.relative_to(REPOSITORY)}\0".encode() + file.read_bytes().replace(str(REPOSITORY).encode(), b""))
    return here.hexdigest()


def tidy(source, tree):
    """What clang-tidy has to say of a source, empty where it passes; and the seconds that took."""
    begin = time.monotonic()
    run = subprocess.run(["clang-tidy", "-p", tree, "--quiet", *checks(source), source], capture_output=True, text=True, check=False)
    said = run.stdout.strip() or (run.stderr.strip() if run.returncode else "")
    return said, time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tree", type=pathlib.Path)
    parser.add_argument("--tegelijk", type=int, default=os.cpu_count(), help="how many at once")
    options = parser.parse_args()

    kept = options.tree / "goed"
    kept.mkdir(exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    common = version + (REPOSITORY / ".clang-tidy").read_bytes()
    entries = json.loads((options.tree / "compile_commands.json").read_text(encoding="utf-8"))
    sources = {pathlib.Path(e["file"]): e["command"] for e in entries}
    keys = {s: key(s, c, common) for s, c in sorted(sources.items()) if any(s.is_relative_to(r) for r in ROOTS) or s.parent.name == "Unity"}
    todo = [s for s, k in keys.items() if not (kept / k).exists()]
    for old in kept.iterdir():
        if old.name not in keys.values():
            old.unlink()

    print(f"clang-tidy: {len(todo)} van {len(keys)} eenheden", flush=True)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.tegelijk) as pool:
        for source, (said, seconds) in zip(todo, pool.map(lambda s: tidy(s, options.tree), todo)):
            print(f"{source.relative_to(REPOSITORY)}: {'MIS' if said else 'goed'} ({seconds:.0f} s)", flush=True)
            if said:
                failed += 1
                print(said, flush=True)
            else:
                (kept / keys[source]).touch()
    if failed:
        sys.exit(f"clang-tidy: {failed} eenheden niet goed")


if __name__ == "__main__":
    main()
