#!/usr/bin/env python3
"""Runs recorded commands and compares what they print, byte for byte.

A case is a folder beside this file:
  opdracht   the arguments of mbc, as a shell would split them; paths from the repository's root
  stdout     what it must print
  stderr     what it must say there (only compared where the file exists)
  exitcode   what it must return (0 without the file)
  uit/       what it must write in the folder that its arguments call {uit}: see bestanden.py
A case without a recorded stdout fails: record it with --bijwerken, and read the difference before committing.
"""
import argparse
import difflib
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

import bestanden

GOLDEN = pathlib.Path(__file__).resolve().parent
REPOSITORY = GOLDEN.parent.parent

# glibc picks its exp, log and pow by CPU. Without FMA they differ in the last bit; no result may.
WITHOUT_FMA = "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2,-AVX512F"


def run(mbc, case, without_fma):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "MBC"))}
    environment.update(LANG="C.UTF-8", NO_COLOR="1", TZ="UTC")
    if without_fma:
        environment["GLIBC_TUNABLES"] = WITHOUT_FMA
    arguments = shlex.split((case / "opdracht").read_text(encoding="utf-8"), comments=True)
    with tempfile.TemporaryDirectory(prefix="mbc-golden-") as folder:
        written = pathlib.Path(folder) / "uit"
        result = subprocess.run([mbc, *(a.replace("{uit}", str(written)) for a in arguments)], cwd=REPOSITORY, env=environment,
                                stdin=subprocess.DEVNULL, capture_output=True, check=False)
        result.stdout = result.stdout.replace(str(written).encode(), b"{uit}")
        result.stderr = result.stderr.replace(str(written).encode(), b"{uit}")
        result.files = bestanden.texts(written)
    return result


def difference(expected, calculated, name):
    """The first 60 lines of a unified diff, or where the bytes part if the lines do not show it."""
    lines = [data.decode("utf-8", "backslashreplace").splitlines() for data in (expected, calculated)]
    diff = list(difflib.unified_diff(*lines, f"{name} (vastgelegd)", f"{name} (nu)", lineterm="", n=1))
    if diff:
        return "\n".join(diff[:60] + ([f"... nog {len(diff) - 60} regels"] if len(diff) > 60 else []))
    at = next((i for i, (a, b) in enumerate(zip(expected, calculated)) if a != b), min(len(expected), len(calculated)))
    return f"{name}: anders vanaf byte {at} ({len(expected)} bytes vastgelegd, {len(calculated)} nu)"


def check_code(case, result):
    """What is wrong with the exit code, with what the program said about it."""
    file = case / "exitcode"
    code = int(file.read_text()) if file.exists() else 0
    if result.returncode == code:
        return []
    said = result.stderr.decode("utf-8", "backslashreplace")
    return [f"exitcode: {code} verwacht, {result.returncode} gekregen\n{said}".rstrip()]


def check(case, result):
    """All that is wrong with a result, as texts; empty where it is as recorded."""
    wrong = check_code(case, result)
    if not (case / "stdout").exists():
        wrong.append(f"{case.name}/stdout is nog niet vastgelegd: ./dev golden --bijwerken {case.name}")
    elif (expected := (case / "stdout").read_bytes()) != result.stdout:
        wrong.append(difference(expected, result.stdout, "stdout"))
    if (case / "stderr").exists() and (expected := (case / "stderr").read_bytes()) != result.stderr:
        wrong.append(difference(expected, result.stderr, "stderr"))
    recorded = bestanden.recorded(case / "uit")
    for name in sorted(recorded.keys() | result.files.keys()):
        expected, calculated = recorded.get(name, b""), result.files.get(name, b"")
        if name not in recorded or name not in result.files:
            wrong.append(f"uit/{name} is {'niet geschreven' if name in recorded else 'nog niet vastgelegd'}")
        elif expected != calculated:
            wrong.append(difference(expected, calculated, f"uit/{name}"))
    return wrong


def record(case, result):
    """Writes what was printed; a run that ended in another way than meant is not recorded."""
    if wrong := check_code(case, result):
        return wrong
    (case / "stdout").write_bytes(result.stdout)
    if (case / "stderr").exists():
        (case / "stderr").write_bytes(result.stderr)
    bestanden.record(case / "uit", result.files)
    return []


def main():
    parser = argparse.ArgumentParser(description="Vergelijkt vastgelegde uitkomsten, byte voor byte.")
    parser.add_argument("gevallen", nargs="*", help="mappen naast dit script; zonder: allemaal")
    parser.add_argument("--mbc", default="build/release/mbc", help="het programma; de omgevingsvariabele MBC gaat voor")
    parser.add_argument("--bijwerken", action="store_true", help="legt vast wat het programma nu zegt")
    parser.add_argument("--zonder-fma", action="store_true", help="als op een processor zonder fused multiply-add")
    options = parser.parse_args()
    if options.bijwerken and options.zonder_fma:
        parser.error("vastleggen gebeurt met de gewone rekeneenheid")

    mbc = str(pathlib.Path(os.environ.get("MBC") or options.mbc).resolve())
    if not pathlib.Path(mbc).is_file():
        sys.exit(f"geen programma: {mbc}")
    cases = [GOLDEN / name for name in options.gevallen] or sorted(p.parent for p in GOLDEN.glob("*/opdracht"))
    failed = 0
    for case in cases:
        if not (case / "opdracht").is_file():
            sys.exit(f"geen geval: {case.name} (zonder {case}/opdracht)")
        result = run(mbc, case, options.zonder_fma)
        wrong = (record if options.bijwerken else check)(case, result)
        failed += bool(wrong)
        print(f"{case.name}: {'MIS' if wrong else 'vastgelegd' if options.bijwerken else 'gelijk'}")
        for text in wrong:
            print(text)
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
