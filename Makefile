# Daily commands. `make` alone lists them. A fresh machine needs Python 3.11 or newer, make and a package index.

SHELL := /bin/bash
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_STORE := embedded:.citeweave/demo
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$name"; break; }; done)

.PHONY: help
help: ## List these commands
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name text; do \
		printf '  make %-12s %s\n' "$$name" "$$text"; done

.PHONY: demo
demo: $(READY) ## Load the bundled papers, show what they hold, serve them on 127.0.0.1:8000
	@$(BIN)/citeweave --store $(DEMO_STORE) demo

.PHONY: test
test: check ## Check style, types and import contracts, then run every test
	@$(BIN)/python -m pytest -q $(PARALLEL)

.PHONY: check
check: $(READY) ## Style, types and import contracts alone
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --check .; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@log=$$($(BIN)/lint-imports 2>&1) || { echo "$$log"; exit 1; }

.PHONY: test-neo4j
test-neo4j: $(READY) ## The tests that need a store, a missing Neo4j a failure; NEO4J_VERSION=2026.08.1 picks one
	@CITEWEAVE_REQUIRE_NEO4J=1 $(BIN)/python -m pytest -q $(PARALLEL) tests/contract tests/journey

# As many processes as the machine has cores and memory for (tests/parallel.py); what is slow comes first.
PARALLEL = -n auto --dist loadfile --no-loadscope-reorder

.PHONY: test-training
test-training: ## Every step of training, tiny, on a CPU, in an environment of its own (torch: several gigabytes)
	@[[ -x .venv-training/bin/python ]] || $(PYTHON) -m venv .venv-training
	@.venv-training/bin/python -m pip install -q --disable-pip-version-check -e '.[train]' pytest pytest-timeout
	@.venv-training/bin/python -m pytest -q training

.PHONY: neo4j
neo4j: $(READY) ## Start a Neo4j, load the bundled papers, serve the kit for Neo4j Browser (needs Maven and Java 17)
	@$(BIN)/python scripts/neo4j-local start --browser-kit http://localhost:7475
	@export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=$${NEO4J_PASSWORD:-citeweave} CITEWEAVE_STORE=bolt://127.0.0.1:7687 && \
		$(BIN)/citeweave load seeds/*.txt && \
		echo "Neo4j Browser: http://localhost:7474/browser/  (end Neo4j with: scripts/neo4j-local stop)" && \
		$(BIN)/citeweave browser-kit --serve

.PHONY: golden
golden: $(READY) ## Write the golden files anew, to be looked at before they are committed
	@$(BIN)/python -m api.graphql.schema
	@CITEWEAVE_KEEP_GOLDEN=1 $(BIN)/python -m pytest -q tests/unit/render tests/contract/test_golden.py

.PHONY: docs
docs: $(READY) ## Make the reference pages under docs/ anew
	@$(BIN)/python docs/reference.py
	@$(BIN)/python docs/queries.py

.PHONY: bench
bench: $(READY) ## Time a load of the bundled papers, stage by stage
	@$(BIN)/python -m benchmarks.load

.PHONY: bench-extract
bench-extract: $(READY) ## Extraction's speed beside yake and pytextrank, in an environment of its own
	@[[ -x .venv-bench/bin/python ]] || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install -q --disable-pip-version-check -e '.[bench]'
	@.venv-bench/bin/python -m benchmarks.extract

.PHONY: bench-write
bench-write: $(READY) ## The writer beside a bare loop and neo4j-graphrag's, on a warm Neo4j (Maven, Java, some twenty minutes)
	@[[ -x .venv-bench/bin/python ]] || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install -q --disable-pip-version-check -e '.[bench,fast]'
	@.venv-bench/bin/python -m benchmarks.write

.PHONY: lock
lock: $(READY) ## Resolve the dependencies anew into requirements.lock (all) and requirements-run.lock (to run alone)
	@$(BIN)/python -m pip install -q uv
	@$(LOCK) --extra dev --upgrade -o requirements.lock
	@$(LOCK) --extra embedded --extra fast -c requirements.lock -o requirements-run.lock

LOCK = $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header --no-annotate pyproject.toml

.PHONY: clean
clean: ## Remove what was built and cached, the environment and the demo's graph too
	@rm -rf $(VENV) .venv-training .venv-bench .citeweave build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made once and again whenever the lock or pyproject.toml changes.
$(READY): requirements.lock pyproject.toml
	@[[ -n "$(PYTHON)" ]] || { echo "citeweave needs Python 3.11 or newer with its venv module (on Debian: python3-venv);" \
		"none was found. Name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "making $(VENV) with $$($(PYTHON) --version); the first time takes a minute or two" >&2
	@[[ -x $(BIN)/python ]] && $(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
