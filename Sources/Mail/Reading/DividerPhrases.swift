/// What dividers between messages say, by language.
enum DividerPhrases {
  /// Above the message that is answered.
  static let original = PhraseList(
    "original message | originalmessage | reply message | original email | original e-mail | quoted text",
    "ursprüngliche nachricht | originalnachricht | ursprüngliche e-mail | original-nachricht",
    "ursprüngliche mail | originalmail | message d'origine | message d’origine | message original",
    "message initial | mensaje original | messaggio originale | messaggio original | mensagem original",
    "oorspronkelijk bericht | origineel bericht | originele bericht | oorspronkelijke bericht",
    "ursprungligt meddelande | originalmeddelande | originalmeddelelse | ursprungligt mail",
    "oprindelig meddelelse | original meddelelse | original besked | oprindelig besked",
    "opprinnelig melding | original melding | opprinnelig e-post | alkuperäinen viesti",
    "wiadomość oryginalna | oryginalna wiadomość | wiadomość pierwotna | treść oryginalnej wiadomości",
    "původní zpráva | původní e-mail | pôvodná správa | исходное сообщение | оригинальное сообщение",
    "первоначальное сообщение | исходное письмо | оригинал сообщения | оригінальне повідомлення",
    "вихідне повідомлення | початкове повідомлення | оригинално съобщение | orijinal mesaj",
    "orijinal ileti | orjinal mesaj | özgün ileti | özgün mesaj | asıl ileti | αρχικό μήνυμα",
    "元のメッセージ | オリジナルメッセージ | 元のメール | original | 原始邮件 | 原始郵件 | 原邮件 | 邮件原件 | 原始信息 | 原文",
    "원본 메시지 | 원본 메일 | 원본메시지 | 원본 이메일 | eredeti üzenet | mesaj original | mesajul original",
    "mesaj inițial | izvorna poruka | originalna poruka | izvorno sporočilo | thư gốc | tin nhắn gốc",
    "missatge original | הודעה מקורית | الرسالة الأصلية | algne sõnum | sākotnējais ziņojums",
    "pradinis pranešimas | pesan asli | ข้อความต้นฉบับ | upprunaleg skilaboð | originaal")

  /// Above a message that is passed on.
  static let forward = PhraseList(
    "forwarded message | forwarded by me | forwarded mail | forwarded email | forwarded",
    "weitergeleitete nachricht | weitergeleitete e-mail | message transféré | message réexpédié",
    "mensaje reenviado | messaggio inoltrato | mensagem encaminhada | mensagem reencaminhada",
    "doorgestuurd bericht | vidarebefordrat meddelande | videresendt meddelelse | videresendt besked",
    "videresendt melding | välitetty viesti | edelleenlähetetty viesti | wiadomość przekazana",
    "przekazana wiadomość | treść przekazanej wiadomości | přeposlaná zpráva | preposlaná správa",
    "пересылаемое сообщение | пересланное сообщение | перенаправленное сообщение",
    "начало переадресованного сообщения | начало пересылаемого сообщения | переслане повідомлення",
    "пересланий лист | препратено съобщение | iletilen ileti | ıletilen ileti | yönlendirilen ileti",
    "yönlendirilen mesaj | yönlendirilmiş mesaj | προωθημένο μήνυμα | 転送メッセージ | 転送されたメッセージ",
    "転送メール | 转发的邮件 | 转发邮件信息 | 转发邮件 | 轉寄郵件 | 轉寄的郵件 | 转发的消息 | 전달된 메시지 | 전달된 메일",
    "továbbított üzenet | mesaj redirecționat | proslijeđena poruka | prosleđena poruka",
    "posredovano sporočilo | thư được chuyển tiếp | missatge reenviat | הודעה שהועברה | رسالة معاد توجيهها"
  )

  /// "----- Forwarded by Ann on 3 May -----".
  static let forwardedBy = PhraseList(
    "forwarded by | weitergeleitet von | transféré par | reenviado por | inoltrato da | doorgestuurd door",
    "forwarded message from")

  /// Apple Mail's line, without dashes but with a colon.
  static let forwardOpening = PhraseList(
    "begin forwarded message | anfang der weitergeleiteten nachricht | début du message réexpédié",
    "début du message transféré | inicio del mensaje reenviado | inizio messaggio inoltrato",
    "início da mensagem reencaminhada | início da mensagem encaminhada | begin doorgestuurd bericht",
    "vidarebefordrat brev | start på videresendt besked | videresendt melding | välitetty viesti alkaa",
    "początek przekazywanej wiadomości | začátek přeposílané zprávy | начало переадресованного сообщения",
    "ıletilen iletinin başlangıcı | 転送されたメッセージ | 下面是被转发的邮件 | 开始转发的邮件 | 轉寄的郵件 | 전달된 메시지")

  /// Helpdesks ask for the answer to be written above such a line.
  static let replyAbove = PhraseList(
    "reply above this line | type your reply above | write your reply above | respond above this line",
    "reply above the line | reply above here | above this line to reply | above this line to add",
    "antworten sie oberhalb dieser zeile | antwort oberhalb dieser zeile | antwort über dieser linie",
    "oberhalb dieser linie | répondre au-dessus de cette ligne | répondez au-dessus de cette ligne",
    "responda por encima de esta línea | respuesta por encima de esta línea | sopra questa riga",
    "responda acima desta linha | boven deze regel | ovanför denna rad | over denne linje",
    "tämän rivin yläpuolelle | powyżej tej linii | nad tento řádek | выше этой линии | над этой строкой"
  )
}
