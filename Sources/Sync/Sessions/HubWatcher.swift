/// Whoever stays in touch with a hub: is told what happens, and says when it is enough.
package protocol HubWatcher: AnyObject {
  /// Whether to end; asked while there is no link.
  var isLeaving: Bool { get }

  /// Whether the next link is to be tried at once; asked while waiting for it.
  var isImpatient: Bool { get }

  /// Asked between two steps of a talk; the session may be told things here.
  ///
  /// - Returns: Whether to end.
  func attend(_ session: ClientSession) throws -> Bool

  /// A batch was taken in.
  func advanced(to summary: SyncSummary)

  /// A talk is over, for whatever reason.
  func ended(_ session: ClientSession, over link: HubLink)

  /// Nobody answered at an address, and that of this name is tried next.
  func passed(_ error: any Error, next: String)

  /// There is no link; the next one is tried in so many seconds.
  func lost(_ error: any Error, pause: Int)
}
