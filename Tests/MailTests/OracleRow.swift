/// What CPython's `email` says of one message: a second opinion, not the truth.
struct OracleRow: Decodable {
  struct Address: Decodable {
    let name: String
    let address: String
  }

  struct Attachment: Decodable {
    let filename: String?
    let sha256: String
  }

  let file: String
  let messageID: String?
  let subject: String?
  let from: [Address]
  let date: String?
  let references: [String]
  let attachments: [Attachment]
  let text: String?

  private enum CodingKeys: String, CodingKey {
    case file, subject, from, references, attachments
    case messageID = "message_id"
    case date = "date_utc"
    case text = "first_text_start"
  }
}
