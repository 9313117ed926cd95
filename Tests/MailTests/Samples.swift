@testable import Mail

/// A mail from its text, with line ends as given.
func mail(_ text: String) throws -> ReadMail {
  try MailReader.read([UInt8](text.utf8))
}

/// The bytes of Latin-1 text: for raw 8-bit samples.
func latin1(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

/// All of an attachment's bytes as text.
func content(of attachment: MailAttachment, chunkSize: Int = 1 << 16) -> String {
  var bytes: [UInt8] = []
  attachment.decode(chunkSize: chunkSize) { bytes.append(contentsOf: $0) }
  return String(decoding: bytes, as: UTF8.self)
}

/// A mail with everything in it: alternatives, a picture, a file, and a message.
let richSample = """
  From: =?utf-8?q?Ann_M=C3=BCller?= <ann@example.org>
  To: Support <support@desk.example>
  Subject: Order =?iso-8859-1?Q?n=B0?= 7
  Date: Mon, 2 Mar 2026 11:04:00 +0100
  Message-ID: <one@example.org>
  References: <zero@example.org> <half@example.org>
  In-Reply-To: <half@example.org>
  MIME-Version: 1.0
  Content-Type: multipart/mixed; boundary=outer

  preamble
  --outer
  Content-Type: multipart/alternative; boundary="inner"

  --inner
  Content-Type: text/plain; charset=utf-8; format=flowed

  The printer \nis on fire.

  -- \nAnn
  --inner
  Content-Type: text/html; charset=utf-8

  <p>The printer is on fire.</p>
  --inner--
  --outer
  Content-Type: application/pdf; name="../../etc/.in voice.pdf"
  Content-Disposition: attachment
  Content-Transfer-Encoding: base64

  aGVsbG8g
  d29ybGQ=
  --outer
  Content-Type: message/rfc822

  From: Bob <bob@example.org>
  Subject: Yesterday

  It was smoking.
  --outer--
  epilogue
  """
