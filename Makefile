# What one types to build, test and install ttydesk. Longer scripts are in .ci/.

# Where `make install` puts things; DESTDIR is set before it by packagers.
PREFIX ?= /usr/local
DESTDIR ?=
SHARE = $(DESTDIR)$(PREFIX)/share

# The same flags for every build, so that nothing is compiled twice.
CHECKS = -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib
BINARY = .build/release/ttydesk
SOURCES = Package.swift $(shell find Sources Themes -type f 2>/dev/null)

.PHONY: all demo build test check fuzz soak format lint docs install clean deps deps-test \
  deps-bench bench bench-full
.NOTPARALLEL:
.DELETE_ON_ERROR:

all: build

# Open a desk of made-up tickets; `make demo ARGS=--tour` begins with a tour.
demo: deps $(BINARY)
	$(BINARY) demo $(ARGS)

# Build everything for work on it.
build: deps .build/shims
	swift build $(CHECKS)

# Run the tests; `make test ARGS='--filter StoreTests'` runs some of them.
test: deps-test .build/shims
	swift build --build-tests $(CHECKS)
	.ci/test $(CHECKS) $(ARGS)

# Run all that has to pass before a commit; CI does the same.
check: lint build test

# Try random bytes on a hub and its frame reader, for an hour; `make fuzz ARGS=-max_total_time=60`.
fuzz: deps .build/shims
	mkdir -p .build/corpus
	TTYDESK_FUZZ=1 swift build -c release --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer \
	  --product hub-fuzzer
	.build/fuzz/release/hub-fuzzer $(or $(ARGS),-max_total_time=3600) -max_len=65536 \
	  .build/corpus Tests/HubFuzzer/Corpus

# Let many random histories of a hub and its copies find faults; `make soak SEEDS=100000`.
soak: deps-test .build/shims
	swift build --build-tests $(CHECKS)
	TTYDESK_SEEDS=$(or $(SEEDS),10000) .ci/test $(CHECKS) --filter SyncPropertyTests

# Lay out all Swift files as .swift-format says.
format:
	swift format format -i -r Sources Tests Package.swift

# Check layout, imports, floors and habits.
lint: deps
	swift format lint --strict -r Sources Tests Package.swift
	.ci/lint

# Make the documentation of all targets as .build/ttydesk.doccarchive.
docs: deps .build/shims
	.ci/docs .build/ttydesk.doccarchive

# Measure beside what ttydesk is compared with; `make bench ARGS=import` measures one thing.
bench: deps-bench $(BINARY)
	swift build $(RELEASE) $(CHECKS) --product ttydesk-bench
	.build/release/ttydesk-bench $(or $(ARGS),all $(BINARY))

# Measure desks of up to a million tickets, which takes hours and 40 GB of disk.
bench-full: deps-bench $(BINARY)
	swift build $(RELEASE) $(CHECKS) --product ttydesk-bench
	.build/release/ttydesk-bench run --sizes 1000,10000,100000,1000000 --program $(BINARY) $(ARGS)

# Install the program, its manual page and the completions of three shells.
install: $(BINARY)
	install -D -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/ttydesk
	.ci/install $(BINARY) $(SHARE)

# Remove all that was built.
clean:
	rm -rf .build

# Install what is missing to build, and to test; says and does nothing when all is there.
deps:
	@.ci/deps

deps-test:
	@.ci/deps test

deps-bench:
	@.ci/deps bench

# One binary that needs nothing of Swift where it runs.
$(BINARY): $(SOURCES) | .build/shims
	swift build $(RELEASE) $(CHECKS) --product ttydesk
	@touch $@

# SwiftPM does not see that a C header changed: make the files that import it look new.
.build/shims: $(wildcard Sources/C*/shim.h Sources/C*/module.modulemap)
	@mkdir -p .build
	@grep -rlE '^internal import C[A-Z]' Sources | xargs -r touch
	@touch $@
