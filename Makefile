# Every command sets up what it needs first; what is there already costs a second.

.PHONY: help serve test build bench size lint fmt watch setup clean

help: ## this list
	@grep -E '^[a-z]+: ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 16

serve: build ## builds the page and serves it on http://127.0.0.1:8080 (PORT=... for another)
	@node tools/serve.mjs --root dist --port $(or $(PORT),8080)

test: ## sets everything up and runs every test
	@tools/setup rust wasm node browser python
	@tools/test

build: ## both deliveries into dist/: the folder for a server, and scrutin.html
	@tools/setup rust wasm node
	@tools/build

bench: ## how fast the engine and the page are
	@tools/setup rust wasm node browser
	@tools/bench

size: build ## what the page weighs, against its budget
	@node tools/size.mjs dist

lint: ## formatting, clippy for this machine and for the page, syntax of the scripts
	@tools/setup rust wasm node
	@tools/lint

fmt: ## formats the Rust code
	@tools/setup rust
	@cargo fmt --all

watch: ## builds at every change, unoptimised, and serves it
	@tools/setup rust wasm node
	@tools/watch

setup: ## only sets up: Rust, the wasm32 target, Trunk, wasm-bindgen, npm packages, Python, a browser
	@tools/setup

clean: ## removes everything built (the compiled tools stay: they are cached once a user)
	@rm -rf target dist node_modules test-results
