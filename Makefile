# Two commands on a fresh machine with git, make and Python 3.11 or later:
#   make demo   runs a whole month on the samples
#   make test   lint, types, layers and tests
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
READY := $(VENV)/ready

.PHONY: demo test lint tests samples docs clean

demo: $(READY)
	$(BIN)/python -c "import shutil; shutil.rmtree('demo', True)"
	$(BIN)/baocao demo demo

test: lint tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tests: $(READY)
	$(BIN)/python -m pytest -n auto

# Writes anew the samples, and what is expected of them; look at the difference before committing it.
samples: $(READY)
	$(BIN)/python -m tests.make_samples

# Writes anew the pages of docs/ that are made from the program.
docs: $(READY)
	$(BIN)/python -m tests.make_docs

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable ".[pdf]"
	$(BIN)/python -c "import pathlib; pathlib.Path('$(READY)').touch()"

clean:
	$(PYTHON) -c "import shutil; shutil.rmtree('$(VENV)', True); shutil.rmtree('demo', True)"
