"""The measuring says what it measured, and what it did not find."""

import json
import sys
from pathlib import Path

import pytest

from tests import eval as measuring

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
    said = json.loads(capsys.readouterr().out)
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
