import Mail
import Testing

/// What comes below a message: names, phones, and the advertisements of mail programs.
struct SignatureTests {
  @Test(arguments: [
    "-- \nAnn Lee\nExample Ltd.", "--\nAnn Lee", "-Ann", "--Ann Lee", "-- Ann",
    "---\nAnn Lee\n555 1234",
    "_______________________________________________\nusers mailing list\nusers@example.org",
    "—\nYou get this because you follow the thread.",
    "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEB\n=abcd\n-----END PGP SIGNATURE-----",
    "Sent from my iPhone", "(sent from a phone)", "Sent from my cell, please excuse any typos.",
    "Sent from my Verizon Wireless BlackBerry", "*Sent from my iPad*",
    "Get Outlook for iOS<https://example.org/o0ukef>", "Sent from Yahoo Mail on Android",
    "Von meinem iPhone gesendet", "Von meinem Samsung Galaxy Smartphone gesendet.",
    "Gesendet von Mail für Windows 10", "Envoyé de mon iPhone", "Envoyé depuis mon mobile",
    "Enviado desde mi iPhone", "Enviado do meu iPhone", "Inviato da iPhone",
    "Verstuurd vanaf mijn iPhone",
    "Skickat från min iPhone", "Sendt fra min iPhone", "Lähetetty iPhonesta", "Wysłane z iPhone'a",
    "Odesláno z iPhonu", "Отправлено с iPhone", "Надіслано з iPhone", "iPhone'umdan gönderildi",
    "iPhoneから送信", "发自我的iPhone", "從我的iPhone傳送", "나의 iPhone에서 보냄", "Trimis de pe iPhone",
  ]) func `a signature is not visible`(signature: String) {
    let text = "It does not print.\nPlease help.\n\n\(signature)\n"
    #expect(QuotedText.visible(in: text) == "It does not print.\nPlease help.")
    #expect(QuotedText.fragments(in: text).map(\.kind) == [.text, .signature])
  }

  @Test(arguments: [
    "It is so -- is it not?", "Sent from my desk, which is easier than my phone.",
    "Two things:\n\n- one\n- two", "Options:\n\n-verbose\n-debug",
    "-- FOUR pens of blue\n-- TWO of red",
    "Gesendet: nichts", "I sent from my phone three mails last week and got no answer to them",
    "- a point that I make in a list of points\n\nAnd so on.",
  ]) func `what only resembles a signature stays`(text: String) {
    #expect(QuotedText.visible(in: "Hello,\n\n\(text)") == "Hello,\n\n\(text)")
  }

  @Test func `a rule with much below it parts sections`() {
    let sections = "One.\n\n-----\n\n" + String(repeating: "More of it.\n", count: 20) + "End."
    #expect(QuotedText.visible(in: sections) == sections)
  }

  @Test func `a rule above a part that is signed itself parts sections`() {
    let text = "One.\n\n__________\n\nTwo.\n\nBest regards,\nAnn"
    #expect(QuotedText.visible(in: text) == text)
  }

  @Test(arguments: [
    ("Ann Lee", "Ann Lee\nvia mobile"), ("Ann Lee <al@example.org>", "Thank you,\nAnn"),
    ("ann.lee@example.org", "Ann Lee, Ph.D.\nPresident\nann.lee@example.org\nwww.example.org"),
    ("Анна Ли", "С уважением,\nАнна Ли"), ("Jörg Ölmann", "Mit freundlichen Grüßen\n\nJörg Ölmann"),
    ("ÉMILE DUPONT", "Cordialement,\nÉmile Dupont\n+33 1 23 45 67 89"),
  ]) func `the sender's name begins a signature`(sender: String, signature: String) {
    let text =
      "It does not print, and it has not since we moved to the other floor.\n\n\(signature)"
    #expect(
      QuotedText.visible(in: text, sender: sender)
        == "It does not print, and it has not since we moved to the other floor.")
    let fragments = QuotedText.fragments(in: text, sender: sender)
    #expect(fragments.filter { $0.kind == .signature }.map(\.text).joined() == signature)
  }

  @Test func `a closing above a telephone number begins a signature`() {
    let text = "It does not print.\n\nBest regards,\nAnn Lee\nExample Ltd.\n+1 555 123 4567\n"
    #expect(QuotedText.visible(in: text) == "It does not print.")
  }

  @Test func `thanks and a first name stay where the sender is not known`() {
    let text = "It does not print.\n\nThanks,\nAnn"
    #expect(QuotedText.visible(in: text) == text)
  }

  @Test func `a message that is only a name stays`() {
    #expect(QuotedText.visible(in: "Ann Lee", sender: "Ann Lee") == "Ann Lee")
  }

  @Test func `the sender's name in a greeting is no signature`() {
    let text =
      "Hello,\n\nthis is Ann Lee, the printer is broken again and I cannot print at all.\nHelp"
    #expect(QuotedText.visible(in: text, sender: "Ann Lee") == text)
  }
}
