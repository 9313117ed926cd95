/// Why a bundle is of no use here.
package enum BundleError: Error, Hashable, Sendable {
  /// It is for another copy of the desk.
  case otherCopy
  /// It is of another hub.
  case otherHub
  /// The copy lacks what came before it.
  case gap(has: Int64, needs: Int64)
  /// It is a copy's, and this desk is no hub; or the other way round.
  case wrongWay
  /// The copy is further than the bundle.
  case older(has: Int64, brings: Int64)
  /// It is not what the hub's key signed.
  case altered
  /// It ends too early.
  case incomplete
  /// The copy is new to the hub, which has to be told whose it is.
  case unknownCopy
  /// A new copy can only be made from a bundle of everything.
  case notWhole
}

extension BundleError: CustomStringConvertible {
  /// What happened and what to do, without a full stop.
  package var description: String {
    switch self {
    case .otherCopy: "the bundle is for another copy of the desk; nothing was taken in"
    case .otherHub: "the bundle is of another hub than this copy's; nothing was taken in"
    case .gap(let has, let needs):
      "the bundle goes on from event \(needs), and this copy has \(has) events; apply the bundle "
        + "before it first, or bring the hub one of this copy's"
    case .wrongWay:
      "a hub takes in bundles that copies made, and a copy those of its hub; nothing was taken in"
    case .older(let has, let brings):
      "the bundle goes up to event \(brings), and this copy has \(has) already; nothing was taken in"
    case .altered:
      "the bundle is not as the hub signed it: somebody changed it, or copied it badly; nothing was "
        + "taken in; ask for it again"
    case .incomplete: "the bundle ends too early; copy the whole file and apply it again"
    case .unknownCopy: "the hub does not know this copy yet; say whose it is with --for ACCOUNT"
    case .notWhole:
      "there is no desk here, and the bundle is for one that is; apply it there"
    }
  }
}
