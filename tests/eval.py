"""How right and how fast the brief is, on a folder of annotated data: `python -m tests.eval DATA`.

DATA holds quotes/, figures/, summaries/ and sample/, each with its scorer; every set that is there is
briefed and given to its own scorer. One JSON object goes to stdout, the table of goals to stderr
(`--table`: the table alone, to stdout). A scorer that needs the package rouge-score is given our own
counting where `--python`, the interpreter that runs the scorers, has none.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from copytaster.brief.briefing import brief_of
from copytaster.brief.confidence import SURE
from copytaster.model.brief import Brief, Figure
from tests.measuring.goals import table
from tests.measuring.marks import STYLES, restyled
from tests.measuring.sentence_ends import sentence_scores

Row = dict[str, Any]
LENGTH = 3000
"""Characters of a story by which speed is measured."""
STAND_IN = Path(__file__).parent / "measuring" / "stand_in"


def main(arguments: list[str]) -> int:
    """Measure and print; 0 all sets found and scored, 1 some missing or unscored, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, help="folder with quotes/, figures/, summaries/, sample/")
    parser.add_argument("--python", default=sys.executable, help="interpreter that runs the scorers")
    parser.add_argument("--only", choices=sorted({kind for kind, *_ in SETS}), help="measure one kind of set")
    parser.add_argument("--table", action="store_true", help="print the table of goals instead of JSON")
    args = parser.parse_args(arguments)
    if not args.data.is_dir():
        parser.error(f"{args.data} is no folder")
    results: Row = {}
    missing: list[str] = []
    for kind, name, gold, scorer, told in SETS:
        if args.only not in (None, kind):
            continue
        paths = [args.data / kind / part for part in (gold, scorer)]
        if all(path.is_file() for path in paths):
            results |= _measured(f"{kind}/{name}", paths[0], paths[1], told, args.python)
        else:
            missing += [f"{kind}/{path.name}" for path in paths if not path.is_file()]
    if args.only in (None, "sample"):
        results |= _sample(args.data / "sample", missing)
    if not args.table:
        print(json.dumps({"sets": results, "missing": sorted(set(missing))}, indent=1, ensure_ascii=False))
    print(table(results), file=sys.stdout if args.table else sys.stderr)
    return 1 if missing or any("error" in result for result in results.values()) else 0


def _measured(name: str, gold: Path, scorer: Path, told: Callable[[Row, Brief], Row], python: str) -> Row:
    """The scorer's own numbers for our briefs of one set; of news quotes also those that need no other data."""
    rows = _rows(gold)
    briefs = _briefs(rows)

    def scored(answers: Iterable[Row]) -> Row:
        return _scored(gold, scorer, answers, python)

    results = {
        name: {**scored(told(row, brief) for row, brief in zip(rows, briefs, strict=True)), "stories": len(rows)}
    }
    if name == "quotes/news":
        sure = (told(row, _sure(brief)) for row, brief in zip(rows, briefs, strict=True))
        results[f"{name}, high confidence"] = scored(sure)
        for style in STYLES:
            results[f"{name} in {style} marks"] = scored(_in_marks(row, style) for row in rows)
        results["speed/news"] = _speed(rows)
    elif rows and "sentences" in rows[0]:
        results[f"sentences/{name.partition('/')[2]}"] = sentence_scores(rows)
    return results


def _briefs(rows: Sequence[Row]) -> list[Brief]:
    return [brief_of(row["id"], row["text"], row.get("title")) for row in rows]


def _scored(gold: Path, scorer: Path, answers: Iterable[Row], python: str) -> Row:
    """What the scorer says of the answers, or why it failed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in answers), encoding="utf-8")
        command = [python, str(scorer), str(gold), str(path)]
        if scorer.name in ("eval_quotes.py", "eval_figures.py"):
            command.append("--json")
        if "spec" in gold.name:
            command += ["--tag", "core"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode and "rouge_score" in run.stderr:
            paths = [str(STAND_IN), str(STAND_IN.parent.parent.parent)]
            own = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
            run = subprocess.run(command, capture_output=True, text=True, check=False, env=own)
    if run.returncode:
        return {"error": (run.stderr.strip().splitlines() or ["the scorer failed"])[-1]}
    answer: Row = json.loads(run.stdout)
    return answer


def _sure(brief: Brief) -> Brief:
    """The brief with only those quotes whose speaker is shown as sure."""
    return replace(brief, quotes=tuple(quote for quote in brief.quotes if quote.confidence >= SURE))


def _in_marks(row: Row, style: str) -> Row:
    """What the quote scorer reads of the story in other marks, the spans led back to the story as it is."""
    other = restyled(row["text"], style)
    quotes = []
    for quote in brief_of(row["id"], other.text, row.get("title")).quotes:
        start, end = other.span(*quote.span)
        content = row["text"][start:end]
        quotes.append({"content": content, "speaker": quote.speaker, "spans": [[start, end]], "kind": quote.kind})
    return {"id": row["id"], "quotes": quotes}


def _speed(rows: Sequence[Row]) -> Row:
    """How fast stories of about 3,000 characters are briefed on one core: the best of five runs, in processor time."""
    long = [row["text"] for row in rows if len(row["text"]) >= LENGTH]
    texts = [
        text[: end if (end := text.find("\n", LENGTH - 200)) > 0 and end < LENGTH + 400 else LENGTH] for text in long
    ]
    if not texts:
        return {}
    best = float("inf")
    for _ in range(5):
        begun = time.process_time()
        for text in texts:
            brief_of("", text)
        best = min(best, time.process_time() - begun)
    letters = sum(map(len, texts))
    return {
        "stories": len(texts), "characters_each": letters // len(texts), "stories_per_second": round(len(texts) / best),
        "ms_per_3000_characters": round(3e6 * best / letters, 2),
    }  # fmt: skip


def _rows(path: Path) -> list[Row]:
    """The lines of a JSON lines file; the copy of salience sets lies in the file of the texts beside it."""
    rows: list[Row] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if rows and "text" not in rows[0]:
        beside = path.with_name(path.name.replace("wikinews_salience", "summaries_wikinews"))
        texts = {row["id"]: row for row in _rows(beside)}
        rows = [{**row, "text": texts[row["id"]]["text"], "title": texts[row["id"]].get("title")} for row in rows]
    return rows


def _as_quotes(row: Row, brief: Brief) -> Row:
    """What the quote scorer reads."""
    quotes = [
        {"content": quote.content, "speaker": quote.speaker, "spans": [list(quote.span)], "kind": quote.kind}
        for quote in brief.quotes
    ]
    return {"id": row["id"], "quotes": quotes}


def _as_figures(row: Row, brief: Brief) -> Row:
    """What the figure scorer reads: a range as `value` and `value_max`."""
    return {"id": row["id"], "figures": [_as_figure(figure) for figure in brief.figures]}


def _as_figure(figure: Figure) -> Row:
    ranged = figure.value is None
    return {
        "text": figure.text, "span": list(figure.span), "value": figure.low if ranged else figure.value,
        "value_max": figure.high if ranged else None, "unit": figure.unit, "what": figure.what,
    }  # fmt: skip


def _as_summary(row: Row, brief: Brief) -> Row:
    """What the summary scorers read."""
    return {"id": row["id"], "summary": " ".join(brief.summary)}


SETS: tuple[tuple[str, str, str, str, Callable[[Row, Brief], Row]], ...] = (
    ("quotes", "news", "dev.jsonl", "eval_quotes.py", _as_quotes),
    ("quotes", "wikinews", "wikinews.jsonl", "eval_quotes.py", _as_quotes),
    ("quotes", "sample", "sample.jsonl", "eval_quotes.py", _as_quotes),
    ("figures", "news", "figures_news_dev.jsonl", "eval_figures.py", _as_figures),
    ("figures", "wikinews", "figures_wikinews.jsonl", "eval_figures.py", _as_figures),
    ("figures", "spec", "figures_spec_dev.jsonl", "eval_figures.py", _as_figures),
    ("summaries", "news", "summaries_dev.jsonl", "eval_summary.py", _as_summary),
    ("summaries", "salience", "wikinews_salience.jsonl", "eval_salience.py", _as_summary),
)
"""Kind, name, gold, scorer, and how a brief is told to the scorer."""


def _sample(folder: Path, missing: list[str]) -> Row:
    """Our brief of the sample story against what its gold file says, found by words and spans."""
    gold = folder / "gold.json"
    if not gold.is_file():
        missing.append("sample/gold.json")
        return {}
    wanted = json.loads(gold.read_text(encoding="utf-8"))
    text = wanted["body_text_for_spans"]
    brief = brief_of(wanted["file"], text, wanted["headline"])
    speakers = {quote.span: quote.speaker for quote in brief.quotes}
    right = sum(speakers.get(tuple(quote["span"])) == quote["speaker"] for quote in wanted["quotes"])
    ours = {(figure.value, figure.span, figure.what, figure.verb) for figure in brief.figures}
    theirs = {
        (float(figure["value"]), tuple(figure["span"]), figure["what"].split(" (")[0], figure["verb"])
        for figure in wanted["figures"]
    }
    result = {
        "quotes": len(brief.quotes), "quotes_wanted": len(wanted["quotes"]), "quotes_exact_with_speaker": right,
        "figures": len(brief.figures), "figures_wanted": len(theirs), "figures_exact": len(ours & theirs),
        "summary": list(brief.summary),
    }  # fmt: skip
    return {"sample/story": result}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
