package import Store
package import Tickets

/// The checkpoints and proofs of a hub's own tree.
package struct HubProofs: ProofSource {
  private let store: Store
  private let folder: HubFolder
  private let origin: String

  package init(store: Store, folder: HubFolder, origin: String) {
    self.store = store
    self.folder = folder
    self.origin = origin
  }

  package func checkpoint(_ size: Int64) throws -> SentCheckpoint? { nil }
  package func proof(_ request: ProofRequest, _ peer: Peer) throws -> [Digest] { [] }
}
