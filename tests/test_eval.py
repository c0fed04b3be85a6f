"""The measuring says what it measured, and what it did not find."""

import json
import sys
from pathlib import Path

import pytest

from tests import eval as measuring
from tests.measuring.goals import table
from tests.measuring.marks import STYLES, restyled
from tests.measuring.porter import stem
from tests.measuring.rouge import RougeScorer
from tests.measuring.sentence_ends import sentence_scores

TEXT = "A blast killed 12 people in Holm on Monday and injured between 30 and 40."
SCORER = """import json, sys
gold = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
told = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
print(json.dumps({"gold": len(gold), "told": told[0]["figures"]}))
"""


def test_a_set_that_is_there_is_scored_by_its_own_scorer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "figures"
    folder.mkdir()
    (folder / "eval_figures.py").write_text(SCORER, encoding="utf-8")
    (folder / "figures_news_dev.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    assert measuring.main([str(tmp_path)]) == 1
    shown = capsys.readouterr()
    said = json.loads(shown.out)
    assert "figures, news: value F1" in shown.err
    scored = said["sets"]["figures/news"]
    assert scored["gold"] == scored["stories"] == 1
    assert [(figure["value"], figure["value_max"]) for figure in scored["told"]] == [(12, None), (30, 40)]
    assert "figures/figures_wikinews.jsonl" in said["missing"] and "sample/gold.json" in said["missing"]


def test_a_scorer_that_fails_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "summaries"
    folder.mkdir()
    (folder / "eval_summary.py").write_text("import no_such_package", encoding="utf-8")
    (folder / "summaries_dev.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    assert measuring.main([str(tmp_path), "--only", "summaries", "--python", sys.executable]) == 1
    assert "no_such_package" in json.loads(capsys.readouterr().out)["sets"]["summaries/news"]["error"]


@pytest.mark.parametrize("arguments", [[], ["no/such/folder"]])
def test_without_its_folder_it_says_how_it_is_used(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        measuring.main(arguments)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


ROUGE = """import json, sys
from rouge_score import rouge_scorer
scorer = rouge_scorer.RougeScorer(["rouge1"], use_stemmer=True)
print(json.dumps({"r1": scorer.score("the dogs barked", "a dog barks")["rouge1"].fmeasure}))
"""


def test_a_scorer_without_its_rouge_package_is_given_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "summaries"
    folder.mkdir()
    (folder / "eval_summary.py").write_text(ROUGE, encoding="utf-8")
    (folder / "summaries_dev.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    measuring.main([str(tmp_path), "--only", "summaries"])
    assert json.loads(capsys.readouterr().out)["sets"]["summaries/news"]["r1"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("style", STYLES)
def test_other_marks_lead_back_to_the_story_as_it_is(style: str) -> None:
    text = "“It was ‘a mess’ here,” she said.\n\n\"He's late,\" they said. ''Never mind.''"
    other = restyled(text, style)
    opening, closing = STYLES[style][:2]
    assert f"{opening}It was" in other.text and f"Never mind.{closing}" in other.text
    start = other.text.index("Never mind")
    assert text[slice(*other.span(start, start + 10))] == "Never mind"
    start = other.text.index("a mess")
    assert text[slice(*other.span(start, start + 6))] == "a mess"


def test_rouge_counts_stems_pairs_and_the_longest_common_row() -> None:
    scores = RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=True).score(
        "police killed the gunman", "police killed\nthe wounded gunmen"
    )
    assert scores["rouge1"].precision == pytest.approx(3 / 5) and scores["rouge1"].recall == pytest.approx(3 / 4)
    assert scores["rouge2"].recall == pytest.approx(2 / 3)  # the end of a line breaks no pair
    assert scores["rougeLsum"].fmeasure == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "tie"), ("agreed", "agre"), ("hopping", "hop"),
        ("filing", "file"), ("happy", "happi"), ("relational", "relat"), ("electricity", "electr"),
        ("adjustment", "adjust"), ("controlling", "control"), ("dying", "die"),
    ],
)  # fmt: skip
def test_words_are_stemmed_as_porter_wrote(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_sentence_ends_are_counted_at_their_last_letter() -> None:
    row = {"text": 'Rain fell. "It stopped." All left.', "sentences": [[0, 10], [11, 24], [25, 34]]}
    assert sentence_scores([row]) == {"gold": 3, "P": 1.0, "R": 1.0, "F1": 1.0}


def test_the_table_says_what_is_met_and_what_was_not_found() -> None:
    shown = table(
        {"quotes/news": {"joint_F1": 0.9, "acc_named": 0.94}, "quotes/news in curly marks": {"joint_F1": 0.8}}
    )
    lines = {line.partition("  ")[0]: line for line in shown.splitlines()}
    assert lines["quotes, news: joint F1"].endswith("met") and "NOT" not in lines["quotes, news: joint F1"]
    assert "0.100" in lines["other marks: worst joint F1 below plain"] and "NOT MET" in shown
    assert lines["graded salience, Wikinews"].rstrip().endswith("≥0.66") and "not found" in shown
