"""A story in, its brief out: summary, quotes and figures, each with its place in the copy and its weight."""

from __future__ import annotations

from copytaster.brief.figure_line import figure_line
from copytaster.brief.figures import figures
from copytaster.brief.quotes import quotes
from copytaster.brief.ranking import ranked_figures, ranked_quotes, setting_of
from copytaster.brief.summary import summary
from copytaster.model.brief import Brief
from copytaster.model.story import Story


def brief_for(story: Story) -> Brief:
    """The brief of `story`; its spans count in `story.text`."""
    return brief_of(story.id, story.text, story.headline)


def brief_of(id: str, text: str, headline: str | None = None) -> Brief:  # noqa: A002 - the story's own word
    """The brief of `text`, named `id`; spans count in `text`. Never raises; the same text gives the same brief."""
    told = summary(text, headline)
    said = quotes(text)
    counted = figures(text)
    setting = setting_of(text, headline, told[0][1] if told else 0, said)
    return Brief(
        id=id,
        summary=tuple(text[start:end] for start, end in told),
        quotes=ranked_quotes(said, setting),
        figures=ranked_figures(counted, setting),
    )


def lead_figure(brief: Brief) -> str:
    """The weightiest figure as an editor would say it, at most 24 characters; "" where there is none.

    Ages and numbers that count nothing named are not worth a row.
    """
    for figure in brief.top_figures(3):
        if figure.kind != "age" and (figure.what or figure.unit):
            return figure_line(figure)
    return ""
