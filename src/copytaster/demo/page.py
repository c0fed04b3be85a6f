"""A story as a web page of its agency, with all that stands around an article on real sites."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from copytaster.demo.copybook import Agency
from copytaster.demo.feeds import address
from copytaster.model.story import Story, rfc3339

_BANNER = (
    '<div id="cookie-consent" class="cookie-banner" role="dialog" aria-label="Cookies"><p>We and our 214 partners '
    "store and access information on your device. You can change your choice at any time.</p>"
    "<button>Accept all</button><button>Manage options</button></div>"
)
_LETTER = (
    '<aside class="newsletter-signup"><h3>The morning tide, in your inbox</h3><p>Sign up for our free newsletter and '
    'start the day well informed.</p><form><input type="email" placeholder="Your e-mail"><button>Subscribe</button>'
    "</form></aside>"
)
_FOOT = (
    '<footer class="site-footer"><p>© All rights reserved. We are not responsible for the content of external '
    'sites.</p><ul><li><a href="#">Imprint</a></li><li><a href="#">Privacy</a></li><li><a href="#">Frequencies</a>'
    "</li></ul></footer>"
)


def as_page(agency: Agency, story: Story, others: Sequence[Story], home: str) -> bytes:
    """The page of `story`, UTF-8; `others` are named beside it, `home` is the address of the site."""
    paragraphs = [f"<p>{escape(paragraph)}</p>" for paragraph in story.body]
    middle = min(3, len(paragraphs))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(story.headline)} | '
        f'{escape(agency.title)}</title><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{escape(story.headline)}">'
        f'<link rel="canonical" href="{escape(address(story, home))}"></head>\n<body>{_BANNER}{_head(agency, home)}\n'
        f'<main><article class="story"><h1>{escape(story.headline)}</h1>\n'
        f'<p class="standfirst">{escape(story.dek or "")}</p>\n{_meta(story)}\n'
        f'<div class="article-body">{"".join(paragraphs[:middle])}\n{_LETTER}\n{"".join(paragraphs[middle:])}</div>\n'
        f"{_related(others, home)}</article></main>\n{_FOOT}</body></html>\n"
    ).encode()


def as_front(agency: Agency, stories: Sequence[Story], home: str) -> bytes:
    """The front page of the agency: its stories as links."""
    rows = "".join(f'<li><a href="{escape(address(one, home))}">{escape(one.headline)}</a></li>' for one in stories)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(agency.title)}</title></head>'
        f"<body>{_head(agency, home)}<main><ul>{rows}</ul></main>{_FOOT}</body></html>\n"
    ).encode()


def _head(agency: Agency, home: str) -> str:
    links = "".join(
        f'<li><a href="{escape(home)}/">{section}</a></li>'
        for section in ("News", "Weather", "Sport", "Culture", "Listen live")
    )
    return (
        f'<header><a class="logo" href="{escape(home)}/">{escape(agency.title)}</a><nav><ul>{links}</ul></nav></header>'
    )


def _meta(story: Story) -> str:
    byline = f'<span class="byline">By {escape(story.byline)}</span> ' if story.byline else ""
    moment = rfc3339(story.published) or ""
    return (
        f'<div class="article-meta">{byline}<time datetime="{moment}">{moment[:10]}</time>'
        '<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Copy link</a></li></ul></div>'
    )


def _related(others: Sequence[Story], home: str) -> str:
    rows = "".join(f'<li><a href="{escape(address(one, home))}">{escape(one.headline)}</a></li>' for one in others[:4])
    return f'<section class="related"><h2>More on this</h2><ul>{rows}</ul></section>' if rows else ""
