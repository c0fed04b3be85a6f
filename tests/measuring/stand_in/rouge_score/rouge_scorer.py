"""The name under which a scorer asks for ROUGE."""

from tests.measuring.rouge import RougeScorer as RougeScorer
