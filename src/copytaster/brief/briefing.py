"""A story in, its brief out: summary, quotes and figures, each with its place in the copy and its weight."""

from __future__ import annotations

from copytaster.brief.figure_line import figure_line
from copytaster.brief.figures import figures
from copytaster.brief.quotes import quotes
from copytaster.brief.ranking import TIMES, is_small_print, ranked_figures, ranked_quotes
from copytaster.brief.setting import setting_of
from copytaster.brief.summary import summary
from copytaster.model.brief import Brief
from copytaster.model.harm import is_harm
from copytaster.model.story import Story


def brief_for(story: Story) -> Brief:
    """The brief of `story`; its spans count in `story.text`."""
    return brief_of(story.id, story.text, story.headline)


def brief_of(id: str, text: str, headline: str | None = None) -> Brief:  # noqa: A002 - the story's own word
    """The brief of `text`, named `id`; spans count in `text`. Never raises; the same text gives the same brief."""
    told = summary(text, headline)
    said = quotes(text)
    counted = figures(text)
    setting = setting_of(text, headline, told, said)
    return Brief(
        id=id,
        summary=tuple(text[start:end] for start, end in told),
        quotes=ranked_quotes(said, setting),
        figures=ranked_figures(counted, setting),
    )


def lead_figure(brief: Brief) -> str:
    """The weightiest figure as an editor would say it, at most 24 characters; "" where there is none.

    Not worth a row are ages, numbers that count nothing named, times and a few of something that
    something else outweighs, and what counts the copy itself.
    """
    for figure in brief.top_figures(6):
        if figure.kind == "age" or not (figure.what or figure.unit) or is_small_print(figure):
            continue
        few = figure.kind == "count" and (figure.value or figure.high or 0) < FEW and not is_harm(figure.verb)
        if figure.rank == 1 or not (few or figure.unit in TIMES):
            return figure_line(figure)
    return ""


FEW = 13
"""Fewer of something are worth a row only where nothing weighs more."""
