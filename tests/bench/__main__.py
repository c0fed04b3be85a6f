"""`python -m tests.bench [NAME …] [--quick]` prints what the modules beside this one measure, as one JSON object."""

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path


def names() -> list[str]:
    """The modules that measure something: all here whose name has no underscore in front."""
    found = pkgutil.iter_modules([str(Path(__file__).parent)])
    return sorted(module.name for module in found if not module.name.startswith("_"))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"what to measure (default: all): {', '.join(names())}"
    )
    parser.add_argument("--quick", action="store_true", help="smaller amounts: seconds instead of a minute")
    parser.add_argument("--count", type=int, default=10_000, metavar="N", help="stories in the desk's archive (10000)")
    args = parser.parse_args(arguments)
    if unknown := set(args.names) - set(names()):
        parser.error(f"nothing here is called {', '.join(sorted(unknown))}; there is {', '.join(names())}")
    measured = {}
    for name in args.names or names():
        sys.stderr.write(f"measuring {name} …\n")
        measured[name] = importlib.import_module(f"tests.bench.{name}").measure(args)
    sys.stdout.write(json.dumps(measured, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
