# Kasadar's commands. `make run` and `make test` do all of their set-up on a fresh Debian or Ubuntu
# machine with Rust and Node; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test setup setup-engine setup-desktop lint texts rust ui desktop window bench torture package fmt screenshots readme-images browser clean

CLI_PACKAGES := build-essential pkg-config
TEST_PACKAGES := postgresql postgresql-client sqlite3 python3-venv openssl dbus dbus-x11 gnome-keyring e2fsprogs util-linux
DESKTOP_PACKAGES := libwebkit2gtk-4.1-dev librsvg2-dev libayatana-appindicator3-dev xvfb xauth dbus-x11 webkit2gtk-driver python3-xlib sqlite3 postgresql postgresql-client gnome-keyring
SCREENSHOT_PACKAGES := chromium
PACKAGE_PACKAGES := rpm libarchive-tools appstream desktop-file-utils
DEMO := target/demo
NEXTEST := cargo nextest run --locked
DESKTOP := -p kasadar-desktop --features custom-protocol

# Installs what is missing of the packages given; asks sudo only then.
define install
	missing=""; for package in $(1); do dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		echo "Installing:$$missing"; \
		$$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq; \
		$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Make a demo store, update it, load base data, show its status and (with a display) the window
	@$(call install,$(CLI_PACKAGES))
	@cargo build --locked --quiet -p kasadar-cli
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@head -c 18 /dev/urandom | base64 > $(DEMO)/admin-password.txt
	@kasadar="target/debug/kasadar --config $(DEMO)/kasadar.toml"; db="$(DEMO)/Şube İzmir.db"; \
	printf 'default = "kasa"\n\n[stores.kasa]\npath = "Şube İzmir.db"\n' > $(DEMO)/kasadar.toml; \
	$$kasadar demo "$$db"; \
	$$kasadar status || [ $$? = 3 ]; \
	$$kasadar upgrade; \
	$$kasadar seed --company "Ege Gıda" --store "İzmir Alsancak" --store-code izmir-1 --admin-password-file $(DEMO)/admin-password.txt; \
	$$kasadar status; \
	echo "The administrator's password is in $(DEMO)/admin-password.txt"
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		$(MAKE) --no-print-directory window KASADAR_CONFIG=$(CURDIR)/$(DEMO)/kasadar.toml; \
	else echo "No display: the window stays closed."; fi

test: lint rust ui browser desktop ## Run every check of the project

setup: setup-engine setup-desktop ## Install everything that building and testing need

setup-engine:
	@$(call install,$(CLI_PACKAGES) $(TEST_PACKAGES))
	@cargo nextest --version >/dev/null 2>&1 || cargo install --locked cargo-nextest

setup-desktop:
	@$(call install,$(CLI_PACKAGES) $(DESKTOP_PACKAGES))
	@[ ui/node_modules/.package-lock.json -nt ui/package-lock.json ] || npm --prefix ui ci --no-audit --no-fund

lint: setup-engine ## Formatting and lints of the Rust code
	cargo fmt --all --check
	cargo clippy --locked --all-targets -- -D warnings

rust: setup-engine ## All tests of the engine, the command line and the repository
	$(NEXTEST)

ui: setup-desktop ## Formatting, lints, types, tests and build of the screens
	npm --prefix ui run check
	npm --prefix ui test
	npm --prefix ui run build

desktop: setup-desktop ## Lint, test and build the window, and drive the real one
	npm --prefix ui run build
	cargo clippy --locked $(DESKTOP) --all-targets -- -D warnings
	$(NEXTEST) $(DESKTOP)
	cargo build --locked $(DESKTOP) -p kasadar-cli
	xvfb-run -a -s "-screen 0 1100x800x24" dbus-run-session -- node ui/tests/window.mjs target/debug/kasadar-desktop target/debug/kasadar

window: setup-desktop ## Open the window
	npm --prefix ui run build
	cargo run --locked $(DESKTOP)

bench: setup-engine ## Measure against peers and raw limits, as ratios
	cargo build --locked --release -p kasadar-cli
	cargo build --locked --release -p kasadar-engine --examples
	python3 tests/bench/bench.py target/release/kasadar

torture: setup-engine ## The long form of the tests that kill, cut and starve: TIMES=20 times their counts
	KASADAR_TORTURE=$${TIMES:-20} $(NEXTEST) --release -p kasadar-cli --test torture --no-fail-fast

package: setup-desktop ## Make the .deb and the .rpm, and check what is in them
	@$(call install,$(PACKAGE_PACKAGES))
	npm --prefix ui run build
	cargo build --locked --release $(DESKTOP) -p kasadar-cli
	packaging/collect.sh target/release/kasadar target/package
	rm -rf target/release/bundle
	ui/node_modules/.bin/tauri bundle --ci --no-sign --no-binary-patching --bundles deb,rpm
	packaging/check.sh target/release/bundle

fmt: setup-desktop ## Format everything
	cargo fmt --all
	npm --prefix ui run format

screenshots: setup-desktop ## Render the screens in both languages and themes
	@$(call install,$(SCREENSHOT_PACKAGES))
	npm --prefix ui run screenshots

readme-images: setup-desktop ## Render the pictures of the README and the guide
	@$(call install,$(SCREENSHOT_PACKAGES))
	npm --prefix ui run readme-images

browser: setup-desktop ## Walk through every task in a browser; hold every screen against small windows, long texts and WCAG
	@$(call install,$(SCREENSHOT_PACKAGES))
	npm --prefix ui run walk
	npm --prefix ui run clip

clean: ## Remove everything that was built
	cargo clean
	rm -rf ui/node_modules ui/dist ui/screenshots
