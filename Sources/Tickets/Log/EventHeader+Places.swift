extension EventHeader {
  /// Where the parts of fixed size stand in a header's canonical bytes; the kind follows them.
  package enum Place {
    package static let replica = 1..<17
    package static let counter = 17..<25
    package static let previous = 25..<57
    package static let subject = 57..<73
    package static let stream = 73..<74
    package static let actor = 74..<90
    package static let time = 90..<98
    package static let commitment = 98..<130
    package static let base = 130..<162
  }

  /// Where the kind begins.
  package static let kindOffset = Place.base.upperBound
}
