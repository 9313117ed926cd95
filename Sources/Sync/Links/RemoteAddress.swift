/// Where a hub is, by the words that people give.
package enum RemoteAddress: Hashable, Sendable {
  /// By the system's ssh; `destination` is `USER@HOST` or `HOST`, and `path` is empty where the
  /// hub alone says which desk it serves.
  case ssh(destination: String, port: Int?, path: String)
  /// A desk's folder on this machine.
  case folder(String)
  /// A command whose standard streams are the link, run by `sh`.
  case command(String)

  /// Reads a remote.
  ///
  /// - `text`: `ssh://[USER@]HOST[:PORT][/PATH]`, `exec:COMMAND`, or a folder's path.
  /// - Throws: ``LinkError/badRemote(_:)``; also for a host that ssh would take for an option.
  package init(_ text: String) throws(LinkError) {
    if let rest = RemoteAddress.rest(of: text, after: "ssh://") {
      self = try RemoteAddress.ssh(rest, whole: text)
    } else if let command = RemoteAddress.rest(of: text, after: "exec:") {
      guard !command.allSatisfy(\.isWhitespace) else { throw .badRemote(text) }
      self = .command(String(command))
    } else {
      guard !text.isEmpty, !text.contains("://"), !text.utf8.contains(0) else {
        throw .badRemote(text)
      }
      self = .folder(text)
    }
  }

  /// The words that ``init(_:)`` reads.
  package var text: String {
    switch self {
    case .ssh(let destination, let port, let path):
      "ssh://" + RemoteAddress.bracketed(destination) + (port.map { ":\($0)" } ?? "")
        + (path.isEmpty || path.hasPrefix("/") ? path : "/" + path)
    case .folder(let path): path
    case .command(let command): "exec:\(command)"
    }
  }

  /// The last part of the path, for naming what is made of it; nil where there is none.
  package var lastPart: String? {
    switch self {
    case .ssh(_, _, let path), .folder(let path):
      path.split(separator: "/").last.map(String.init).flatMap {
        [".", "..", "~"].contains($0) ? nil : $0
      }
    case .command: nil
    }
  }

  /// A destination as an address shows it: an IPv6 address in brackets.
  private static func bracketed(_ destination: String) -> String {
    guard let colon = destination.firstIndex(of: ":") else { return destination }
    let start = destination[..<colon].lastIndex(of: "@").map(destination.index(after:))
    let host = start ?? destination.startIndex
    return "\(destination[..<host])[\(destination[host...])]"
  }

  private static func rest(of text: String, after start: String) -> Substring? {
    text.hasPrefix(start) ? text.dropFirst(start.count) : nil
  }

  private static func ssh(_ rest: Substring, whole: String) throws(LinkError) -> RemoteAddress {
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var (host, port): (Substring, Int?) = (rest[..<slash], nil)
    var path = String(rest[slash...])
    // An IPv6 address is in brackets, for it has colons of its own.
    let end = host.lastIndex(of: "]") ?? host.startIndex
    if let colon = host[end...].lastIndex(of: ":") {
      guard let number = Int(host[host.index(after: colon)...]), (1...65_535).contains(number)
      else { throw .badRemote(whole) }
      (host, port) = (host[..<colon], number)
    }
    // As in git's addresses, /~ begins at home.
    if path.hasPrefix("/~") { path.removeFirst() }
    if path == "/" { path = "" }
    let destination = host.replacing("[", with: "").replacing("]", with: "")
    guard !destination.isEmpty,
      !destination.hasPrefix("-"), !destination.contains("@-"), !destination.hasPrefix("@"),
      !destination.hasSuffix("@"),
      whole.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { throw .badRemote(whole) }
    return .ssh(destination: String(destination), port: port, path: path)
  }
}
