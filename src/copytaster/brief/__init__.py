"""What an editor reads first: summary, quotes and figures, computed from the copy alone."""
