"""What `tests.eval` needs besides the scorers: other quotation marks, sentence counting, ROUGE, the table of goals."""
