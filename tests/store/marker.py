"""A process that enters marks until it is killed, and one that looks whether all it acknowledged is there.

`python tests/store/marker.py write DIR` says READY, then `ACK <mark id>` for each mark on disk;
`python tests/store/marker.py check DIR ACKS` exits 0 where the ledger holds all of the file ACKS, 1 where one
is lost, 2 where it does not open.
"""

import itertools
import os
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from copytaster.model.errors import CopytasterError
from copytaster.model.mark import Mark, Verb
from copytaster.store.ledger import Ledger

AT = datetime(2026, 3, 9, 12, tzinfo=UTC)


def write(folder: Path) -> None:
    ledger = Ledger.open(folder)
    os.write(1, b"READY\n")
    dice = random.Random(os.getpid())
    for step in itertools.count():
        name = f"{os.getpid()}-{os.urandom(4).hex()}-{step}"
        size = 1 if dice.random() < 0.8 else dice.randrange(2, 12)  # one key, or a bulk discard
        marks = [Mark(f"{name}-{n}", name, Verb.TAG, AT, "dk", f"story {n}", "v1", "storm") for n in range(size)]
        ledger.enter(marks)
        os.write(1, b"".join(f"ACK {mark.id}\n".encode() for mark in marks))


def check(folder: Path, acks: Path) -> int:
    try:
        held = {mark.id for mark in Ledger.open(folder).marks()}
    except CopytasterError as error:
        sys.stdout.write(f"{error}\n")
        return 2
    said = {line.split()[1] for line in acks.read_text().splitlines() if line.startswith("ACK")}
    sys.stdout.write(f'{{"lost": {len(said - held)}}}\n')
    return 1 if said - held else 0


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]))
    else:
        sys.exit(check(Path(sys.argv[2]), Path(sys.argv[3])))
