/// How another program ended.
package enum ExitStatus: Equatable, Sendable {
  case code(Int)
  /// It died of a signal.
  case signal(Int)
}
