import Commands
import Store
import Sync
import Text
import Tickets

/// The hub, and the copies that sync with it.
extension Session {
  /// Does `ttydesk hub init`.
  func makeHub() throws {
    try store.require(.administer, actor)
    let known = try store.hub()
    let origin = try invocation.value(.name) ?? known?.origin ?? usualOrigin()
    guard Checkpoint.isOrigin(origin) else {
      throw StoreError.badValue(
        field: "a hub's name", value: "'\(origin)'",
        expected: "a name without blanks and plus signs, such as help.example.org/desk")
    }
    let key = try HubFolder(of: store.folder).create(comment: origin)
    try store.becomeHub(HubIdentity(origin: origin, publicKey: key.line), as: actor)
    guard !output.isJSON else {
      try output.write(
        [
          "desk": .string(store.folder.path), "origin": .string(origin),
          "key": .string(key.fingerprint),
        ] as JSON)
      return
    }
    if output.isTerminal {
      try output.write(SafeLine("The desk is a hub now, called \(origin)."))
      try output.write("Try next:")
      try output.write("  ttydesk account add ann --role agent --key ann.pub")
      try output.write("  ttydesk hub authorized-keys > ~/.ssh/authorized_keys")
    }
    try output.write(SafeLine(key.fingerprint))
  }

  /// Does `ttydesk hub list`.
  func listCopies() throws {
    try requireStaff()
    let now = now
    for peer in try store.peers() {
      let name = try names.name(ofAccount: peer.account) ?? peer.account.short
      let isSuspended = try store.hasLapsed(peer, at: now)
      if output.isJSON {
        try output.write(
          [
            "copy": .string(peer.replica.hex), "account": .string(name),
            "key": JSON(peer.fingerprint), "seen": .string(peer.seen.description),
            "confirmed": .number(Int(peer.cursor)), "suspended": .bool(isSuspended),
          ] as JSON)
      } else {
        let facts = [
          name, "seen \(localAndAge(peer.seen))", peer.fingerprint ?? "",
          isSuspended ? "suspended" : "",
        ]
        try writeDefinition(
          String(peer.replica.hex.prefix(8)), facts.filter { !$0.isEmpty }.joined(separator: " · "))
      }
    }
  }

  /// Does `ttydesk hub suspend`.
  func suspendCopy() throws { try setCopy(isSuspended: true) }

  /// Does `ttydesk hub resume`.
  func resumeCopy() throws { try setCopy(isSuspended: false) }

  /// Does `ttydesk hub lease`.
  func setLease() throws {
    guard try store.hub() != nil else { throw HubRefusal.noHub }
    // The parser lets counts from 1 up through, and no others.
    let days = Int(invocation.argument(.days)) ?? 1
    try store.setLease(days: days, as: actor)
    try report(
      "A copy is kept out after \(days.counted("day")) of silence.", name: String(days),
      json: ["days": .number(days)])
  }

  private func setCopy(isSuspended: Bool) throws {
    let name = invocation.argument(.copy).lowercased()
    let found = try store.peers().filter { $0.replica.hex.hasPrefix(name) }
    guard let peer = found.first, found.count == 1, !name.isEmpty else {
      throw Failure(
        .noInput,
        "there \(found.count > 1 ? "are \(found.count) copies" : "is no copy") \(name); "
          + "see: ttydesk hub list")
    }
    try store.setSuspended(isSuspended, peer.replica, as: actor)
    try report(
      isSuspended ? "The copy is kept out." : "The copy may sync again.",
      name: peer.replica.hex, json: ["copy": .string(peer.replica.hex)])
  }

  /// The machine's name and the desk's, as far as it can stand in one word.
  private func usualOrigin() throws -> String {
    let name = try store.deskName().lowercased().split { !$0.isLetter && !$0.isNumber }
      .joined(separator: "-")
    return "\(Environment.machine)/\(name.isEmpty ? "desk" : name)"
  }
}
