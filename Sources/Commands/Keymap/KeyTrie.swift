/// The calls of key sequences as a tree, a key to an edge, so that no sequence begins another.
struct KeyTrie: Sendable {
  private(set) var call: Command.Call?
  private(set) var children: [Key: KeyTrie] = [:]

  /// What is found at the end of the keys; nil if nothing begins with them.
  func node(at keys: ArraySlice<Key>) -> KeyTrie? {
    guard let first = keys.first else { return self }
    return children[first]?.node(at: keys.dropFirst())
  }

  /// Binds a sequence, or unbinds it if there is no call.
  ///
  /// What the sequence begins is lost, and if there is a call, so is what begins the sequence.
  mutating func bind(_ keys: ArraySlice<Key>, to call: Command.Call?) {
    guard let first = keys.first else {
      self = KeyTrie(call: call)
      return
    }
    if call != nil { self.call = nil }
    var child = children[first] ?? KeyTrie()
    child.bind(keys.dropFirst(), to: call)
    children[first] = child.isEmpty ? nil : child
  }

  /// All sequences with their calls.
  func bindings(after keys: [Key] = []) -> [(keys: [Key], call: Command.Call)] {
    if let call { return [(keys, call)] }
    return children.flatMap { key, child in child.bindings(after: keys + [key]) }
  }

  private var isEmpty: Bool { call == nil && children.isEmpty }
}
