import Foundation
import Testing

/// Links without ssh: a folder, and any command.
struct LinkTests {
  private func hub() throws -> Desk {
    let hub = try Desk()
    try hub.run("hub", "init")
    return hub
  }

  @Test func `A hub's folder is a remote`() throws {
    let hub = try hub()
    let number = try hub.ticket()
    let copy = try Desk(isMade: false)
    let answer = try copy.run("clone", hub.path, "--json")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect((try answer.object["hubKey"] as? String)?.hasPrefix("SHA256:") == true)
    try copy.run("note", number, "--body", "Noted offline")
    #expect(try copy.run("sync", "--json").object["sent"] as? Int ?? 0 > 0)
    #expect(try hub.run("show", number).output.contains("Noted offline"))
    #expect(try hub.run("hub", "list", "--json").objects.count == 1)
  }

  @Test func `An idle sync is small, and its frames can be seen`() throws {
    let hub = try hub()
    let copy = try Desk(isMade: false)
    try copy.run("clone", hub.path)
    let answer = try copy.run("sync", "--json", "--trace")
    let sum = try answer.object
    let bytes = (sum["bytesUp"] as? Int ?? 0) + (sum["bytesDown"] as? Int ?? 0)
    #expect(bytes > 0 && bytes < 200)
    let frames = try answer.errors.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(frames.map { $0["frame"] as? String } == ["hello", "flush", "welcome", "mark"])
  }

  @Test func `What a shell prints before the protocol is shown to the person`() throws {
    let hub = try hub()
    let program = try Desk.program.path
    let copy = try Desk(isMade: false)
    let noise = try copy.run(
      "clone", "exec:echo Have a nice day; \(program) hub serve --desk '\(hub.path)'")
    #expect(noise.code == 69)
    #expect(noise.errors.contains("the other side printed \"Have a nice day\" instead of"))
    let absent = try copy.run("clone", "exec:echo >&2 no such thing; exit 255")
    #expect(absent.code == 75 && absent.errors.contains("no such thing"))
    #expect(try copy.run("clone", "exec:true").code == 75)
    #expect(try copy.run("clone", "ssh://-oProxyCommand=x/y").code == 64)
    let notHub = try Desk()
    #expect(try copy.run("clone", notHub.path).errors.contains("no hub"))
  }

  @Test func `A clone that is killed goes on where it was`() throws {
    let hub = try hub()
    for number in 1...60 { _ = try hub.ticket("Question \(number)") }
    let copy = try Desk(isMade: false)
    let program = try Desk.program.path
    // The hub's end breaks off after so many bytes, a little later each time. Not by `head`, which
    // keeps what comes in until it ends.
    let remote =
      "exec:\(program) hub serve --desk '\(hub.path)' | dd bs=1 count=$COUNT 2>/dev/null"
    var codes: [Int32] = []
    for bytes in stride(from: 2_000, to: 1_000_000, by: 9_000) where codes.last != 0 {
      codes.append(try copy.run("clone", remote, environment: ["COUNT": "\(bytes)"]).code)
      guard FileManager.default.fileExists(atPath: copy.path + "/desk.sqlite") else { continue }
      #expect([0, 75].contains(try copy.run("audit", "verify", "--offline").code))
    }
    #expect(codes.count > 2 && codes.last == 0 && codes.dropLast().allSatisfy { $0 == 75 })
    #expect(try copy.run("list", "--json").objects.count == 60)
    #expect(try copy.run("audit", "verify", "--offline").code == 0)
  }

  @Test func `The hub has several addresses`() throws {
    let hub = try hub()
    let copy = try Desk(isMade: false)
    try copy.run("clone", hub.path)
    #expect(try copy.run("remote", "add", "office", "ssh://desk@10.0.0.7/srv/desk").code == 0)
    #expect(try copy.run("remote", "add", "office", "/x").code == 73)
    #expect(
      try copy.run("remote", "list", "--json").objects.map { $0["name"] as? String }
        == ["origin", "office"])
    #expect(try copy.run("remote", "remove", "origin").code == 0)
    #expect(try copy.run("remote", "remove", "office").code == 77)
    #expect(try copy.run("sync", hub.path).code == 0)
    #expect(try hub.run("sync").code == 66)
  }
}

/// More than one way to a hub.
struct SeveralAddressesTests {
  @Test func `Where nobody answers, the next address is tried, and the person is told`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    let copy = try Desk(isMade: false)
    try copy.run("clone", hub.path)
    #expect(try copy.run("sync", "--json").object["remote"] as? String == "origin")
    for name in ["gone", "cellar"] {
      try copy.run("remote", "add", name, name == "gone" ? "exec:exit 7" : hub.path)
    }
    try copy.run("remote", "remove", "origin")
    let answer = try copy.run("sync", "--json")
    #expect(answer.code == 0 && answer.errors.contains("no link to exec:exit 7"))
    #expect(answer.errors.contains("trying cellar"))
    #expect(try answer.object["remote"] as? String == "cellar")
    // An address that is named is the only one.
    let named = try copy.run("sync", "gone", "--json")
    #expect(named.code == 69 && !named.errors.contains("trying"))
    // A hub that answers and refuses is not gone round.
    try copy.run("remote", "add", "other", try Desk().path)
    for name in ["gone", "cellar"] { try copy.run("remote", "remove", name) }
    try copy.run("remote", "add", "cellar", hub.path)
    let refused = try copy.run("sync", "--json")
    #expect(refused.code != 0 && !refused.errors.contains("trying"))
  }

  @Test func `Proofs come from the first address that answers`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    try hub.run("queue", "add", "Billing")
    try hub.run("account", "add", "bob", "--role", "agent", "--queue", "Billing")
    _ = try hub.ticket()
    let copy = try Desk(isMade: false)
    // Bob's copy lacks the ticket, of which only the hub can tell the hash.
    let address = "exec:'\(try Desk.program.path)' hub serve --desk '\(hub.path)' --account bob"
    #expect(try copy.run("clone", address).code == 0)
    try copy.run("remote", "add", "gone", "exec:exit 7")
    try copy.run("remote", "add", "cellar", address)
    try copy.run("remote", "remove", "origin")
    let verified = try copy.run("audit", "verify", "--json")
    #expect(verified.code == 0 && verified.errors.contains("trying cellar"))
    #expect(try verified.object["covered"] as? Int ?? 0 > 0)
  }
}

/// Files instead of a network.
struct BundleTests {
  @Test func `A copy that has no network syncs by files, and twice does no harm`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    try hub.run("account", "add", "bob", "--role", "agent")
    let number = try hub.ticket()
    let down = hub.folder.appendingPathComponent("down").path
    #expect(try hub.run("bundle", "create", down).code == 64)
    #expect(try hub.run("bundle", "create", "--for", "bob", down).code == 0)
    let copy = try Desk(isMade: false)
    #expect(try copy.run("bundle", "apply", down).code == 0)
    #expect(try copy.run("list", "--json").objects.count == 1)
    try copy.run("reply", number, "--body", "From far away")
    let up = copy.folder.appendingPathComponent("up").path
    #expect(try copy.run("bundle", "create", up).code == 0)
    #expect(try hub.run("bundle", "apply", up).code == 65)
    #expect(
      try hub.run("bundle", "apply", up, "--for", "bob", "--json").object["received"] as? Int == 1)
    #expect(try hub.run("bundle", "apply", up, "--json").object["received"] as? Int == 0)
    #expect(try hub.run("show", number).output.contains("From far away"))
    let back = hub.folder.appendingPathComponent("back").path
    #expect(try hub.run("bundle", "create", "--for", "bob", back).code == 0)
    for _ in 1...2 { #expect(try copy.run("bundle", "apply", back).code == 0) }
    #expect(try copy.run("outbox", "list", "--json").output.isEmpty)
    #expect(try copy.run("audit", "verify", "--offline").code == 0)
    #expect(try copy.run("sync").code == 69)
    let cut = hub.folder.appendingPathComponent("cut").path
    let bytes = try #require(FileManager.default.contents(atPath: back))
    try bytes.dropLast(10).write(to: URL(fileURLWithPath: cut))
    #expect(try copy.run("bundle", "apply", cut).code == 65)
  }
}

/// What a bundle is refused for, and what rights do to it.
struct SealedBundleTests {
  private let hub: Desk
  private let copy: Desk

  init() throws {
    hub = try Desk()
    try hub.run("hub", "init")
    try hub.run("account", "add", "bob", "--role", "agent", "--queue", "Support")
    try hub.run("queue", "add", "Billing")
    _ = try hub.ticket("Support one")
    try hub.run(
      "new", "--queue", "Billing", "-r", "x@example.org", "-s", "Billing one", "-b", "secretword")
    copy = try Desk(isMade: false)
    #expect(try copy.run("bundle", "apply", try bundle("first")).code == 0)
  }

  private func bundle(_ name: String) throws -> String {
    let path = hub.folder.appendingPathComponent(name).path
    #expect(try hub.run("bundle", "create", "--for", "bob", path).code == 0)
    return path
  }

  /// Brings the hub what the copy wrote, and has taken in.
  private func goBack(_ name: String) throws {
    let path = copy.folder.appendingPathComponent(name).path
    #expect(try copy.run("bundle", "create", path).code == 0)
    #expect(try hub.run("bundle", "apply", "--for", "bob", path).code == 0)
  }

  private func subjects() throws -> Set<String> {
    Set(try copy.run("list", "--json").objects.compactMap { $0["subject"] as? String })
  }

  @Test func `A bundle with any byte changed is refused, and so is one of another hub`() throws {
    _ = try hub.ticket("Support two")
    let path = try bundle("second")
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let changed = hub.folder.appendingPathComponent("changed").path
    for place in stride(from: bytes.count - 1, to: 250, by: -(bytes.count / 7)) {
      var other = bytes
      other[place] ^= 1
      try other.write(to: URL(fileURLWithPath: changed))
      let answer = try copy.run("bundle", "apply", changed)
      #expect(answer.code == 65 && answer.errors.contains("nothing was taken in"), "\(place)")
    }
    #expect(try subjects() == ["Support one"])
    let foreign = try SealedBundleTests()
    let answer = try copy.run("bundle", "apply", foreign.bundle("foreign"))
    #expect(answer.code == 65 && answer.errors.contains("of another hub"))
    #expect(try copy.run("bundle", "apply", path).code == 0)
    #expect(try subjects() == ["Support one", "Support two"])
  }

  @Test func `What was granted or revoked since comes with a bundle, and goes`() throws {
    try goBack("0")
    try hub.run("account", "grant", "bob", "Billing")
    let granted = try bundle("granted")
    for _ in 1...2 {
      #expect(try copy.run("bundle", "apply", granted).code == 0)
      #expect(try subjects() == ["Support one", "Billing one"])
    }
    try copy.run("note", "#2", "--body", "Noted far away")
    try goBack("1")
    try hub.run("account", "ungrant", "bob", "Billing")
    let revoked = try bundle("revoked")
    for _ in 1...2 {
      #expect(try copy.run("bundle", "apply", revoked).code == 0)
      #expect(try subjects() == ["Support one"])
    }
    for file in try FileManager.default.subpathsOfDirectory(atPath: copy.path) {
      let data = FileManager.default.contents(atPath: copy.path + "/" + file) ?? Data()
      for word in ["secretword", "Noted far away"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(file)")
      }
    }
    #expect(try copy.run("outbox", "list", "--json").output.isEmpty)
    #expect(try copy.run("audit", "verify", "--offline").code == 0)
  }

  @Test func `Bundles are taken in in their order`() throws {
    try goBack("0")
    _ = try hub.ticket("Support two")
    let second = try bundle("second")
    _ = try hub.ticket("Support three")
    let third = try bundle("third")
    #expect(try copy.run("bundle", "apply", third).code == 0)
    let older = try copy.run("bundle", "apply", second)
    #expect(older.code == 65 && older.errors.contains("already; nothing was taken in"))
    try goBack("1")
    _ = try hub.ticket("Support four")
    let fourth = try bundle("fourth")
    let late = try Desk(isMade: false)
    #expect(try late.run("bundle", "apply", fourth).errors.contains("no desk here"))
    #expect(try copy.run("bundle", "apply", fourth).code == 0)
    #expect(try subjects().count == 4)
  }
}

/// A hub that is not what it was.
struct TrustTests {
  @Test func `A hub that goes on from an older state is refused, and so is another key`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    _ = try hub.ticket()
    let older = hub.folder.appendingPathComponent("older").path
    try FileManager.default.copyItem(atPath: hub.path, toPath: older)
    _ = try hub.ticket("Second")
    let copy = try Desk(isMade: false)
    #expect(try copy.run("clone", hub.path).code == 0)
    let note = copy.folder.appendingPathComponent("mine.note").path
    try Data(try copy.run("audit", "checkpoint").output.utf8).write(
      to: URL(fileURLWithPath: note))
    #expect(try hub.run("audit", "compare", note).code == 0)
    // The older state tells another story from here on.
    for number in 1...5 {
      try hub.run(
        "new", "--queue", "Support", "-r", "x@example.org", "-s", "Other \(number)", "-b", "x",
        environment: ["TTYDESK_DIR": older])
    }
    let answer = try copy.run("sync", older)
    #expect(answer.code == 65)
    #expect(answer.errors.contains("the hub has changed its past"))
    #expect(
      try hub.run("audit", "compare", note, environment: ["TTYDESK_DIR": older]).code == 65)
    #expect(try copy.run("list", "--json").objects.count == 2)
    try FileManager.default.removeItem(atPath: older + "/hub")
    try hub.run("hub", "init", environment: ["TTYDESK_DIR": older])
    let other = try copy.run("sync", older)
    #expect(other.code == 65 && other.errors.contains("the hub's key is not"))
    #expect(try copy.run("sync").code == 0)
  }

  @Test func `An erasure travels, and the hub knows who carried it out`() throws {
    let hub = try Desk()
    try hub.run("hub", "init")
    let number = try hub.ticket(text: "canaryword")
    let copy = try Desk(isMade: false)
    #expect(try copy.run("clone", hub.path).code == 0)
    #expect(
      try hub.run(
        "privacy", "erase", "--ticket", number, "--basis", "GDPR", "--reason", "asked", "--yes"
      ).code == 0)
    #expect(try hub.run("privacy", "receipts").output.contains("missing"))
    #expect(try copy.run("sync").code == 0)
    for file in try FileManager.default.subpathsOfDirectory(atPath: copy.path) {
      guard let data = FileManager.default.contents(atPath: copy.path + "/" + file) else {
        continue
      }
      #expect(data.range(of: Data("canaryword".utf8)) == nil, "in \(file)")
    }
    #expect(try !hub.run("privacy", "receipts").output.contains("missing"))
    #expect(try copy.run("audit", "verify").code == 0)
  }
}
