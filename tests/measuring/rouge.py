"""ROUGE-1, ROUGE-2 and ROUGE-L of a summary, by Lin (2004), counted as the package rouge-score counts."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from tests.measuring.porter import stem

_WORD = re.compile(r"[a-z0-9]+")


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    fmeasure: float


def _score(shared: int, target: int, prediction: int) -> Score:
    """The score of `shared` pieces of so many in the target and in the prediction."""
    precision, recall = shared / max(1, prediction), shared / max(1, target)
    total = precision + recall
    return Score(precision, recall, 2 * precision * recall / total if total else 0.0)


class RougeScorer:
    """Scores one summary against one reference; `rouge_types` are rouge1, rouge2, rougeLsum."""

    def __init__(self, rouge_types: list[str], use_stemmer: bool = False) -> None:
        self._types = rouge_types
        self._stemmed = use_stemmer

    def score(self, target: str, prediction: str) -> dict[str, Score]:
        """The scores by type; for rougeLsum sentences stand on lines."""
        return {kind: self._of(kind, target, prediction) for kind in self._types}

    def _of(self, kind: str, target: str, prediction: str) -> Score:
        if kind == "rougeLsum":
            return _longest([self._words(line) for line in target.split("\n") if line],
                            [self._words(line) for line in prediction.split("\n") if line])  # fmt: skip
        size = int(kind.removeprefix("rouge"))
        counts = [_grams(self._words(text), size) for text in (target, prediction)]
        return _score((counts[0] & counts[1]).total(), counts[0].total(), counts[1].total())

    def _words(self, text: str) -> list[str]:
        """The words in small letters, those of more than three letters by their stems."""
        found = _WORD.findall(text.lower())
        return [_stem(word) if len(word) > 3 else word for word in found] if self._stemmed else found


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return stem(word)


def _grams(words: list[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _longest(target: list[list[str]], prediction: list[list[str]]) -> Score:
    """The union of longest common subsequences: of each reference sentence with all sentences of the summary."""
    sizes = sum(map(len, target)), sum(map(len, prediction))
    if not all(sizes):
        return Score(0.0, 0.0, 0.0)
    left = [Counter(word for line in lines for word in line) for lines in (target, prediction)]
    hits = 0
    for line in target:
        for place in sorted(set().union(*(_common(line, told) for told in prediction))):
            word = line[place]
            if left[0][word] > 0 and left[1][word] > 0:
                hits += 1
                left[0][word] -= 1
                left[1][word] -= 1
    return _score(hits, *sizes)


def _common(target: list[str], told: list[str]) -> list[int]:
    """The places in `target` of a longest common subsequence with `told`."""
    rows, columns = len(target), len(told)
    table = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            same = target[i - 1] == told[j - 1]
            table[i][j] = table[i - 1][j - 1] + 1 if same else max(table[i - 1][j], table[i][j - 1])
    places: list[int] = []
    i, j = rows, columns
    while i and j:
        if target[i - 1] == told[j - 1]:
            places.append(i - 1)
            i, j = i - 1, j - 1
        elif table[i][j - 1] > table[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return places
