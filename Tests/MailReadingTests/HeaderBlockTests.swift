import Mail
import Testing

/// The block of fields that Outlook and its like put above an earlier message.
struct HeaderBlockTests {
  static let blocks = [
    "From: Ann Lee\nSent: Thursday, July 03, 2014 3:50 PM\nTo: Bob\nSubject: Test",
    "*From:* Ann Lee [mailto:ann@example.org]\n*Sent:* Monday\n*To:* Bob\n*Subject:* Test",
    "Date: Thu, 26 Jun 2014 13:53:45 +0400\nSubject: Test\nFrom: ann@example.org\nTo: bob@example.org",
    "From: ann@example.org\nDate: Wed, 16 May 2012 00:15:02 -0600",
    "Von: Ann Lee\nGesendet: Dienstag, 25. November 2014 14:59\nAn: Bob\nBetreff: Test",
    "De : Ann Lee\nEnvoyé : vendredi 23 janvier 2015 16:39\nÀ : Bob\nObjet : Test",
    "De: Ann Lee\nEnviado el: jueves, 3 de julio de 2014 15:50\nPara: Bob\nAsunto: Test",
    "Da: Ann Lee\nInviato: giovedì 3 luglio 2014 15:50\nA: Bob\nOggetto: Test",
    "De: Ann Lee\nEnviada em: quinta-feira, 3 de julho de 2014\nPara: Bob\nAssunto: Test",
    "Van: Ann Lee\nVerzonden: donderdag 3 juli 2014 15:50\nAan: Bob\nOnderwerp: Test",
    "Från: Ann Lee\nSkickat: den 26 augusti 2015 14:45\nTill: Bob\nÄmne: Test",
    "Fra: Ann Lee\nSendt: 3. juli 2014 15:50\nTil: Bob\nEmne: Test",
    "Lähettäjä: Ann Lee\nLähetetty: 3. heinäkuuta 2014 15:50\nVastaanottaja: Bob\nAihe: Test",
    "Od: Ann Lee\nWysłano: 3 lipca 2014 15:50\nDo: Bob\nTemat: Test",
    "Od: Ann Lee\nOdesláno: 3. července 2014 15:50\nKomu: Bob\nPředmět: Test",
    "Feladó: Ann Lee\nElküldve: 2014. július 3. 15:50\nCímzett: Bob\nTárgy: Test",
    "De la: Ann Lee\nTrimis: joi, 3 iulie 2014 15:50\nCătre: Bob\nSubiect: Test",
    "От: Анна Ли\nОтправлено: 3 июля 2014 г. 15:50\nКому: Боб\nТема: Test",
    "Від: Анна Лі\nНадіслано: 3 липня 2014 р. 15:50\nКому: Боб\nТема: Test",
    "Kimden: Ann Lee\nGönderildi: 3 Temmuz 2014 15:50\nKime: Bob\nKonu: Test",
    "Από: Ann Lee\nΣτάλθηκε: 3 Ιουλίου 2014\nΠρος: Bob\nΘέμα: Test",
    "差出人: Ann Lee\n送信日時: 2014年7月3日 15:50\n宛先: Bob\n件名: Test",
    "发件人: Ann Lee\n发送时间: 2014年7月3日 15:50\n收件人: Bob\n主题: Test",
    "寄件者： Ann Lee\n寄件日期： 2014年7月3日 15:50\n收件者： Bob\n主旨： Test",
    "보낸 사람: Ann Lee\n보낸 날짜: 2014년 7월 3일\n받는 사람: Bob\n제목: Test",
    "From: Ann Lee\n\nSent: Thursday\n\nTo: Bob\n\nSubject: Test",
    "From: Ann Lee\nSent: Thursday\nTo: Bob One; Bob Two; Bob Three;\n Bob Four; Bob Five\nSubject: Test",
  ]

  @Test(arguments: blocks) func `what is below a header block is not visible`(block: String) {
    let text = "Yes.\n\n\(block)\n\nIs it so?\n\nAnn\n"
    #expect(QuotedText.visible(in: text) == "Yes.")
    #expect(QuotedText.fragments(in: text).map(\.kind) == [.text, .header, .quote])
  }

  @Test(arguments: blocks) func `a header block below a rule takes the rule along`(block: String) {
    let text = "Yes.\n________________________________\n\(block)\n\nIs it so?\n"
    #expect(QuotedText.visible(in: text) == "Yes.")
  }

  @Test(arguments: [
    "-----Original Message-----", " ----- Original Message ----- ",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----", "-----Mensaje original-----", "-----Messaggio originale-----",
    "-----Mensagem original-----", "-----Oorspronkelijk bericht-----",
    "-----Ursprungligt meddelande-----", "-----Oprindelig meddelelse-----",
    "-------- Opprinnelig melding --------", "-----Alkuperäinen viesti-----",
    "-----Wiadomość oryginalna-----", "-----Původní zpráva-----", "-----Исходное сообщение-----",
    "-----Оригінальне повідомлення-----", "-----Orijinal Mesaj-----", "-----元のメッセージ-----",
    "-----原始邮件-----", "------------------ 原始郵件 ------------------", "-----원본 메시지-----",
    "##- Please type your reply above this line -##",
  ]) func `what is below a divider is not visible`(divider: String) {
    #expect(QuotedText.visible(in: "Yes.\n\n\(divider)\n\nIs it so?\n") == "Yes.")
  }

  @Test func `the labels of an unknown language count below a rule`() {
    let text = """
      Yes.
      ────────────────────
      Xfrom: Ann <ann@example.org>
      Xsent: today
      Xsubject: Test

      Is it so?
      """
    #expect(QuotedText.visible(in: text) == "Yes.")
  }

  @Test(arguments: [
    "Invitation:\n\nDate: Wednesday 3, October 2011\nTime: 7:00am\nAddress: 130 Fox St\n\nBring your ID.",
    "I want to travel.\n\nFrom: Berlin\nTo: Paris\n\nIs there a train?",
    "Subject: printing\nDate: today\n\nIt does not print.",
    "To: whom it may concern\n\nIt does not print.",
  ]) func `a list of other things is no header block`(text: String) {
    #expect(QuotedText.visible(in: text) == text)
  }

  @Test(arguments: [
    "FYI\n\n---------- Forwarded message ----------\nFrom: ann@example.org\nDate: Tue, Sep 4, 2012 at 1:35 PM\nSubject: Two\nTo: bob@example.org\n\nIt broke.",
    "Begin forwarded message:\n\nFrom: Ann <ann@example.org>\nSubject: Test\nDate: 3 July 2014\n\nIt broke.",
    "From: Ann Lee\nSent: Thursday\nTo: Bob\nSubject: Test\n\nIt broke.",
    "-------- Weitergeleitete Nachricht --------\nBetreff: Test\nVon: Ann <ann@example.org>\n\nIt broke.",
  ]) func `a message that is passed on stays visible`(text: String) {
    #expect(QuotedText.visible(in: text).contains("It broke."))
    #expect(QuotedText.fragments(in: text).last?.kind == .forward)
  }

  @Test func `a forward below an earlier message is part of it`() {
    let text = """
      Yes.

      -----Original Message-----

      FYI

      ---------- Forwarded message ----------
      From: ann@example.org
      Subject: Test
      """
    #expect(QuotedText.visible(in: text) == "Yes.")
  }
}
