/// One part of a message's text: what its author wrote, or what was quoted, or a signature.
package struct TextFragment: Equatable, Sendable {
  /// What a fragment is.
  package enum Kind: Equatable, Sendable, CaseIterable {
    /// Written by the sender.
    case text
    /// Text of an earlier message.
    case quote
    /// The line that introduces a quote: "On Monday Ann wrote:".
    case attribution
    /// A block of From, Sent, To and Subject lines above an earlier message.
    case header
    /// A message that the sender passed on: it is what they want to be read.
    case forward
    /// The sender's name, address and the like at the end.
    case signature
  }

  /// What this part is.
  package let kind: Kind

  /// The exact text with its line ends; its indices are those of the whole text.
  package let text: Substring

  /// Whether a reader may fold this part away without missing what the sender said.
  package let isHidden: Bool
}
