"""The settings: a TOML file in, frozen values out; every error names file, line, key and remedy."""
