"""The table of goals: what was measured beside what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Goal:
    """A line of the table: the set and key of the result, and the least (or, with `most`, the greatest) wanted."""

    measure: str
    result: Callable[[Mapping[str, Row]], float | None]
    wanted: float
    most: bool = False

    def met(self, value: float) -> bool:
        """Whether `value`, as the table shows it, reaches the goal."""
        shown = float(_shown(value))
        return shown <= self.wanted if self.most else shown >= self.wanted


def _of(name: str, key: str) -> Callable[[Mapping[str, Row]], float | None]:
    return lambda sets: sets.get(name, {}).get(key)


def _worst_style(sets: Mapping[str, Row]) -> float | None:
    """How far the worst of the other styles lies below the plain one."""
    plain = sets.get("quotes/news", {}).get("joint_F1")
    others = [row["joint_F1"] for name, row in sets.items() if name.startswith("quotes/news in ") and "joint_F1" in row]
    return max(0.0, plain - min(others)) if plain is not None and others else None


GOALS = (
    Goal("quotes, news: joint F1", _of("quotes/news", "joint_F1"), 0.90),
    Goal("  named speakers", _of("quotes/news", "acc_named"), 0.95),
    Goal("  noun speakers", _of("quotes/news", "acc_common"), 0.85),
    Goal("  pronoun speakers", _of("quotes/news", "acc_pronoun_resolved"), 0.87),
    Goal("  content F1", _of("quotes/news", "content_F1"), 0.985),
    Goal("quotes, Wikinews: joint F1", _of("quotes/wikinews", "joint_F1"), 0.92),
    Goal("high confidence: speaker precision", _of("quotes/news, high confidence", "speaker_acc"), 0.97),
    Goal("  share of all quotes", _of("quotes/news, high confidence", "content_R"), 0.70),
    Goal("other marks: worst joint F1 below plain", _worst_style, 0.02, most=True),
    Goal("figures, news: value F1", _of("figures/news", "value_F1"), 0.97),
    Goal("figures, Wikinews: value F1", _of("figures/wikinews", "value_F1"), 0.96),
    Goal("  noun or unit, news", _of("figures/news", "what_acc"), 0.90),
    Goal("  noun or unit, Wikinews", _of("figures/wikinews", "what_acc"), 0.90),
    Goal("figures, spec core: value F1", _of("figures/spec", "value_F1"), 0.90),
    Goal("summary: ROUGE-1", _of("summaries/news", "r1"), 36.5),
    Goal("  ROUGE-2", _of("summaries/news", "r2"), 13.0),
    Goal("  ROUGE-L", _of("summaries/news", "rL"), 30.5),
    Goal("  words", _of("summaries/news", "words"), 60, most=True),
    Goal("graded salience, Wikinews", _of("summaries/salience", "coverage"), 0.66),
    Goal("sentence ends, Wikinews: F1", _of("sentences/wikinews", "F1"), 0.985),
    Goal("speed: ms for 3,000 characters", _of("speed/news", "ms_per_3000_characters"), 3.0, most=True),
    Goal("speed: stories of 3,000 characters a second", _of("speed/news", "stories_per_second"), 300),
)


def table(sets: Mapping[str, Row]) -> str:
    """Measure, result, goal, met or not, a line each; what was not measured says so."""
    lines = [f"{'measure':44} {'result':>9} {'goal':>8}", "-" * 72]
    for goal in GOALS:
        value = goal.result(sets)
        sign = "≤" if goal.most else "≥"
        told = "not found" if value is None else _shown(value)
        verdict = "" if value is None else "met" if goal.met(value) else "NOT MET"
        wanted = f"{goal.wanted:g}"
        lines.append(f"{goal.measure:44} {told:>9} {sign + wanted:>8}  {verdict}".rstrip())
    return "\n".join(lines)


def _shown(value: float) -> str:
    return f"{value:.3f}" if abs(value) < 2 else f"{value:.2f}" if abs(value) < 100 else f"{value:.0f}"
