// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike: Swift 6 mode, explicit existentials, imports that do not leak.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room of the house: a target that may import only from the floors below it.
func room(_ name: String, _ below: Target.Dependency...) -> Target {
  .target(name: name, dependencies: below, swiftSettings: settings)
}

/// The tests of one room.
func tests(_ name: String, _ below: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: below, swiftSettings: settings)
}

/// The theme files that are embedded in the binary; `BundledTheme` names them again.
let themes = [
  "catppuccin-latte", "catppuccin-mocha", "dracula", "everforest-dark", "gruvbox-dark",
  "gruvbox-light", "high-contrast", "mono", "nord", "rose-pine", "solarized-dark",
  "solarized-light", "tokyo-night", "ttydesk-dark", "ttydesk-light",
]

/// What `make fuzz` builds: a program whose `main` is libFuzzer's, so that nothing else can link it.
let fuzzers: [Target] =
  Context.environment["TTYDESK_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "hub-fuzzer", dependencies: ["Store", "Sync", "Tickets"], path: "Tests/HubFuzzer",
      exclude: ["Corpus"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "ttydesk",
  targets: [
    // Floor 0: the system's C libraries.
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSQLite"),

    // Floor 1: tools that know no tickets.
    room("Text"),
    room("Database", "CSQLite"),
    room("Randomness"),
    room("Threads"),
    .target(
      name: "Themes", path: "Themes", resources: themes.map { .embedInCode("\($0).theme") },
      swiftSettings: settings),

    // Floor 2: values without I/O.
    room("Tickets"),
    room("Screen", "Text"),
    room("Commands"),

    // Floor 3: what is done with them.
    room("Store", "Tickets", "Database", "Threads"),
    room("Mail", "Tickets"),
    room("Interface", "Commands", "Screen", "Text", "Tickets"),

    // Floor 4: the outside world.
    room("Intake", "Store", "Mail", "Threads", "Tickets"),
    room("Sync", "Store", "Tickets"),
    room("Terminal", "CNcurses", "Text", "Screen", "Commands"),

    // Floor 5: a desk to try things on.
    room("Demo", "Intake", "Randomness", "Store", "Tickets"),

    // Floor 6: the programs.
    .executableTarget(
      name: "ttydesk-bench",
      dependencies: ["Intake", "Mail", "Store", "Database", "Randomness", "Text", "Tickets"],
      swiftSettings: settings),
    .executableTarget(
      name: "ttydesk",
      dependencies: [
        "Text", "Database", "Themes", "Tickets", "Screen", "Commands", "Store", "Mail",
        "Interface", "Intake", "Sync", "Demo", "Terminal", "Threads",
      ],
      swiftSettings: settings),

    // Tests.
    tests("TextTests", "Text"),
    tests("DatabaseTests", "Database", "Randomness"),
    tests("ThreadsTests", "Threads"),
    tests("TicketsTests", "Tickets", "Database", "Randomness"),
    tests("ScreenTests", "Randomness", "Screen", "Text"),
    tests("ThemesTests", "Screen", "Themes"),
    tests("CommandsTests", "Commands"),
    tests(
      "InterfaceTests", "Commands", "Interface", "Randomness", "Screen", "Text", "Themes",
      "Tickets"),
    tests(
      "StoreTests", "Store", "Tickets", "Database", "DeskSupport", "Randomness", "store-crasher"),
    .executableTarget(
      name: "store-crasher", dependencies: ["Store", "Tickets", "Randomness"],
      path: "Tests/StoreCrasher", swiftSettings: settings),
    tests("MailReadingTests", "Mail", "Randomness", "TestSupport"),
    tests("MailTests", "Mail", "Randomness", "TestSupport", "Tickets"),
    tests("IntakeTests", "Intake", "Store", "Mail", "TestSupport", "Tickets"),
    tests("SyncTests", "Database", "DeskSupport", "Randomness", "Store", "Sync", "Tickets"),
    tests("AppTests", "ttydesk", "TerminalSupport", "TestSupport"),
    tests(
      "FullScreenTests", "ttydesk", "Commands", "Interface", "Randomness", "Screen", "Store",
      "TerminalSupport", "Text", "Tickets"),
    tests("DemoTests", "Demo", "Intake", "Store", "Tickets"),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "DeskSupport", dependencies: ["Database", "Store", "Tickets"],
      path: "Tests/DeskSupport", swiftSettings: settings),
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport", swiftSettings: settings),
    tests(
      "TerminalTests", "Commands", "Randomness", "Screen", "Text", "Terminal", "TerminalSupport",
      "terminal-probe"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Commands", "Screen", "Text", "Terminal", "Threads"],
      path: "Tests/TerminalProbe", swiftSettings: settings),
  ] + fuzzers
)
