"""Everything that comes from outside: fetching, reading, cleaning."""
