/// What signatures say, by language.
enum SignaturePhrases {
  /// How the line begins that a phone or a mail program adds.
  static let sentFrom = PhraseList(
    "sent from my | sent from yahoo mail | sent from yahoo! mail | sent from aol | sent from outlook",
    "sent from mail for windows | sent from samsung | sent from proton mail | sent from protonmail",
    "sent from mobile | sent from mailbird | sent from gmail mobile | sent from the | sent via my",
    "sent via blackberry | sent by my | sent with my | sent using | sent with sparrow",
    "sent with proton mail | sent with protonmail | sent from mailspring | sent with airmail",
    "sent from a phone | sent from a mobile | sent from mailbox | sent by galaxy | sent via mobile",
    "sent with mailbird | from my iphone | from my android | sent from galaxy | sent with mailspring",
    "sent on the go | get outlook for | via mobile | typed on my | written on my | sent from windows mail",
    "von meinem | gesendet von | gesendet mit | diese nachricht wurde von meinem | gesendet über mein",
    "holen sie sich outlook für | outlook für android | outlook für ios | envoyé de mon",
    "envoyé depuis mon | envoyé depuis | envoyé à partir de | envoyé avec | téléchargez outlook pour",
    "télécharger outlook pour | descargar outlook para | baixe o outlook para | ladda ned outlook",
    "obtenez outlook pour | enviado desde | enviado de mi | enviado de meu | enviado do meu",
    "enviado do | enviado con | enviado por | enviado a partir do | obtener outlook para",
    "obter o outlook para | inviato da | inviato dal | scarica outlook per | ottieni outlook per",
    "verstuurd vanaf | verzonden vanaf | verzonden met | verstuurd met | outlook voor",
    "skickat från | hämta outlook för | sendt fra min | sendt fra | hent outlook til | få outlook for",
    "lähetetty | hanki outlook | wysłane z | wysłano z | pobierz outlook | odesláno z | odoslané z",
    "stáhněte si outlook | отправлено с | отправлено из | отправлено от | послано с | получить outlook",
    "отримати outlook | надіслано з | надіслано від | відправлено з | изпратено от | trimis de pe",
    "trimis din | küldve az | elküldve | poslano s | poslano iz | στάλθηκε από | đã gửi từ | gửi từ",
    "dikirim dari | נשלח מה | أرسلت من | 发自我的 | 发自 | 發自我的 | 從我的 | 寄自我的 | 내 iphone에서 | 나의 iphone에서",
    "enviat des | saadetud minu | išsiųsta iš | nosūtīts no | ส่งจาก | iphone'umdan | iphone’umdan")

  /// How such a line ends in languages that put the verb last.
  static let sentFromEnding = PhraseList(
    "から送信 | gönderildi | 에서 보냄 | 에서 보낸 메일 | 傳送 | gesendet | küldve")

  /// What excuses the style of such a message, behind a comma.
  static let excuses = PhraseList(
    "excuse | typos | typoze | brevity | pardon | forgive | entschuldige")

  /// How a letter closes; the name follows.
  static let closings = PhraseList(
    "thanks | thank you | thanks a lot | many thanks | thanks again | thanks in advance | thx | tia",
    "thank you very much | thank you so much | thanks and regards | thanks & regards | best",
    "regards | best regards | kind regards | warm regards | kindest regards | with kind regards | br",
    "warmest regards | best wishes | all the best | cheers | sincerely | sincerely yours | take care",
    "yours sincerely | yours faithfully | yours truly | yours | respectfully | cordially | love",
    "mit freundlichen grüßen | mit freundlichem gruß | mit freundlichen grüssen | freundliche grüße",
    "freundliche grüsse | viele grüße | viele grüsse | liebe grüße | liebe grüsse | beste grüße",
    "herzliche grüße | schöne grüße | gruß | grüße | mfg | vg | lg | danke | vielen dank | besten dank",
    "cordialement | bien cordialement | bien à vous | merci | merci beaucoup | sincères salutations",
    "salutations | amicalement | bonne journée | saludos | un saludo | saludos cordiales | gracias",
    "muchas gracias | atentamente | un cordial saludo | cordialmente | cordiali saluti | saluti",
    "distinti saluti | grazie | grazie mille | un saluto | atenciosamente | obrigado | obrigada",
    "cumprimentos | com os melhores cumprimentos | abraços | att | met vriendelijke groet",
    "met vriendelijke groeten | vriendelijke groeten | groeten | groet | mvg | bedankt | dank u",
    "med vänliga hälsningar | vänliga hälsningar | mvh | hälsningar | tack | tack på förhand",
    "med venlig hilsen | venlig hilsen | hilsen | mange tak | tak | med vennlig hilsen",
    "vennlig hilsen | takk | på forhånd takk | ystävällisin terveisin | terveisin | t | kiitos",
    "pozdrawiam | z poważaniem | dziękuję | z wyrazami szacunku | serdecznie pozdrawiam",
    "s pozdravem | s pozdravom | děkuji | díky | ďakujem | с уважением | с наилучшими пожеланиями",
    "спасибо | заранее спасибо | всего доброго | з повагою | дякую | поздрави | с уважение",
    "saygılarımla | saygılarımızla | teşekkürler | teşekkür ederim | iyi çalışmalar | üdvözlettel",
    "köszönettel | tisztelettel | cu stimă | mulțumesc | με εκτίμηση | ευχαριστώ | lp | lijep pozdrav",
    "lep pozdrav | srdačan pozdrav | よろしくお願いします | よろしくお願いいたします | 敬具 | 此致 | 谢谢 | 謝謝 | 祝好",
    "감사합니다 | trân trọng | cảm ơn | תודה | בברכה | شكرا | مع التحية | terima kasih | salam")

  /// Whether a line closes a letter: "Best regards,".
  static func isClosing(_ index: Int, of text: FoldedText) -> Bool {
    let core = text.trim(text.lines[index].content) { byte in
      FoldedText.isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "!")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    return closings.contains(core, of: text)
  }
}
