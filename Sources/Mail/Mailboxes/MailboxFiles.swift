internal import Glibc

/// Lists the files of a mailbox in an order that does not change.
enum MailboxFiles {
  /// How deep folders may nest; links to folders aren't followed, so this bounds only bad disks.
  private static let depthLimit = 64

  /// The files that may hold messages: `path` itself if it is a file, else all below it.
  ///
  /// In a Maildir those are the files in `cur` and `new`, also of its subfolders (Maildir++); in
  /// other folders all files that do not begin with a dot.
  static func list(_ path: String) throws(MailError) -> [String] {
    guard path != "-" else { return [path] }
    guard let kind = kind(of: path, following: true) else {
      throw .unreadable(path: path, code: errno)
    }
    guard kind == .folder else { return [path] }
    var files: [String] = []
    try add(folder: path, to: &files, depth: 0)
    return files.sorted(by: precedes)
  }

  /// Folder by folder; within one by name, but numbers by value, as MH folders need it.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (low, high) = (Array(left.utf8), Array(right.utf8))
    var at = 0
    while at < low.count, at < high.count, low[at] == high[at] { at += 1 }
    // The common beginning may end within a number.
    var start = at
    while start > 0, low[start - 1].isDigit { start -= 1 }
    let leftNumber = low[start...].prefix { $0.isDigit }
    let rightNumber = high[start...].prefix { $0.isDigit }
    if !leftNumber.isEmpty, !rightNumber.isEmpty, leftNumber.count != rightNumber.count,
      leftNumber.first != UInt8(ascii: "0"), rightNumber.first != UInt8(ascii: "0")
    {
      return leftNumber.count < rightNumber.count
    }
    return low[at...].lexicographicallyPrecedes(high[at...])
  }

  private enum Kind { case file, folder, other }

  private static func kind(of path: String, following: Bool) -> Kind? {
    var status = stat()
    let result = FileName.withBytes(of: path) {
      following ? stat($0, &status) : lstat($0, &status)
    }
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    // A pipe can be read if it was named, but is nothing to look for.
    default: return .other
    }
  }

  private static func add(
    folder: String, to files: inout [String], depth: Int
  ) throws(MailError) {
    guard depth < depthLimit else { return }
    let names = try names(in: folder)
    let isMaildir = names.contains("cur") && names.contains("new")
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let isSubfolder = isMaildir && name.hasPrefix(".")
      if name.hasPrefix("."), !isSubfolder { continue }
      switch kind(of: path, following: false) {
      case .folder:
        if isMaildir, name == "tmp" { continue }
        try add(folder: path, to: &files, depth: depth + 1)
      // What lies beside "cur" and "new" belongs to the mail server.
      case .file where !isMaildir: files.append(path)
      case .other where kind(of: path, following: true) == .file && !isMaildir:
        files.append(path)
      default: continue
      }
    }
  }

  private static func names(in folder: String) throws(MailError) -> [String] {
    guard let stream = FileName.withBytes(of: folder, { opendir($0) }) else {
      throw .unreadable(path: folder, code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { FileName.text($0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
