"""The stories that wait: pure values in and out."""
