"""Start the desk with `python -m copytaster`."""

from copytaster.cli.main import main

raise SystemExit(main())
