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

let package = Package(
  name: "ttydesk",
  targets: [
    // Floor 0: the system's C libraries.
    .systemLibrary(name: "CNcurses"),

    // Floor 1: knows nothing of tickets.
    room("Text"),

    // Floor 2: values without I/O.
    room("Tickets"),
    room("Commands"),

    // Floor 4: the outside world.
    room("Terminal", "CNcurses", "Commands"),

    // Tests.
    tests("TextTests", "Text"),
    tests("TicketsTests", "Tickets"),
    tests("CommandsTests", "Commands"),
    tests("TerminalTests", "Commands", "Terminal"),
  ]
)
