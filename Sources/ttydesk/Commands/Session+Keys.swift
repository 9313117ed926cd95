import Commands
import Store
import Sync
import Tickets

/// The keys by which people sync with a hub.
extension Session {
  /// Does `ttydesk account key add`.
  func addKey() throws {
    let account = try givenAccount()
    let keys = try givenKeys([invocation.argument(.file)]).map(\.line)
    try setKeys(account.profile.keys + keys, of: account)
    try reportAccountChange(of: account, "\(account.shownName) may sync by one more key.")
  }

  /// Does `ttydesk account key remove`.
  func removeKey() throws {
    let account = try givenAccount()
    let fingerprint = invocation.argument(.fingerprint)
    let kept = account.profile.keys.filter { PublicKey(line: $0)?.fingerprint != fingerprint }
    guard kept.count < account.profile.keys.count else {
      throw Failure(
        .noInput, "\(account.shownName) has no key \(fingerprint); see: ttydesk account list --json"
      )
    }
    try setKeys(kept, of: account)
    try reportAccountChange(of: account, "Nobody can sync by the key \(fingerprint) any more.")
  }

  /// The public keys in files, none of which may be anybody's yet: one key is one person.
  func givenKeys(_ paths: [String]) throws -> [PublicKey] {
    try paths.map { path in
      let bytes = try path == "-" ? Files.readStandardInput() : Files.read(path)
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      guard lines.count == 1, let line = lines.first, let key = PublicKey(line: String(line)) else {
        throw Failure(
          .dataError,
          "\(path) is no SSH public key; give the file that ends in .pub, as ssh-keygen makes it")
      }
      let holder = try store.namedAccounts().first { account in
        !account.isRevoked && account.profile.keys.contains(key.line)
      }
      if let holder {
        throw Failure(
          .cannotCreate,
          "the key in \(path) belongs to \(holder.shownName) already; one key is one person")
      }
      return key
    }
  }

  private func setKeys(_ keys: [String], of account: Account) throws {
    var profile = account.profile
    profile.keys = keys
    try store.setProfile(profile, of: account, as: actor)
  }
}
