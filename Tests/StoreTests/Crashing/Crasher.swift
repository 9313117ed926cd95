import Foundation
import Testing

/// A program that writes to a desk until it is killed.
final class Crasher {
  private let process = Process()
  private let output = Pipe()

  /// Where SwiftPM puts the program: beside the one that runs the tests.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("store-crasher")

  init(desk: String, seed: UInt64) throws {
    process.executableURL = Crasher.program
    process.arguments = [desk, String(seed)]
    process.standardOutput = output
    try process.run()
  }

  /// Waits for so many lines and some microseconds more, then kills the program.
  ///
  /// - Returns: All that it said.
  func kill(afterLines count: Int, microseconds: UInt32) -> [Substring] {
    var said = Data()
    while said.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { break }
      said += piece
    }
    usleep(microseconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    said += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal, "it ended by itself")
    // What was being said when it died was not said.
    return String(decoding: said, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
}
