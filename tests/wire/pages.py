"""News pages written for tests: an article among the furniture of a site."""

COPY = (
    "The harbour of Holm reopened on Monday, two days after a storm that felled two cranes and closed the port.",
    '"We lost two cranes, but nobody was hurt," harbour master Ida Lund said at the quay on Monday morning.',
    "Some forty ships were waiting outside the breakwater, the port said, and the first three were let in at noon.",
    "The town council is to meet on Thursday to decide who will pay for the repair of the northern breakwater.",
)

DATA = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
{"@type": "NewsArticle", "headline": "Harbour of Holm reopens after storm",
"description": "Two cranes lost, nobody hurt",
"datePublished": "2026-03-09T11:00:00+01:00", "dateModified": "2026-03-09T13:30:00+01:00", "inLanguage": "en",
"author": [{"@type": "Person", "name": "Ann Other"}, {"@type": "Person", "name": "Bob Roe"}],
"publisher": {"@type": "Organization", "name": "North Daily"}, "keywords": ["Holm", "storm"]}]}</script>"""


def page(
    *, head: str = DATA, before: str = "", copy: tuple[str, ...] = COPY, between: str = "", after: str = "",
    headline: str = "Harbour of Holm reopens after storm",
) -> bytes:  # fmt: skip
    """A page with an article, its furniture where a site puts it."""
    paragraphs = between.join(f"<p>{text}</p>" for text in copy)
    return f"""<!DOCTYPE html><html lang="en"><head><title>{headline} - North Daily</title>
<link rel="canonical" href="https://daily.example/harbour">
<meta property="og:site_name" content="North Daily">{head}</head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>{headline}</h1><p class="byline">By Ann Other</p>{before}
<div class="article-body">{paragraphs}</div>{after}</article></main>
<aside><h2>Most read</h2><p>Ten things you never knew about cranes and were afraid to ask a sailor.</p></aside>
<footer><p>Copyright 2026 North Daily. All rights reserved. Registered in Holm.</p></footer></body></html>""".encode()
