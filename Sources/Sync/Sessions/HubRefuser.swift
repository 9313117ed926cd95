/// The bytes by which a hub tells a client that it cannot even begin.
package enum HubRefuser {
  /// A greeting, and a refusal.
  package static func bytes(_ dismissal: Dismissal) -> [UInt8] {
    var writer = FrameWriter()
    var bytes: [UInt8] = []
    writer.write(.refusal(dismissal), to: &bytes)
    return bytes
  }
}
