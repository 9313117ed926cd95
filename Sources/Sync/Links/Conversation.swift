/// One side of a talk over a link: bytes in, bytes out, and no file or socket.
package protocol Conversation: AnyObject {
  /// Takes in what the other side sent.
  ///
  /// - Throws: What ends the talk; what was taken in before is safe.
  func receive(_ bytes: ArraySlice<UInt8>) throws

  /// Adds what is to be sent now, a piece at a time; nothing where there is nothing to say.
  func produce(_ bytes: inout [UInt8]) throws

  /// Hears that the other side closed its end.
  ///
  /// - Throws: Where that is too early.
  func inputEnded() throws

  /// Looks round, about as often as ``patience`` says, for what has changed meanwhile.
  func look() throws

  /// How many milliseconds may pass before ``look()`` is asked, while nothing comes in.
  var patience: Int32 { get }

  /// Whether nothing more will be sent or is awaited.
  var isOver: Bool { get }

  /// Whether more may be read before what is to be sent has gone out.
  var takesInput: Bool { get }
}

extension Conversation {
  package var takesInput: Bool { true }
}
