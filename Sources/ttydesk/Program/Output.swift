import Commands
import Glibc
import Store
import Text

/// Standard output: kept in memory until it is worth a write.
///
/// Text of people reaches a terminal only as ``SafeLine``.
final class Output {
  /// Columns to lay text out for.
  let width: Int
  /// Whether a person looks at the output.
  let isTerminal: Bool
  /// Whether the output is for a program.
  let isJSON: Bool
  /// Whether text may have colours.
  let isColored: Bool
  private let isQuiet: Bool
  private var buffer: [UInt8] = []
  /// Nobody reads any more.
  private(set) var isClosed = false

  /// The output as a command line wants it.
  init(_ invocation: Invocation) {
    isTerminal = isatty(STDOUT_FILENO) == 1
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    isColored =
      switch invocation.value(.color) {
      case "always": true
      case "never": false
      default:
        isTerminal && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
      }
    width = max(40, Output.columns ?? 80)
  }

  /// Writes a line as it is: for what ttydesk itself says, and for JSON.
  func write(_ line: String) throws {
    guard !isQuiet, !isClosed else { return }
    buffer.append(contentsOf: line.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Output.limit { try flush() }
  }

  /// Writes a line of people's text.
  func write(_ line: SafeLine) throws {
    try write(line.text)
  }

  /// Writes a line of people's text in a colour.
  func write(_ line: SafeLine, _ ink: Ink) throws {
    try write(paint(line, ink))
  }

  /// Writes a JSON value on a line of its own.
  func write(_ json: JSON) throws {
    try write(json.text)
  }

  /// Writes bytes as they are.
  func write(bytes: [UInt8]) throws {
    guard !isClosed else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Output.limit { try flush() }
  }

  /// Text in a colour, where the output shows colours.
  func paint(_ line: SafeLine, _ ink: Ink) -> String {
    guard isColored, ink != .plain, !line.isEmpty else { return line.text }
    return "\u{1B}[\(ink.rawValue)m\(line.text)\u{1B}[0m"
  }

  /// Hands over what was kept.
  ///
  /// - Throws: ``FileError``; nothing where the reader went away, as `head` does.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try Files.write(buffer, to: STDOUT_FILENO, name: "standard output")
    } catch let error as FileError where error.code == EPIPE {
      isClosed = true
    }
  }

  /// The terminal's width; nil where there is none.
  private static var columns: Int? {
    if let columns = Environment.value("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    var size = winsize()
    let code = withUnsafeMutableBytes(of: &size) { bytes in
      bytes.baseAddress.map { ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), $0) } ?? -1
    }
    return code == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  private static let limit = 1 << 16
}
