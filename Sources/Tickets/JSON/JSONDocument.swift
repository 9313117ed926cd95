/// A JSON text and the places of its values.
final class JSONDocument: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// Whether a text is a key, escapes or not.
  func text(_ index: Int, equals key: String) -> Bool {
    let node = nodes[index]
    guard node.kind == .plainText else {
      return JSONEscape.unescaped(bytes, node.start..<node.end).elementsEqual(key.utf8)
    }
    guard node.end - node.start == key.utf8.count else { return false }
    return bytes[node.start..<node.end].elementsEqual(key.utf8)
  }
}
