# Thin on purpose: the work is in tools/ and in the `comptoir` command. Paths stay relative, so that a checkout may have spaces in its path.
.DEFAULT_GOAL := help
.PHONY: help install build up test check bench lock openapi clean
MAKEFLAGS += --no-print-directory
# Where it is set, every process would compile all it imports anew: 4 seconds before anything starts, instead of 1.5.
unexport PYTHONDONTWRITEBYTECODE

BIN := server/.venv/bin

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /	/' | expand -t 12

install: ## server/.venv and web/node_modules, from the locks
	@tools/bootstrap
	@tools/web install

build: install ## the dashboard and the widgets
	@tools/web build

up: build ## everything, with an embedded database (make up PORT=8001 DATA=folder)
	@exec $(BIN)/comptoir up $(if $(HOST),--host '$(HOST)') $(if $(PORT),--port '$(PORT)') $(if $(DATA),--data '$(DATA)')

test: build ## every test, browser tests included
	@tools/chromium
	@$(BIN)/python tools/run_tests.py

check: build ## lint, types, import contracts, generated documents, size budgets
	@tools/check

bench: build ## the figures, with the machine's own limit beside them
	@$(BIN)/python bench/run.py

lock: ## the locks anew from server/pyproject.toml
	@tools/lock

openapi: install ## the API document and the TypeScript client anew
	@$(BIN)/comptoir openapi

clean: ## what can be made again; never the data
	@rm -rf server/.venv .tools web/node_modules web/apps/*/node_modules web/packages/*/node_modules web/widgets/*/node_modules
	@rm -rf web/widgets/dist web/apps/*/dist web/packages/*/dist
	@find server -name __pycache__ -type d -prune -exec rm -rf {} +
