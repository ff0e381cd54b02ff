# `make demo` and `make test` are all that a fresh machine needs; every target sets up what is missing first.
PYTHON3 ?= python3
PYTHON := .venv/bin/python
ARGS ?=
QT_QPA_PLATFORM ?= offscreen
# A window waits for its timers longer than it computes: one process more than there are cores.
PROCESSES ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
SOURCES = $(shell find models analysis reports ui main.py -name '*.py' | sort)
COMPILE = $(PYTHON) -m uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header $(ARGS)
TRANSLATION = ui/translations/thecalog_ro
LOOK_UPS = translate+=qt_translate,translate+=_translate,translate+=tell

.DEFAULT_GOAL := help
.PHONY: help setup demo run test bench check format screenshots kept-pages translations lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make .venv and install what is missing; the other targets do it themselves
	@$(PYTHON3) requirements/environment.py

demo: setup ## build the demonstration register into demo/, print its PDFs, open it
	$(PYTHON) main.py demo $(ARGS)

run: setup ## open the window
	$(PYTHON) main.py $(ARGS)

# Tests that measure time have the machine to themselves, once the others are through; often there are none (5).
test: setup ## run the tests without a screen, on every core; ARGS=tests/models runs some
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM) $(PYTHON) -m pytest -m "not alone" -n $(PROCESSES) --maxprocesses 6 --dist worksteal $(ARGS)
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM) $(PYTHON) -m pytest -m alone $(ARGS) || test $$? -eq 5

bench: setup ## measure speed
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM) $(PYTHON) -m pytest tests/benchmarks -s $(ARGS)

check: setup ## lint, format, types, import contracts
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

format: setup ## put the code into its format
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

screenshots: setup ## take the pictures of docs/images from the running program
	QT_QPA_PLATFORM=$(QT_QPA_PLATFORM) PYTHONPATH=. $(PYTHON) tests/screenshots/take_screenshots.py $(ARGS)

kept-pages: setup ## keep the pages of the reports anew, as pictures in tests/data/pages
	PYTHONPATH=. $(PYTHON) tests/reports/keep_pages.py

translations: setup ## collect the texts into the Romanian translation and compile it
	mkdir -p $(dir $(TRANSLATION))
	.venv/bin/pyside6-lupdate $(SOURCES) -tr-function-alias $(LOOK_UPS) -locations none -no-obsolete \
		-source-language en -target-language ro_RO -ts $(TRANSLATION).ts
	.venv/bin/pyside6-lrelease $(TRANSLATION).ts -qm $(TRANSLATION).qm

lock: setup ## resolve requirements/*.in anew, keeping pins that still fit; ARGS=--upgrade renews them
	$(COMPILE) --allow-unsafe requirements/installer.in -o requirements/installer.lock
	$(COMPILE) --allow-unsafe requirements/runtime.in -o requirements/runtime.lock
	$(COMPILE) --allow-unsafe requirements/development.in -o requirements/development.lock

clean: ## remove the environment and what tools leave behind
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .grimp_cache
