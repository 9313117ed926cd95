package import Tickets

/// What the store takes from the world around it, so that tests can give it another one.
package struct Surroundings {
  /// The wall clock.
  package var now: () -> Timestamp
  /// Where new identifiers and salts come from.
  package var random: any RandomNumberGenerator
  /// The address from which the person works, as `SSH_CONNECTION` gives it; nil for a local
  /// terminal.
  package var origin: String?
  /// Reads the file of a time zone of that name; nil for the machine's own.
  package var timeZone: (String?) -> TimeZoneRules

  package init(
    now: @escaping () -> Timestamp, random: any RandomNumberGenerator, origin: String?,
    timeZone: @escaping (String?) -> TimeZoneRules
  ) {
    self.now = now
    self.random = random
    self.origin = origin
    self.timeZone = timeZone
  }
}
