import Interface

/// What the store's thread tells the main thread.
enum StoreReport: Sendable {
  case inbound(Inbound)
  /// A program that wants the terminal, or the desktop, with what it is to work on.
  case run(ExternalRun)
  /// The desk can't be opened: the program ends with this sentence and code.
  case end(Failure)
}
