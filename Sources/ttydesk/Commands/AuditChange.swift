/// What an event changed, in values that people know.
struct AuditChange {
  var field: String?
  var before: String?
  var after: String?
  /// Why, as whoever did it says.
  var reason: String?
}
