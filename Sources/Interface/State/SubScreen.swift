/// A screen that lies over the lists of tickets.
enum SubScreen: Sendable {
  case audit(AuditState)
  case customer(CustomerState)
}
