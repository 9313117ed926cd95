import Commands
import Glibc
import Store
import Sync
import Text
import Tickets

/// Syncing by files.
extension Session {
  /// Does `ttydesk bundle create`.
  func createBundle() throws {
    let path = invocation.argument(.file)
    var events = 0
    try Files.create(path) { sink in
      events = try store.hub() == nil ? copyBundle(sink) : hubBundle(sink)
    }
    try report(
      "Wrote \(events.counted("event")).", name: path,
      json: ["path": .string(path), "events": .number(events)])
  }

  private func copyBundle(_ sink: ([UInt8]) throws -> Void) throws -> Int {
    guard try store.remote() != nil else { throw StoreError.noRemote }
    guard !invocation.has(.for) else {
      throw Failure(misused: invocation, "--for is for a hub; a copy's bundle is for its hub")
    }
    return try CopyBundle(store: store).write(to: sink)
  }

  private func hubBundle(_ sink: ([UInt8]) throws -> Void) throws -> Int {
    try store.require(.operate, actor)
    guard let name = invocation.value(.for) else {
      throw Failure(misused: invocation, "say whom the bundle is for, with --for ACCOUNT")
    }
    let account = try store.account(nameOrAddress: name)
    let folder = HubFolder(of: store.folder)
    let desk = HubDesk(
      name: try store.deskName(),
      proofs: HubProofs(store: store, folder: folder, origin: try store.hub()?.origin ?? ""))
    let bundle = HubBundle(store: store, desk: desk) { text in
      try KeyProgram().sign(text, key: folder.key)
    }
    return try withoutActuallyEscaping(sink) { sink in
      try bundle.write(for: try store.newestPeer(of: account.id), to: sink)
    }
  }
}

extension Program {
  /// Does `ttydesk bundle apply`.
  func applyBundle() throws {
    let path = invocation.argument(.file)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    let bundle = BundleFile(file, path: path)
    if folder.exists {
      let store = try Store.open(folder, surroundings: surroundings)
      defer { store.close() }
      if try store.hub() != nil {
        var reader = try bundle.reader()
        try accept(&reader, at: store)
      } else {
        try take(bundle, into: store)
      }
      return
    }
    var reader = try bundle.reader()
    let (hub, start) = try reader.start()
    guard start.cursor == 0, start.replica == .desk else { throw BundleError.notWhole }
    try bundle.verify(of: hub)
    guard let key = PublicKey(line: hub.publicKey), key.rawEd25519 != nil,
      Checkpoint.isOrigin(hub.origin)
    else { throw CheckpointError.malformed }
    let remote = Remote(
      name: "origin", address: RemoteBook.bundles,
      hub: HubIdentity(origin: hub.origin, publicKey: key.line), account: hub.account)
    let store = try Store.clone(into: folder, of: remote, surroundings: surroundings)
    defer { store.close() }
    try take(bundle, into: store)
  }

  private func take(_ bundle: BundleFile, into store: Store) throws {
    var reader = try bundle.reader()
    let (hub, start) = try reader.start()
    try BundleReader.check(hub, start, for: store)
    try bundle.verify(of: hub)
    reader = try bundle.reader()
    let survey = try reader.survey(try reader.start().start)
    reader = try bundle.reader()
    _ = try reader.start()
    let summary = try reader.take(survey, into: store, StoreCheckpoints(store))
    try SyncRun(program: self, folder: folder).report(summary, in: store, up: 0, down: 0)
  }

  private func accept(_ reader: inout BundleReader, at store: Store) throws {
    let actor = try actor(in: store)
    try store.require(.administer, actor)
    let owner = try invocation.value(.for).map { try store.account(nameOrAddress: $0).id }
    let (taken, verdicts) = try reader.accept(at: store, owner: owner)
    let held = verdicts.count { if case .stale = $0 { true } else { false } }
    let refused = verdicts.count { if case .refused = $0 { true } else { false } }
    guard !output.isJSON else {
      try output.write(
        ["received": .number(taken), "held": .number(held), "refused": .number(refused)] as JSON)
      return
    }
    try output.write(
      SafeLine("Took in \(taken.counted("event")); \(held) held, \(refused) refused."))
  }
}
