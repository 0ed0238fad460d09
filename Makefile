# make build · make test · make check · make serve · make slow · make bench
SHELL := /bin/bash
VENV := .venv
PY := $(VENV)/bin/python
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := build
.PHONY: build test check serve slow bench lock clean format

build: $(VENV)/.ready $(VENV)/.system
	@$(VENV)/bin/sotay build

test: $(VENV)/.ready $(VENV)/.system-test check build
	@$(PY) -m pytest -m "not slow" -n 2 $(QUICK:%=--ignore=%)

# What `check` has run, `test` does not run again.
QUICK := tests/book tests/check tests/views tests/pages

# The quick loop: format, lint, types, unit tests, the checker on the book itself.
check: $(VENV)/.ready $(VENV)/.system
	@$(VENV)/bin/ruff format --check -q scripts tests
	@$(VENV)/bin/ruff check -q scripts tests
	@$(VENV)/bin/mypy --no-error-summary
	@$(PY) -m pytest -m "not slow" -n 2 $(QUICK)
	@$(VENV)/bin/sotay check

serve: $(VENV)/.ready
	@$(VENV)/bin/mkdocs serve

slow: $(VENV)/.ready $(VENV)/.system-slow
	@$(PY) -m pytest -m slow -n 2

bench: $(VENV)/.ready $(VENV)/.system-test
	@$(PY) -m tests.bench

format: $(VENV)/.ready
	@$(VENV)/bin/ruff format -q scripts tests
	@$(VENV)/bin/ruff check -q --fix scripts tests

# Hashes only: no registry's address is written down.
lock:
	@uv pip compile pyproject.toml --extra dev --generate-hashes --python-version 3.11.2 \
	    --no-header --no-annotate -q -o requirements.lock

$(VENV)/.ready: requirements.lock pyproject.toml
	@scripts/setup/python.sh $(VENV)
	@touch $@

$(VENV)/.system: scripts/setup/system.sh | $(VENV)/.ready
	@scripts/setup/system.sh build
	@touch $@

$(VENV)/.system-test: scripts/setup/system.sh | $(VENV)/.ready
	@scripts/setup/system.sh test
	@touch $@

$(VENV)/.system-slow: scripts/setup/system.sh | $(VENV)/.ready
	@scripts/setup/system.sh slow
	@touch $@

clean:
	@rm -rf .sotay site dist
