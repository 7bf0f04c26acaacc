# The commands one needs. `make` lists them.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help example test check words bench clean system judges pin audit

help: ## List these commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/' | expand -t 18

.venv/.installed: setup.cfg pyproject.toml .ci/requirements.txt .ci/install
	$(PYTHON) -m venv .venv
	@sh .ci/install $(BIN)/python
	@touch $@

# What pins and audits the environment is no part of it.
.venv/pin/.installed: Makefile
	$(PYTHON) -m venv .venv/pin
	@.venv/pin/bin/python -m pip install --quiet --disable-pip-version-check 'uv >= 0.5, < 1' 'pip-audit >= 2.7, < 3'
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

pin: .venv/pin/.installed ## Pin the newest versions that setup.cfg allows, with their hashes, in .ci/requirements.txt
	@.venv/pin/bin/uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes --no-annotate \
		--index-url https://pypi.org/simple --custom-compile-command 'make pin' --extra test --extra check \
		setup.cfg -o .ci/requirements.txt

audit: .venv/pin/.installed ## Ask whether a pinned version is known to be unsafe
	@.venv/pin/bin/python .ci/audit.py

words: .venv/.installed ## Update and compile the Dutch sentences (after a change of a sentence)
	@$(BIN)/python .ci/words.py

bench: system ## Print the figures of speed and size
	@for file in benchmarks/[a-z]*.py; do echo "== $$file"; $(BIN)/python $$file; done

clean: ## Remove what was made
	rm -rf .venv build dist *.egg-info output/*.docx output/*.pdf output/*.html output/*.xlsx output/.cxstrategy.json
