"""How many examples of the contract the program meets, and one line for each that it does not.

`PYTHONPATH=src python -m tests.spec.report [SET …] [--like TEXT]`; the sets: cells, cells2, notations, neighbours,
lists, pages, returns, cases.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.spec import not_yet
from tests.spec.expectations import HELD, OTHER, SILENT, WARNED, Result
from tests.spec.sets import SETS

_FAULTS = (SILENT, WARNED, HELD, OTHER)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the report; the exit status is 0 whatever it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", choices=[[], *SETS], default=[], metavar="SET", help=", ".join(SETS))
    parser.add_argument("--like", default="", help="only examples whose name or text has this")
    parser.add_argument("--lines", action="store_true", help="only the lines that not_yet.txt would need")
    parser.add_argument("--short", action="store_true", help="only the numbers")
    asked = parser.parse_args(arguments)
    for name in asked.sets or SETS:
        with tempfile.TemporaryDirectory() as scratch:
            results = SETS[name](Path(scratch))
        wanted = [each for each in results if asked.like.casefold() in f"{each.name} {each.shown}".casefold()]
        if asked.lines:
            print(*(not_yet.line(name, each) for each in wanted if each.fault), sep="\n")
            continue
        if not asked.short:
            for each in wanted:
                _print_wrong(each)
        print(f"{name}: {_numbers(wanted)}")
        rules = sorted({each.rule for each in wanted if each.rule}, key=int)
        for rule in rules:
            print(f"  point {rule}: {_numbers([each for each in wanted if each.rule == rule])}")


def _print_wrong(result: Result) -> None:
    if result.fault is not None:
        rule = f" (point {result.rule})" if result.rule else ""
        shown = "" if result.shown in result.name else f" «{result.shown}»"
        print(
            f"✗ {result.name}{shown}{rule}: {result.fault}\n    expected {result.expected}\n    got      {result.got}"
        )


def _numbers(results: Sequence[Result]) -> str:
    faults = Counter(each.fault for each in results)
    counted = ", ".join(f"{fault} {faults[fault]} ({_share(faults[fault], len(results))})" for fault in _FAULTS)
    return f"{faults[None]} of {len(results)} right ({_share(faults[None], len(results))}); {counted}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


if __name__ == "__main__":
    main()
