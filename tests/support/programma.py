"""Starts mbc from a Python test: environment MBC, else --mbc."""
import os
import pathlib
import subprocess
import sys
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
_mbc = REPOSITORY / "build" / "release" / "mbc"


def pad():
    """The program that is tested."""
    return pathlib.Path(os.environ.get("MBC") or _mbc).resolve()


def mbc(*arguments, **options):
    """Runs mbc in the repository's root, or `cwd`; stdout and stderr are text, colour and progress are off."""
    environment = {**os.environ, "NO_COLOR": "1", **options.pop("env", {})}
    return subprocess.run([options.pop("programma", None) or pad(), *map(str, arguments)],
                          cwd=options.pop("cwd", REPOSITORY), env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, **options)


def andere_bouw(van, naar):
    """Copies a program so that it says it was built from other sources; its broncode."""
    broncode = mbc("--versie", programma=van).stdout.split()[-1]
    anders = broncode[::-1]
    heel = van.read_bytes()
    assert heel.count(broncode.encode()) == 1 and anders != broncode
    naar.write_bytes(heel.replace(broncode.encode(), anders.encode()))
    naar.chmod(0o755)
    return anders


def main():
    """unittest.main, with --mbc PATH taken from the command line first."""
    global _mbc
    arguments = sys.argv
    if "--mbc" in arguments:
        at = arguments.index("--mbc")
        _mbc = pathlib.Path(arguments[at + 1]).resolve()
        del arguments[at:at + 2]
    unittest.main(argv=arguments)
