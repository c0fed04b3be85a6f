"""Stands in for the package rouge-score where it is not installed."""
