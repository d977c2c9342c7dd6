# Needs GNU make 4.3 and Python 3.11 or newer; everything else is installed into this folder.
# PYTHON=python3.13 chooses the interpreter, ARGS=... is handed on to the command behind a target.

.DEFAULT_GOAL := help
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory
# What is set for another project's Python must not reach this one.
unexport PYTHONPATH PYTHONHOME PYTHONSAFEPATH VIRTUAL_ENV

PYTHON ?=
CRDS ?=
ARGS ?=
PY := .venv/bin/python
export PYTHON

ifeq ($(wildcard tools/setup/venv.sh),)
$(error this folder is not the project: $(CURDIR) holds no tools/setup/venv.sh, the folder of the Makefile is needed; run make -C <that folder>)
endif

.PHONY: help setup up sandbox drill test test-crds test-apiserver test-flink apiserver synth cdk8s-synth check lint imports alarms rules bootstrap bench prove lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

setup: ## install what Pipfile.lock names into .venv (every other target does this by itself)
	@sh tools/setup/venv.sh

up: synth ## render dist/, run the dev environment on the embedded AWS, send sample files through, stop
	@$(PY) -m sandbox demo --environment dev $(ARGS)

sandbox: synth ## like up, without samples, and kept running until Ctrl-C
	@$(PY) -m sandbox up --environment dev $(ARGS)

drill: synth ## lose the primary region, in parts and whole, under load, and account for every record
	@$(PY) -m sandbox drill --environment dev --system file-pipeline $(ARGS)

test: setup ## run all tests (but those of the other test- targets, which need more than this folder)
	@$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder -m "not crds and not apiserver and not flink" $(ARGS)

test-crds: setup ## run the tests of imports/ against the CRDs in CRDS=<folder>
	@TANDEM_CRDS="$(or $(CRDS),../shared/crds)" $(PY) -m pytest -m crds $(ARGS)

test-apiserver: setup apiserver ## hold dist/ against a real kube-apiserver, with the CRDs in CRDS=<folder>
	@TANDEM_CRDS="$(or $(CRDS),../shared/crds)" $(PY) -m pytest -m apiserver tests/apiserver $(ARGS)

apiserver: setup ## build kube-apiserver, etcd and kubectl with Go, once (or name them by KUBEBUILDER_ASSETS)
	@$(PY) -m tools.apiserver build

test-flink: setup ## run the streaming analysis on Apache Flink, in an environment of its own
	@$(PY) -m tools.flink && $(PY) -m pytest -m flink tests/flink $(ARGS)

synth: setup ## render the charts into dist/
	@$(PY) main.py $(ARGS)

cdk8s-synth: setup ## the same through the stock cdk8s CLI (installed into node_modules)
	@$(PY) -m tools.setup.cdk8s $(ARGS)

check: setup ## prove that what lies in dist/ is accepted, wired and within limits
	@$(PY) -m checks $(ARGS)

lint: setup ## style and types: ruff, mypy --strict
	@status=0; \
	$(PY) -m ruff check . || status=1; \
	$(PY) -m ruff format --check . || status=1; \
	$(PY) -m mypy --strict $(LINTED) || status=1; \
	exit $$status

imports: setup ## regenerate imports/ from the CRDs in CRDS=<folder>
	@test -n "$(CRDS)" || { echo "error: the CRDs are missing: CRDS is empty, the folder that holds one folder of CRDs per release is needed; run make imports CRDS=../shared/crds" >&2; exit 1; }
	@$(PY) -m tools.imports "$(CRDS)" $(ARGS)

alarms: setup ## write docs/alarms.md from dist/: who is told of what
	@$(PY) -m tools.alarms

rules: setup ## write docs/rules.md from checks/ and dist/: what is refused, and what is acknowledged
	@$(PY) -m tools.rules

bootstrap: setup ## print how dist/ gets into an empty cluster, command by command
	@$(PY) -m tools.bootstrap $(ARGS)

bench: setup ## measure synth, sandbox and the data processor (some minutes)
	@$(PY) -m tools.bench $(ARGS)

prove: setup ## prove what the README claims, step by step (some minutes; ARGS=<step> for one)
	@$(PY) -m tools.prove $(ARGS)

lock: setup ## resolve Pipfile anew into Pipfile.lock
	@$(PY) -m tools.setup.lock

clean: ## remove the environments and caches; the next run sets up again
	rm -rf .venv .pipenv .cache node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis

LINTED = $(wildcard main.py) $(foreach package,charts checks functions ops sandbox tools tests,$(wildcard $(package)))
