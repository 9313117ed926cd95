/// The way by which a message came or went.
package enum Channel: String, Sendable, CaseIterable, JSONConvertible {
  case email, chat, phone, web, api
}
