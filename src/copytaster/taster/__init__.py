"""The session: receives, briefs, decides and undoes; knows no screen."""
