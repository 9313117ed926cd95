import Commands
import Store
import Sync
import Tickets

/// Where the hub of this desk is.
extension Session {
  /// Does `ttydesk remote add`.
  func addRemote() throws {
    guard let remote = try store.remote() else { throw StoreError.noRemote }
    let name = invocation.argument(.name)
    let address = try RemoteAddress(invocation.argument(.remote)).absolute
    let book = RemoteBook(of: store.folder)
    let known = try book.entries()
    guard name != remote.name, !known.contains(where: { $0.name == name }) else {
      throw StoreError.nameTaken(kind: "remote", name: name)
    }
    guard !name.isEmpty, !name.contains("\t"), !name.contains("\n") else {
      throw StoreError.badValue(field: "a remote's name", value: "'\(name)'", expected: "a word")
    }
    try book.save(known + [(name, address)])
    try report("Kept the address \(name).", name: name, json: json(name, address.text))
  }

  /// Does `ttydesk remote list`.
  func listRemotes() throws {
    guard let remote = try store.remote() else { return }
    let others = try RemoteBook(of: store.folder).entries().map { ($0.name, $0.address.text) }
    for (name, address) in [(remote.name, remote.address)] + others {
      if output.isJSON {
        try output.write(json(name, address))
      } else {
        try writeDefinition(name, address)
      }
    }
  }

  /// Does `ttydesk remote remove`.
  func removeRemote() throws {
    guard let remote = try store.remote() else { throw StoreError.noRemote }
    let name = invocation.argument(.name)
    let book = RemoteBook(of: store.folder)
    var known = try book.entries()
    if name == remote.name {
      guard let next = known.first else {
        throw Failure(
          .notPermitted,
          "\(name) is the only address of the hub; add another one first with: ttydesk remote add")
      }
      known.removeFirst()
      try store.moveRemote(name: next.name, address: next.address.text)
    } else {
      guard let place = known.firstIndex(where: { $0.name == name }) else {
        throw StoreError.unknownDefinition(kind: "remote", name: name)
      }
      known.remove(at: place)
    }
    try book.save(known)
    try report("Forgot the address \(name).", name: name, json: ["name": .string(name)])
  }

  private func json(_ name: String, _ address: String) -> JSON {
    ["name": .string(name), "address": .string(address)]
  }
}
