"""The first start, without settings: the demo wire, a first address, or the list of another reader."""

from __future__ import annotations

import sys
from argparse import Namespace

from copytaster.cli.context import say, settings_of
from copytaster.model.errors import CopytasterError
from copytaster.settings.model import Settings

CHOICE = """\
Welcome to copytaster. There are no settings yet, so no wire to read.

  d  the demo wire: invented stories over some minutes, no network, nothing kept
  a  add an address: a feed (RSS, Atom, JSON Feed), or a web page that names one
  o  import the OPML file of another reader
  q  quit
"""


def welcome(args: Namespace) -> Settings | None:
    """Ask what to begin with, and do it; the new settings, or None where there is nothing to open now.

    Ends quietly where the input ends. What goes wrong is said, and the choice comes again.
    """
    say(CHOICE)
    while True:
        answer = _asked("d, a, o or q? ")
        if answer is None:
            return None
        try:
            match answer[:1].lower():
                case "d":
                    _demo(args)
                    return None
                case "a":
                    if _added(args, _asked("Address: ")):
                        return settings_of(args)
                case "o":
                    if _imported(args, _asked("OPML file: ")):
                        return settings_of(args)
                case "q":
                    return None
                case _:
                    say("One of the letters d, a, o, q, then Enter.")
        except CopytasterError as error:
            say(f"copytaster: {error}")


def _asked(question: str) -> str | None:
    """A line of the editor's; None where the input ends."""
    print(question, end="", file=sys.stderr, flush=True)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        say("")
        raise
    if not line.endswith("\n"):
        say("")
    return line.strip() if line else None


def _demo(args: Namespace) -> None:
    from copytaster.cli import demo

    demo.run(Namespace(**{**vars(args), "speed": 1.0}))


def _added(args: Namespace, url: str | None) -> bool:
    """Whether a source was added for `url`. Raises CopytasterError."""
    from copytaster.cli.source_add import added, told

    if not url:
        return False
    feed, name, path = added(args, url)
    say(told(feed, name, path, checked=True))
    return True


def _imported(args: Namespace, file: str | None) -> bool:
    """Whether the list in `file` brought a source. Raises CopytasterError."""
    from copytaster.cli.source_opml import import_sources

    if not file:
        return False
    import_sources(Namespace(**{**vars(args), "file": file, "no_lookup": False}))
    return bool(settings_of(args, secrets=False).sources)
