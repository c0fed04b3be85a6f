# copytaster: everything runs in .venv, which is made on first use.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
DATA   ?=
.DEFAULT_GOAL := help
.PHONY: help run test lint format bench eval clean

help:
	@echo "make run    the demo desk: a built-in wire, no network, nothing kept"
	@echo "make test   the whole test suite"
	@echo "make lint   ruff format check, ruff, mypy --strict"
	@echo "make bench  speed, as JSON"
	@echo "make eval DATA=DIR  accuracy of the brief on a folder of annotated data"

$(STAMP): pyproject.toml config/constraints.txt
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c config/constraints.txt -e '.[test,lint]'
	@touch $@

run: $(STAMP)
	$(BIN)/copytaster demo

test: $(STAMP)
	$(BIN)/python -m pytest

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)
	@$(BIN)/python -m tests.bench $(BENCH)

eval: $(STAMP)
	@$(BIN)/python -m tests.eval $(DATA)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
