# `make` lists the targets. `make serve` and `make build` need Python only; `make test` also needs
# Node.js and Chromium. What is missing is said in one sentence by the scripts in tools/.

PYTHON ?= python3
ADDR ?= 127.0.0.1:8000
# More arguments for pytest, such as `make pytest PYTEST_ARGS="-k calendar"`.
PYTEST_ARGS ?=
# More arguments for the check, such as `make check CHECK_ARGS="--explain unknown-id"`.
CHECK_ARGS ?=
# More arguments for the lock, such as `make lock LOCK_ARGS=--upgrade`.
LOCK_ARGS ?=
# More arguments for the audit, such as `make audit AUDIT_ARGS="--judges axe,markup"`.
AUDIT_ARGS ?=
UV := uv==0.13.9

# Material's end of life is dealt with in docs/decisions/0001; its banner tells an editor nothing.
export NO_MKDOCS_2_WARNING := 1
# Each start of Python would compile the generator anew, which takes a quarter of a second.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check

# A virtual environment that was moved, copied, or whose Python has gone is made anew.
ifneq ($(shell $(BIN)/python -c 'import pip' 2>/dev/null && cat $(VENV)/made-in 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/packages
endif

# One after the other, for what is installed is used by what follows; but `test` knows better.
ifndef SIDE_BY_SIDE
.NOTPARALLEL:
endif
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

.PHONY: serve
serve: $(VENV)/ready ## Serve the site on ADDR (127.0.0.1:8000) and reload it at each change
	@$(BIN)/python -m generator serve --address $(ADDR)

.PHONY: build
build: $(VENV)/ready ## Build the finished site in site/
	@$(BIN)/python -m generator build

.PHONY: test
# As of the day of the last commit, where there is one: what passed then passes ever after.
test: CHECK_ARGS += $(addprefix --today ,$(shell git log -1 --format=%cs 2>/dev/null))
test: setup ## Set everything up and check everything
	@$(MAKE) --no-print-directory -j2 --output-sync SIDE_BY_SIDE=1 CHECK_ARGS="$(CHECK_ARGS)" \
		lint check verify
	@$(MAKE) --no-print-directory pytest

.PHONY: test-quick
test-quick: $(VENV)/ready check ## Check style, rules.yaml, and all that needs no browser and no built site
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/python -m generator verify --quick
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not browser and not slow" $(PYTEST_ARGS)

.PHONY: lint
lint: $(VENV)/ready node_modules/.ready ## Check style and types, of Python, JavaScript and CSS
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	node_modules/.bin/biome ci --error-on-warnings
	node_modules/.bin/tsc --project .
	node_modules/.bin/tsc --project generator/hosting/offline

.PHONY: check
check: $(VENV)/ready ## Check rules.yaml
	$(BIN)/python -m generator check $(CHECK_ARGS)

.PHONY: verify
verify: $(VENV)/ready ## Search what can happen for a plan that breaks a promise
	$(BIN)/python -m generator verify

.PHONY: schema
schema: $(VENV)/ready ## Write the schemas and the calculator's types anew, after a change of the model
	@for of in rules program situation plan; do \
	  $(BIN)/python -m generator schema $$of > $$of.schema.json.new && mv $$of.schema.json.new $$of.schema.json; \
	done
	@$(BIN)/python -m generator schema types > .types.new && mv .types.new site_overrides/assets/calculator/core/contract.d.ts

.PHONY: pytest
pytest: setup ## Run the tests, but for those of other browsers
	CHROMIUM="$$(tools/setup-chromium)" $(BIN)/python -m pytest -n 3 --dist worksteal --ignore tests/browsers $(PYTEST_ARGS)

.PHONY: browsers
browsers: setup ## Try the calculator in Firefox and WebKit, too, which it installs where it may
	@tools/setup-browsers
	CHROMIUM="$$(tools/setup-chromium)" $(BIN)/python -m pytest tests/browsers $(PYTEST_ARGS)

.PHONY: fuzz
fuzz: setup ## Try 100,000 damaged inputs on all that reads any (FUZZ_ARGS="--seed 1 --count 1000")
	$(BIN)/python -m tests.fuzz $(FUZZ_ARGS)

.PHONY: audit
audit: build setup tools/audit/node_modules/.ready ## Let other people's judges look at the built site, and print one table
	CHROMIUM="$$(tools/setup-chromium)" $(BIN)/python -m tools.audit site $(AUDIT_ARGS)

.PHONY: links
links: build ## Follow the built site's links to other hosts, with a network
	$(BIN)/python -m tools.audit.outside_links site

.PHONY: wheels
wheels: $(VENV)/ready ## Install the wheel on each Python from 3.11 to 3.13 that there is, with a network
	WHEELS=1 $(BIN)/python -m pytest tests/publishing/test_wheel.py $(PYTEST_ARGS)

.PHONY: format
format: $(VENV)/ready node_modules/.ready ## Format Python, JavaScript and CSS, and mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	node_modules/.bin/biome check --write

.PHONY: benchmark
benchmark: setup ## Measure commands and their last release, a build and stock MkDocs, how soon a change shows
	$(BIN)/python -m tools.benchmark_release
	$(BIN)/python -m tools.benchmark_build
	CHROMIUM="$$(tools/setup-chromium)" $(BIN)/python -m tools.benchmark_serve

.PHONY: screenshots
screenshots: build setup ## Picture every page of the built site in screenshots/
	CHROMIUM="$$(tools/setup-chromium)" $(BIN)/python -m tools.screenshots site screenshots

.PHONY: setup
setup: $(VENV)/ready node_modules/.ready ## Install what development needs: packages, Chromium, nginx
	@tools/setup-chromium >/dev/null
	@tools/setup-nginx

.PHONY: lock
lock: ## Write both locks anew (LOCK_ARGS=--upgrade for newer releases)
	@tools/check-python $(PYTHON)
	@tools/check-node
	$(PYTHON) -m venv --clear $(VENV)-lock
	$(VENV)-lock/bin/python -m pip -qq install '$(UV)'
	$(VENV)-lock/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 \
		--fork-strategy fewest --generate-hashes --extra dev --no-emit-index-url --no-emit-find-links \
		--custom-compile-command 'make lock' $(LOCK_ARGS) --output-file requirements.lock pyproject.toml
	npm install --package-lock-only
	npm install --package-lock-only --prefix tools/audit

.PHONY: clean
clean: ## Remove what was built
	rm -rf site screenshots build dist .cache .mypy_cache .pytest_cache .ruff_cache
	find . \( -path ./$(VENV) -o -path ./node_modules -o -path ./.git \) -prune \
		-o -name __pycache__ -type d -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove what was installed, too
	rm -rf $(VENV) $(VENV)-lock node_modules tools/audit/node_modules

# --- What is installed, each with a file that says when ------------------------------------------

$(VENV)/packages: requirements.lock
	@tools/check-python $(PYTHON)
	@echo "Installing the Python packages in $(VENV) (about a minute) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@printf '%s\n' '$(CURDIR)' > $(VENV)/made-in
	@touch $@

$(VENV)/ready: $(VENV)/packages pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

node_modules/.ready: package.json package-lock.json .npmrc
	@tools/check-node
	@echo "Installing the Node.js packages in node_modules ..."
	@npm ci --loglevel error
	@touch $@

tools/audit/node_modules/.ready: tools/audit/package.json tools/audit/package-lock.json tools/audit/.npmrc
	@tools/check-node 20.19 "the judges"
	@echo "Installing the judges in tools/audit/node_modules ..."
	@npm ci --prefix tools/audit --loglevel error
	@touch $@
