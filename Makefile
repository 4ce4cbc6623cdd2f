# The commands of the house; each first installs what it lacks (.ci/tools) and says so.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help build serve check test bench sheet clean
.NOTPARALLEL:

PORT ?= 8080
# Where the site will stand, such as https://example.org/reports/: search engines and some messengers take whole addresses only.
URL ?=
PORT_IS_FREE = if (: </dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; then echo "port $(PORT) is in use; another one: make serve PORT=8081" >&2; exit 1; fi
CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/doklad/tools
# Debian has servers in /usr/sbin, which is not on everybody's path.
export PATH := $(CACHE)/bin:$(PATH):/usr/sbin
# Where esbuild finds what our scripts import of npm.
export NODE_PATH := $(CACHE)/npm/xz-decompress/node_modules

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

build: ## The release, in dist/: the program, then a static page for everything it shows
	@.ci/tools build
	@.ci/site release '$(URL)'

serve: ## Build what has changed, then serve dist/ on http://127.0.0.1:8080 (PORT= to change)
	@$(PORT_IS_FREE)
	@.ci/tools build serve
	@.ci/site plain
	@$(PORT_IS_FREE)
	@# A plain server, as in one scenario of tests/browser: no folder is listed and nothing is cached. Warnings of node are about its own code.
	@NODE_NO_WARNINGS=1 http-server dist -a 127.0.0.1 -p $(PORT) -c-1 -d false -s & server=$$!; trap 'kill $$server 2>/dev/null || true' EXIT; \
		until (: </dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; do kill -0 $$server 2>/dev/null || { wait $$server; exit 1; }; sleep 0.1; done; \
		echo "dist/ is at http://127.0.0.1:$(PORT)/ until Ctrl-C"; wait $$server

check: ## What is quick: format, lints native and wasm, native tests without browsers
	@.ci/tools build lint
	cargo fmt --check
	cargo clippy --all-targets --features browser-tests -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bin doklad --test wasm -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bin doklad --features split -- -D warnings
	cargo test --features browser-tests -- --skip built:: --skip chromium:: --skip firefox:: --skip webkit:: --skip hosting::

test: ## All that CI runs: format, lints, tests native and wasm, docs, the release, its size, data and pages, tests in browsers
	@.ci/tools test
	cargo fmt --check
	cargo clippy --all-targets --features browser-tests -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bin doklad --test wasm -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bin doklad --features split -- -D warnings
	@# One set of features throughout, so that nothing is compiled twice; the tests of the site and in browsers, by their names, wait for the release.
	cargo test --features browser-tests -- --skip built:: --skip chromium:: --skip firefox:: --skip webkit:: --skip hosting::
	@# Named, for the runner would take the first driver that it knows, and webdriver.json speaks to this one.
	CHROMEDRIVER="$$(command -v chromedriver)" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		cargo test --target wasm32-unknown-unknown --test wasm
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps
	$(MAKE) build
	.ci/size
	frictionless validate dist/data/datapackage.json
	@# README.md's example in Python, and the module as TypeScript reads it and as Node runs it.
	sed -n '/^```python$$/,/^```$$/{//!p}' README.md | "$(CACHE)/python/pandas/bin/python" -
	tsc --strict --noEmit --allowJs --target esnext --module esnext --moduleResolution bundler --types node --typeRoots "$(CACHE)/npm/typescript/node_modules/@types" tests/interface/usage.mjs
	node tests/interface/usage.mjs
	.ci/repeat
	cargo test --features browser-tests --test site
	RUST_BACKTRACE=0 cargo test --features browser-tests --test browser

bench: build ## Build, then measure what a reader loads and waits for, beside other ways to show the same
	@.ci/tools bench
	.ci/size
	.ci/site synthetic
	node tests/bench/run.mjs

sheet: build ## Every chart in every language, theme and width as its page shows it, in target/sheet/, to look at
	@.ci/tools bench
	node tests/bench/sheet.mjs

clean: ## Remove dist/ and all that cargo built here; the shared cache of tools stays
	cargo clean
	rm -rf dist
