import Store
import Tickets

/// The file of a replica that keeps what is needed to see that its hub's tree only grows.
///
/// A line has a size, and the hashes of the frontier in base64. Where the file is lost, the next
/// checkpoint costs a longer proof, and no trust.
struct FrontierFile {
  private let path: String

  init(of desk: DeskFolder) {
    path = desk.path + "/frontier"
  }

  /// The frontier of a checkpoint's tree; nil where the file has none that gives its root.
  func frontier(of checkpoint: Checkpoint) throws -> MerkleFrontier? {
    let text = try SmallFile.read(path) ?? ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let size = words.first.flatMap({ Int64($0) }), size == checkpoint.size else { continue }
      let hashes = words.dropFirst().compactMap { Base64.decode($0).flatMap { Digest($0) } }
      if let frontier = MerkleFrontier(size: size, hashes: hashes),
        frontier.root == checkpoint.root
      {
        return frontier
      }
    }
    return nil
  }

  func save(_ frontiers: [MerkleFrontier]) throws {
    let lines = frontiers.map { frontier in
      ([String(frontier.size)] + frontier.hashes.map { Base64.encode($0.bytes) })
        .joined(separator: " ") + "\n"
    }
    try SmallFile.replace(path, lines.joined())
  }
}
