"""copytaster: the newsroom's first reader, in a terminal."""
