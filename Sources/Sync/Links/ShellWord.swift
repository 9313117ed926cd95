/// Words as a POSIX shell reads them.
enum ShellWord {
  /// A word in single quotes, if it needs them.
  static func quote(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { unit in
        switch unit {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-+:=@%,".utf8.contains(unit)
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// A path whose leading `~` the shell is to replace.
  static func quotePath(_ path: String) -> String {
    guard path.hasPrefix("~") else { return quote(path) }
    let slash = path.firstIndex(of: "/") ?? path.endIndex
    let home = path[..<slash]
    let rest = path[slash...]
    guard home.dropFirst().utf8.allSatisfy({ $0 != UInt8(ascii: "'") && $0 > 0x20 }),
      quote(String(home.dropFirst())) == home.dropFirst() || home == "~"
    else { return quote(path) }
    return rest.isEmpty ? String(home) : home + quote(String(rest))
  }
}
