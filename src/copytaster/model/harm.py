"""What is done to people, by the one form in which two versions of a story can be compared."""

from __future__ import annotations

HURT = {
    "killed": "killed", "killing": "killed", "kills": "killed", "kill": "killed", "dead": "killed", "died": "died",
    "die": "died", "dying": "died", "dies": "died", "injured": "injured", "injuring": "injured", "injures": "injured",
    "wounded": "wounded", "wounding": "wounded", "wounds": "wounded", "hurt": "hurt", "hurting": "hurt",
    "displaced": "displaced", "displacing": "displaced", "displaces": "displaced", "drowned": "drowned",
    "missing": "missing", "arrested": "arrested", "arresting": "arrested", "detained": "detained",
    "detaining": "detained", "hospitalised": "hospitalised", "hospitalized": "hospitalized", "slain": "slain",
    "murdered": "murdered", "murdering": "murdered", "executed": "executed", "infected": "infected",
    "infecting": "infected", "evacuated": "evacuated", "evacuating": "evacuated", "rescued": "rescued",
    "rescuing": "rescued", "stranded": "stranded", "stranding": "stranded", "kidnapped": "kidnapped",
    "abducted": "abducted", "massacred": "massacred", "trapped": "trapped", "homeless": "homeless",
    "massacring": "massacred", "trapping": "trapped", "kidnapping": "kidnapped",
}  # fmt: skip
"""Said of a number without a noun, each of these counts people."""
DEADLY = frozenset(["killed", "died", "drowned", "murdered", "executed", "massacred", "slain"])
HARMED = frozenset(HURT.values()) - DEADLY


def is_harm(verb: str | None) -> bool:
    """Whether `verb` is done to people."""
    return verb in DEADLY or verb in HARMED
