import Glibc
package import Store

/// The other addresses of a desk's hub, by the names that its owner gave them.
///
/// The first address is the store's own. The others are in a file of the desk's folder, a line of
/// a name, a tab and an address each.
package struct RemoteBook: Sendable {
  private let path: String

  /// What stands for the address of a hub that a copy knows by bundles alone.
  package static let bundles = "bundles"

  package init(of desk: DeskFolder) {
    path = desk.path + "/remotes"
  }

  /// The names and addresses, in the order in which they were added.
  package func entries() throws -> [(name: String, address: RemoteAddress)] {
    let text = try SmallFile.read(path) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let address = try? RemoteAddress(String(parts[1])) else { return nil }
      return (String(parts[0]), address)
    }
  }

  /// Every way to the hub, in the order in which they are tried; none where bundles alone lead to
  /// it.
  package func ways(to hub: Remote) throws -> [(name: String, address: RemoteAddress)] {
    guard hub.address != RemoteBook.bundles else { return try entries() }
    return [(hub.name, try RemoteAddress(hub.address))] + (try entries())
  }

  /// Keeps these and no others.
  package func save(_ entries: [(name: String, address: RemoteAddress)]) throws {
    try SmallFile.replace(path, entries.map { "\($0.name)\t\($0.address.text)\n" }.joined())
  }
}
