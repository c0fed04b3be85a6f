"""What the figures need of each language but English: one data file a language."""
