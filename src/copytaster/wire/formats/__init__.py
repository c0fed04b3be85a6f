"""One file a wire format; adding a format is one file and one line in the table."""
