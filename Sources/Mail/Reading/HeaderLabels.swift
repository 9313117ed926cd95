/// The labels of the header block above a quoted message, in the languages of mail programs.
enum HeaderLabels {
  /// The role that a folded label names.
  static func role(of label: [UInt8]) -> HeaderRole? { roles[label] }

  /// No label is longer than this, in bytes.
  static let longest = 40

  private static let labels: [(HeaderRole, PhraseList)] = [
    (
      .from,
      PhraseList(
        "from | von | de | da | van | från | fra | lähettäjä | od | de la | feladó | от | от кого | від",
        "kimden | gönderen | από | 差出人 | 送信者 | 发件人 | 發件人 | 寄件者 | 寄件人 | 보낸 사람 | 보낸사람",
        "발신 | 발신자 | šalje | pošiljatelj | từ | מאת | من | saatja | no | nuo | dari | จาก | frá | від кого",
        "sender | absender | expéditeur | remitente | remetente | mittente | afzender | pošiljalac | 发信人"
      )
    ),
    (
      .sent,
      PhraseList(
        "sent | gesendet | envoyé | envoyé le | enviado | enviado el | enviado em | enviada em | enviada",
        "inviato | verzonden | skickat | sendt | lähetetty | wysłano | wysłane | odesláno | odoslané",
        "elküldve | küldve | trimis | отправлено | надіслано | відправлено | изпратено | gönderildi",
        "gönderme tarihi | στάλθηκε | αποστολή | 送信日時 | 送信日 | 发送时间 | 傳送時間 | 寄件日期 | 发送日期",
        "보낸 날짜 | 보낸날짜 | poslano | đã gửi | נשלח | תאריך | تاريخ الإرسال | saadetud | nosūtīts",
        "išsiųsta | enviat | dikirim | ส่ง | date sent | sendt den | sent at | 發送時間 | 時間 | 时间 | 已发送")
    ),
    (
      .date,
      PhraseList(
        "date | datum | fecha | data | dato | päivämäärä | pvm | päiväys | dátum | дата | дата и время",
        "tarih | ημερομηνία | 日時 | 日付 | 日期 | 날짜 | ngày | التاريخ | tanggal | วันที่ | received",
        "kuupäev | datums | päivä | date et heure | día")
    ),
    (
      .to,
      PhraseList(
        "to | an | à | para | a | per | aan | till | til | vastaanottaja | do | komu | címzett | către | catre",
        "кому | до | kime | alıcı | προς | 宛先 | 收件人 | 收件者 | 받는 사람 | 받는사람 | 수신 | 수신자 | za | prima",
        "đến | tới | אל | إلى | adressaat | kam | per a | kepada | ถึง | destinataire | destinatario"
      )
    ),
    (
      .copy,
      PhraseList(
        "cc | bcc | kopie | kopie (cc) | copie à | kopia | kopi | kopio | dw | udw | másolatot kap",
        "копия | копія | bilgi | κοιν. | κοινοποίηση | 抄送 | 副本 | 참조 | en copia | reply-to | reply to",
        "importance | attachments | organization | wichtigkeit | priorität | antwort an | bcc: | skopija"
      )
    ),
    (
      .subject,
      PhraseList(
        "subject | betreff | objet | asunto | oggetto | assunto | onderwerp | ämne | emne | aihe | temat",
        "předmět | predmet | tárgy | subiect | тема | относно | konu | θέμα | 件名 | 主题 | 主旨 | 主題 | 标题",
        "제목 | zadeva | chủ đề | נושא | الموضوع | teema | tēma | tema | assumpte | perihal | subjek | เรื่อง",
        "sujet | efni | naslov")
    ),
  ]

  private static let roles: [[UInt8]: HeaderRole] = {
    var roles: [[UInt8]: HeaderRole] = [:]
    for (role, list) in labels {
      for phrase in list.phrases where roles[phrase] == nil { roles[phrase] = role }
    }
    return roles
  }()
}
