/// A JSON text and the places of its values.
final class JSONDocument: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// The value of an object's first member of that key.
  ///
  /// - `key`: Its UTF-8.
  func value(of key: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      let end = nodes[object].next
      var at = object + 1
      while at < end {
        if text(nodes[at], equals: key) { return at + 1 }
        at = nodes[at + 1].next
      }
      return nil
    }
  }

  /// Whether a text is a key, escapes or not.
  private func text(_ node: JSONNode, equals key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard node.kind == .plainText else {
      return JSONEscape.unescaped(bytes, node.start..<node.end).elementsEqual(key)
    }
    guard node.end - node.start == key.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      key.indices.allSatisfy { key[$0] == bytes[node.start + $0] }
    }
  }
}
