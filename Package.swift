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
    // Floor 2: values without I/O.
    room("Tickets"),

    // Floor 3: what the desk is built from.
    room("Mail", "Tickets"),

    // Tests.
    tests("TicketsTests", "Tickets"),
    tests("MailReadingTests", "Mail"),
    tests("MailTests", "Mail", "Tickets"),
  ]
)
