"""How fast copytaster is, measured: each module here has `measure(args) -> dict`."""
