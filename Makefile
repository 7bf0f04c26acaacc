# The commands one needs. `make` lists them.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help example test check words bench clean system judges

help: ## List these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/' | expand -t 18

.venv/.installed: setup.cfg pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,check]'
	@touch $@

# The PDF engine draws text with Pango, a library of the system: installed here where apt-get is, named where it is not.
system: .venv/.installed
	@$(BIN)/python -c 'from ctypes.util import find_library as f; import sys; sys.exit(not all(map(f, ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))))' || sh .ci/system

# The programs that tests judge PDFs with: where one cannot be had its tests are skipped; in CI they fail.
judges: system
	@for program in pdftotext qpdf mutool; do command -v $$program >/dev/null || { sh .ci/system judges; break; }; done

example: system ## Set everything up and build the example into output/
	$(BIN)/cxstrategy build examples/reisbureau --to docx,pdf,html --out output

test: check judges ## Set everything up, check style and types, and run the tests with coverage
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term:skip-covered

check: system ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

words: .venv/.installed ## Update and compile the Dutch sentences (after a change of a sentence)
	@$(BIN)/python .ci/words.py

bench: system ## Print the figures of speed and size
	@for file in benchmarks/[a-z]*.py; do echo "== $$file"; $(BIN)/python $$file; done

clean: ## Remove what was made
	rm -rf .venv build dist *.egg-info output/*.docx output/*.pdf output/*.html output/*.xlsx output/.cxstrategy.json
