import Glibc
import Store

/// Where the sessions of one hub find each other: a folder with a datagram socket of each.
///
/// Nothing is stored but the sockets, and nobody waits for anybody: news that do not fit into a
/// session's buffer are lost, and told again later.
package final class Gathering {
  private let folder: Int32
  private let file: Int32
  private let name: String

  /// Joins the sessions of a folder, which is made for its owner alone (0700).
  ///
  /// - Throws: `FileError`.
  package init(folder path: String) throws {
    try DeskFolder.makeFolders(path)
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileError(path: path, code: errno) }
    file = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    name = "\(getpid()).\(String(UInt32.random(in: 0...UInt32.max), radix: 16))"
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    _ = fcntl(file, F_SETFL, O_NONBLOCK)
    let code = Gathering.withAddress(of: name, in: folder) { bind(file, $0, $1) }
    guard code == 0 else { throw FileError(path: "\(path)/\(name)", code: errno) }
  }

  deinit {
    leave()
    close(file)
    close(folder)
  }

  /// Takes this session's socket away: nobody tells it anything any more.
  func leave() {
    unlinkat(folder, name, 0)
  }

  /// Tells something to all other sessions.
  func tell(_ news: GatheringNews) {
    for other in names() where other != name { send(news, to: other) }
  }

  /// Tells something to one session.
  func send(_ news: GatheringNews, to other: String) {
    let bytes = news.bytes
    let code = Gathering.withAddress(of: other, in: folder) { address, length in
      bytes.withUnsafeBytes { sendto(file, $0.baseAddress, $0.count, 0, address, length) }
    }
    // Its session was killed and could not take its socket away.
    if code < 0, errno == ECONNREFUSED { unlinkat(folder, other, 0) }
  }

  /// The next thing that another session told, and which one; nil when there is nothing.
  func next() -> (news: GatheringNews, sender: String)? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      var address = sockaddr_un()
      var length = socklen_t(MemoryLayout<sockaddr_un>.size)
      let got = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          recvfrom(file, &buffer, buffer.count, 0, $0, &length)
        }
      }
      guard got >= 0 else { return nil }
      guard let news = GatheringNews(buffer[..<got]) else { continue }
      let path = withUnsafeBytes(of: address.sun_path) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      return (news, path.split(separator: "/").last.map(String.init) ?? "")
    }
  }

  private func names() -> [String] {
    // A descriptor of its own, for reading a folder moves the place in it.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let listing = fdopendir(copy) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Gives the address of a socket in the folder, by the folder's descriptor: an address has no
  /// room for a long path.
  private static func withAddress<Result>(
    of name: String, in folder: Int32, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      let path = "/proc/self/fd/\(folder)/\(name)".utf8.prefix(bytes.count - 1)
      bytes.copyBytes(from: path)
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
