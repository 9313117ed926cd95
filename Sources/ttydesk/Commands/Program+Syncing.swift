import Commands
import Glibc
import Store
import Sync
import Text
import Tickets

/// A desk that is a copy of a hub's.
extension Program {
  /// Does `ttydesk clone`.
  func clone() throws {
    let address = try RemoteAddress(invocation.argument(.remote)).absolute
    let folder = DeskFolder(path: invocation.optionalArgument(.directory) ?? folder.path)
    let run = SyncRun(program: self, folder: folder)
    if folder.exists {
      try resumeClone(of: address, in: folder, run)
      return
    }
    Interruption.watch()
    let link = try run.link(to: address)
    let introducer = Introducer(trace: run.trace)
    try link.carry(introducer, keepsOpen: true, isInterrupted: { Interruption.isRequested })
    guard let hub = introducer.introduction else { throw WireError.cut }
    guard let key = PublicKey(line: hub.publicKey), key.rawEd25519 != nil,
      Checkpoint.isOrigin(hub.origin)
    else { throw CheckpointError.malformed }
    let remote = Remote(
      name: "origin", address: address.text,
      hub: HubIdentity(origin: hub.origin, publicKey: key.line), account: hub.account)
    let store = try Store.clone(into: folder, of: remote, surroundings: surroundings)
    defer { store.close() }
    let summary = try run.sync(store, over: link, after: introducer)
    try reportClone(of: hub.name, key, to: folder, summary, link)
    try run.completeSearch(of: store)
  }

  /// Goes on with a clone that was stopped.
  private func resumeClone(
    of address: RemoteAddress, in folder: DeskFolder, _ run: SyncRun
  ) throws {
    let store = try Store.open(folder, surroundings: surroundings)
    defer { store.close() }
    guard let remote = try store.remote(), remote.address == address.text else {
      throw StoreError.deskExists(path: folder.path)
    }
    Interruption.watch()
    let link = try run.link(to: address)
    let summary = try run.sync(store, over: link)
    guard let key = PublicKey(line: remote.hub.publicKey) else { throw CheckpointError.malformed }
    try reportClone(of: remote.hub.origin, key, to: folder, summary, link)
    try run.completeSearch(of: store)
  }

  private func reportClone(
    of name: String, _ key: PublicKey, to folder: DeskFolder, _ summary: SyncSummary,
    _ link: HubLink
  ) throws {
    guard !output.isJSON else {
      try output.write(
        [
          "desk": .string(folder.path), "hubKey": .string(key.fingerprint),
          "received": .number(summary.delivery.events), "files": .number(summary.filesReceived),
          "bytesUp": .number(Int(link.delivered)), "bytesDown": .number(Int(link.received)),
        ] as JSON)
      return
    }
    if output.isTerminal {
      try output.write(
        SafeLine("Cloned \(name): \(summary.delivery.events.counted("event"))."))
      try output.write(SafeLine("The hub's key is \(key.fingerprint)."))
    }
    try output.write(SafeLine(folder.path))
  }

  /// Does `ttydesk sync`.
  func sync() throws {
    let store = try Store.open(folder, surroundings: surroundings)
    defer { store.close() }
    guard let remote = try store.remote() else { throw StoreError.noRemote }
    let ways = try RemoteBook(of: folder).ways(invocation.optionalArgument(.remote), remote)
    let run = SyncRun(program: self, folder: folder)
    Interruption.watch()
    if invocation.has(.watch) {
      try run.watch(store, by: ways)
      return
    }
    let talk = try run.sync(store, by: ways)
    try run.report(
      talk.summary, in: store, up: talk.link.delivered, down: talk.link.received, by: talk.name)
    try run.completeSearch(of: store)
    // Both desks take a while to be closed: side by side.
    store.close()
    talk.link.finish()
  }
}

extension RemoteBook {
  /// The addresses that somebody means: the one that is kept by a name, another one, or all.
  func ways(
    _ text: String?, _ remote: Remote
  ) throws -> [(name: String, address: RemoteAddress)] {
    let known = try ways(to: remote)
    let noWay = Failure(
      .unavailable, "this copy syncs by bundles; say where its hub is with: ttydesk remote add")
    guard let text else {
      guard !known.isEmpty else { throw noWay }
      return known
    }
    if let way = known.first(where: { $0.name == text }) { return [way] }
    guard text != remote.name else { throw noWay }
    return [(text, try RemoteAddress(text).absolute)]
  }
}

extension RemoteAddress {
  /// The same place, wherever this program is called from.
  var absolute: RemoteAddress {
    guard case .folder(let path) = self, let whole = realpath(path, nil) else { return self }
    defer { free(whole) }
    return .folder(String(cString: whole))
  }
}
