# competitionctl. The two commands of the README: `make demo` and `make test`; both do all set-up.

SHELL := /bin/bash
PREFIX ?= /usr/local
BUILD := .build/release/competitionctl
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := -c release --static-swift-stdlib --product competitionctl -Xlinker --gc-sections -Xlinker -s
export SWIFT_BACKTRACE := enable=no

.PHONY: demo test verify-bundle build install lint format bench faults crowd data-check site-check pdf setup setup-test setup-faults setup-site-check clean

demo: build
	@Tests/Demo/run $(BUILD)

test: setup setup-test
	swift build --build-tests
	@Tests/run-tests

build: setup
	swift build $(RELEASE)

install: build
	install -D -m 0755 $(BUILD) $(DESTDIR)$(PREFIX)/bin/competitionctl

lint:
	swift format lint --recursive --strict Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

bench: build setup-test .build/bench/bin/python
	@Tests/setup $(SUDO) -- hugo
	swift build -c release --product scoring-bench
	Tests/Bench/run $(BUILD) .build/release/scoring-bench .build/bench/bin/python

# What official rankings are measured against.
.build/bench/bin/python:
	@python3 -c 'import venv, ensurepip' 2>/dev/null || Tests/setup $(SUDO) -- python3-venv
	python3 -m venv .build/bench
	.build/bench/bin/pip install --quiet pandas

.PHONY: site-pictures

# A picture of every kind of page and paper into the documentation; look at each.
site-pictures: build setup-site-check
	@Tests/setup $(SUDO) -- pngquant
	Tests/SiteCheck/pictures $(BUILD)

# Every system call of every command that writes, killed and failing; nothing may be lost.
faults: build setup-faults
	Tests/Faults/run $(BUILD)

# Sixty-four processes at once on one store.
crowd: build setup-test
	Tests/Faults/crowd $(BUILD)

# Every byte of every file of a small bundle is changed, one at a time; the second verifier must notice each. Minutes; `make test` takes a sample.
verify-bundle: build setup-test
	Tests/Bundle/run $(BUILD)

# The published site, judged by Chromium, axe-core and the Nu HTML checker.
site-check: build setup-site-check
	swift build --build-tests
	Tests/SiteCheck/run $(BUILD)

.PHONY: hostile surroundings fuzz

# Documents made to do harm: what the program opens and whom it calls.
hostile: build setup-faults
	Tests/Faults/hostile $(BUILD)

# Disks and folders that are not as they should be.
surroundings: build setup-faults
	Tests/Faults/surroundings $(BUILD)

# The readers of what comes from outside, or only those of TARGETS, so many seconds each, by libFuzzer of the toolchain.
SECONDS_EACH := $(if $(filter command line environment,$(origin SECONDS)),$(SECONDS),600)
fuzz: setup
	Tests/Fuzz/run $(SECONDS_EACH) $(TARGETS)

# What the build needs beside a Swift toolchain.
setup:
	@Tests/setup $(SUDO) -- libxml2-dev pkg-config

# What tests use as judges.
setup-test:
	@Tests/setup $(SUDO) -- libxml2-utils python3 python3-jsonschema zsh chromium

# What traces the program's system calls.
setup-faults: setup-test
	@command -v strace >/dev/null || Tests/setup $(SUDO) -- strace

# LibreOffice computes the published spreadsheet and opens the tables; too large to be installed for every test run.
data-check: setup setup-test
	@Tests/setup $(SUDO) -- libreoffice-calc-nogui
	swift build --build-tests
	DATA_CHECK=1 swift test --skip-build --filter 'SpreadsheetTests'

# The demo's documents on paper as PDF, in demo/paper, by headless Chromium.
pdf: build
	@Tests/setup $(SUDO) -- chromium fonts-urw-base35
	@Tests/Demo/pdf $(BUILD)

# Others' judges of the site; what is there already, from wherever, is used.
setup-site-check: setup-test
	@command -v chromium >/dev/null || Tests/setup $(SUDO) -- chromium
	@command -v java >/dev/null || Tests/setup $(SUDO) -- default-jre-headless
	@python3 -c 'import venv, ensurepip' 2>/dev/null || Tests/setup $(SUDO) -- python3-venv

clean:
	rm -rf .build demo
