import Glibc
package import Store
import Tickets

/// The folder `hub` inside of a desk that is a hub: its key, its last checkpoint and its log.
package struct HubFolder: Sendable, Hashable {
  /// The folder's path.
  package let path: String

  /// The hub folder of a desk, whether it is there or not.
  package init(of desk: DeskFolder) {
    path = desk.path + "/hub"
  }

  /// The private key that signs checkpoints; the public one is beside it, in `.pub`.
  package var key: String { path + "/key" }
  /// The newest checkpoint that was signed.
  package var checkpoint: String { path + "/checkpoint" }
  /// Who was refused, and other things that an admin should hear of.
  package var log: String { path + "/hub.log" }
  /// Where the sessions of this moment find each other.
  package var sockets: String { path + "/links" }

  /// Makes the folder, for its owner alone (0700), and a key in it where there is none.
  ///
  /// - Returns: The public key.
  package func create(comment: String) throws -> PublicKey {
    try DeskFolder.makeFolders(path)
    if access(key, F_OK) != 0 {
      try KeyProgram().makeKey(at: key, comment: comment)
    }
    return try publicKey()
  }

  /// The hub's public key.
  ///
  /// - Throws: `FileError` where there is none, ``CheckpointError/malformed`` for another kind.
  package func publicKey() throws -> PublicKey {
    guard let line = try SmallFile.read(key + ".pub") else {
      throw FileError(path: key + ".pub", code: ENOENT)
    }
    guard let key = PublicKey(line: line), key.rawEd25519 != nil else {
      throw CheckpointError.malformed
    }
    return key
  }

  /// The checkpoint of the tree as it is, signed anew only where the tree has grown.
  ///
  /// - `head`: The tree's size and root.
  func checkpoint(
    origin: String, size: Int64, root: Digest, by signer: CheckpointSigner
  ) throws -> Checkpoint {
    if let note = try SmallFile.read(checkpoint), let known = try? Checkpoint(note: note),
      known.origin == origin, known.size == size, known.root == root
    {
      return known
    }
    let text = Checkpoint.text(origin: origin, size: size, root: root)
    let made = Checkpoint(
      origin: origin, size: size, root: root,
      signature: try signer.sign(text))
    try SmallFile.replace(checkpoint, made.note)
    return made
  }
}
