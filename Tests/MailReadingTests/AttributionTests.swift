import Mail
import Testing

/// The line above a quote, in the words of many mail programs and languages.
struct AttributionTests {
  static let lines = [
    "On Mon, Apr 2, 2012 at 6:26 PM, Ann Lee <ann@example.org> wrote:",
    "On Apr 3, 2012, at 4:19 PM, Ann wrote:",
    "On 04/02/2012 06:26 PM, Ann Lee wrote:",
    "On Tue, Apr 11, 2017 at 10:07 PM Ann Lee\n<ann@example.org> wrote:",
    "On Tue, Apr 11, 2017 at 10:07 PM Ann Lee <\nann@example.org> wrote:",
    "On Tue, Apr 11, 2017 at 10:07 PM Ann Lee of the Department of\nLong Names and Titles\n<ann@example.org>\nwrote:",
    "On Aug 22, 2011, at 7:37 PM, ann<ann@example.org> wrote:",
    "2011/4/7 Ann Lee <ann@example.org>",
    "04/19/2011 07:10 AM, Ann Lee wrote:",
    "Ann Lee <ann@example.org> wrote:",
    "ann@example.org (Ann Lee) writes:",
    "--- On Mon, 4/2/12, Ann Lee <ann@example.org> wrote:",
    "---- Ann Lee wrote ----",
    "------On 12/29/1987 17:32 PM, Ann Lee wrote-----",
    "Quoting Ann Lee <ann@example.org>:",
    "Am 26.06.2014 um 14:41 schrieb Ann Lee <ann@example.org>:",
    "Am Do., 26. Juni 2014 um 14:41 Uhr schrieb Ann Lee <\nann@example.org>:",
    "Ann Lee <ann@example.org> schrieb am So., 23.\nJuni 2024, 21:08:",
    "---- On Wed, 24 Feb 2021 14:02:50 +0530 ann@example.org wrote ----",
    "At 6/16/2016 08:32 PM, you wrote:",
    "Zitat von Ann Lee <ann@example.org>:",
    "Le jeu. 26 juin 2014 à 14:41, Ann Lee <ann@example.org> a écrit :",
    "Le 26/06/2014 14:41, Ann Lee a écrit\u{A0}:",
    "El jue, 26 jun 2014 a las 14:41, Ann Lee (<ann@example.org>) escribió:",
    "El 26/06/2014 a las 14:41, Ann Lee escribió:",
    "Il giorno gio 26 giu 2014 alle ore 14:41 Ann Lee <ann@example.org> ha scritto:",
    "Il 26/06/2014 14:41, Ann Lee ha scritto:",
    "Em qui., 26 de jun. de 2014 às 14:41, Ann Lee <ann@example.org> escreveu:",
    "Op do 26 jun. 2014 om 14:41 schreef Ann Lee <ann@example.org>:",
    "Op 17-feb.-2015, om 13:18 heeft Ann Lee <ann@example.org> het volgende geschreven:",
    "Den 26 juni 2014 14:41 skrev Ann Lee <ann@example.org>:",
    "tors 26 juni 2014 kl. 14:41 skrev Ann Lee <ann@example.org>:",
    "Den tor. 26. jun. 2014 kl. 14.41 skrev Ann Lee <ann@example.org>:",
    "På 14 september 2015 på 02:23:18, Ann Lee (ann@example.org) skrev:",
    "to 26. kesäk. 2014 klo 14.41 Ann Lee (ann@example.org) kirjoitti:",
    "W dniu 26.06.2014 o 14:41, Ann Lee pisze:",
    "czw., 26 cze 2014 o 14:41 Ann Lee <ann@example.org> napisał(a):",
    "Dne 26. 6. 2014 v 14:41 Ann Lee napsal(a):",
    "čt 26. 6. 2014 v 14:41 odesílatel Ann Lee <ann@example.org> napsal:",
    "št 26. 6. 2014 o 14:41 Ann Lee <ann@example.org> napísal(a):",
    "чт, 26 июн. 2014 г. в 14:41, Анна Ли <ann@example.org>:",
    "26.06.2014 14:41, Анна Ли пишет:",
    "26 июня 2014 г., 14:41 пользователь Анна Ли <ann@example.org> написал:",
    "Thu, 26 Jun 2014 14:00:51 +0400 от Ann Lee <ann@example.org>:",
    "11:00 AM, November 17, 2021, \"Ann - Lee\" <ann@example.org>:",
    "26.06.2014, 14:41, \"Ann Lee\" <ann@example.org>:",
    "чт, 26 черв. 2014 р. о 14:41 Анна Лі <ann@example.org> пише:",
    "Ann Lee <ann@example.org>, 26 Haz 2014 Per, 14:41 tarihinde şunu yazdı:",
    "26.06.2014 14:41 tarihinde Ann Lee yazdı:",
    "2014年6月26日(木) 14:41 Ann Lee <ann@example.org>:",
    "2014/06/26 14:41、Ann Lee <ann@example.org>のメール:",
    "2014年6月26日 14:41，Ann Lee <ann@example.org> 写道：",
    "Ann Lee <ann@example.org> 於 2014年6月26日 週四 下午2:41寫道：",
    "2014년 6월 26일 (목) 오후 2:41, Ann Lee <ann@example.org>님이 작성:",
    "Ann Lee <ann@example.org> ezt írta (időpont: 2014. jún. 26., Cs, 14:41):",
    "Pe joi, 26 iun. 2014 la 14:41, Ann Lee <ann@example.org> a scris:",
    "Στις Πέμ, 26 Ιουν 2014 στις 2:41 μ.μ., ο χρήστης Ann Lee <ann@example.org> έγραψε:",
    "На чт, 26.06.2014 г. в 14:41 Ann Lee <ann@example.org> написа:",
    "Vào 14:24 8 tháng 6, 2017, Ann Lee <ann@example.org> đã viết:",
    "Pada tanggal Kam, 26 Jun 2014 pukul 14.41 Ann Lee <ann@example.org> menulis:",
    "El dj, 26 juny 2014 a les 14:41, Ann Lee (<ann@example.org>) va escriure:",
  ]

  @Test(arguments: lines) func `what is above a marked quote is not visible`(line: String) {
    let text = "Yes, thank you.\n\n\(line)\n\n> Is it so?\n> Truly?\n"
    #expect(QuotedText.visible(in: text) == "Yes, thank you.")
    #expect(QuotedText.fragments(in: text).map(\.kind) == [.text, .attribution, .quote])
  }

  @Test(arguments: lines) func `what is above a quote without marks is not visible`(line: String) {
    // A bare date and address may be anything as long as no quote is to be seen.
    guard !line.hasSuffix("<ann@example.org>") else { return }
    let text = "Yes, thank you.\n\n\(line)\n\nIs it so?\n\nAnn\n"
    #expect(QuotedText.visible(in: text) == "Yes, thank you.")
  }

  @Test(arguments: lines) func `an answer below the quote is visible`(line: String) {
    let text = "\(line)\n\n> Is it so?\n> Truly?\n\nYes, thank you.\n"
    #expect(QuotedText.visible(in: text) == "Yes, thank you.")
  }

  @Test(arguments: [
    "On your remote host you can run:",
    "Times:\n2024-01-15 14:30:25\n15.01.2024 14:30\n01/15/2024 at 2:30 PM",
    "I parse mails that come from: ann@example.org and from: bob@example.org",
    "On average, this parser works well.\nOn a separate note, it is fast.",
    "see https://example.org/2024/01/what-ann-wrote:",
    "On the 5th floor the printer says:",
    "Please do the following:",
    "I called at 10:30 and Mr. Lee said the same.",
    "My phone is 555-1234, reach me at ann@example.org:",
    "She wrote: it is broken.",
    "In 2019 we had these problems:",
    "Error at 12:03:17:",
  ]) func `a sentence is no attribution`(line: String) {
    let text = "Hello.\n\n\(line)\n\nthe rest of it\n"
    #expect(QuotedText.fragments(in: text).map(\.kind) == [.text])
  }
}
