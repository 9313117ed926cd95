/// The words of the line above a quote, by language.
enum AttributionWords {
  /// Words that such a line begins with before the date: "On", "Am", "Le".
  static let openers = PhraseList(
    "on | at | am | le | el | en | il | il giorno | in data | em | a | op | den | på | w dniu | dnia",
    "dne | ons | vào | pada | în | la data | na | dana | el día | kl | ob | στις | στις | ב | בתאריך",
    "在 | 于 | 於 | στην | в | у | on behalf | dňa | datum | data | den | am | um | zo | ma | di | wo | do",
    "mon | tue | tues | wed | thu | thur | thurs | fri | sat | sun | monday | tuesday | wednesday",
    "mån | tis | tors | fre | lör | sön | man | tir | tor | lør | søn | gio | ven | dom | mié | jue",
    "thursday | friday | saturday | sunday | montag | dienstag | mittwoch | donnerstag | freitag",
    "samstag | sonntag | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | lunes",
    "martes | miércoles | jueves | viernes | sábado | domingo | lunedì | martedì | mercoledì | giovedì",
    "venerdì | sabato | domenica | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag",
    "zondag | måndag | tisdag | onsdag | torsdag | fredag | lördag | söndag | mandag | tirsdag | lørdag",
    "søndag | понедельник | вторник | среда | четверг | пятница | суббота | воскресенье | пн | вт | ср",
    "чт | пт | сб | вс | нд | ma | ti | ke | to | pe | la | su | lun | mar | mer | jeu | ven | sam | dim",
    "mo | di | mi | do | fr | sa | so | pon | wt | śr | czw | pt | sob | ndz | po | út | st | čt | pá | so",
    "le lun | ngày | στο | στις | تاريخ | في")

  /// Verbs that end the line, as in "On Monday Ann wrote:".
  static let closing = PhraseList(
    "wrote | writes | said | schrieb | schrieb folgendes | geschrieben | hat geschrieben",
    "a écrit | écrit | écrivait | escribió | escribio | ha escrito | ha scritto | scrive | ha scritto",
    "escreveu | escreveu o seguinte | het volgende geschreven | schreef | skrev | skrev følgende",
    "kirjoitti | napisał | napisała | napisał(a) | pisze | napsal | napsala | napsal(a) | píše",
    "napísal | napísala | napísal(a) | napisao | napisala | napisao je | je napisao | je napisal",
    "je napisao/la | написал | написала | написал(а) | написали | пишет | писал | писал(а) | написав",
    "написала | написав(-ла) | пише | писав | написа | yazdı | şunu yazdı | şunları yazdı | yazmış",
    "írta | ezt írta | a scris | έγραψε | כתב | כתבה | כתב/ה | מאת | كتب | كتبت | đã viết | menulis",
    "เขียน | เขียนว่า | va escriure | escribiu | kirjutas | rakstīja | rašė | parašė | skrifaði | نوشت",
    "ने लिखा | 写道 | 寫道 | 写到 | 撰寫 | 書きました | が書きました | のメール | のメッセージ | 님이 작성 | 작성 | 썼습니다",
    "wrote the following | wrote as follows | schrieb am | schreef het volgende")

  /// Verbs that stand between the date and the name, as in "Am Montag schrieb Ann:".
  static let inner = PhraseList(
    "schrieb | schreef | heeft | skrev | kirjoitti | wrote on | schrieb am | написал | написала",
    "написал(а) | пишет | napisał | napisał(a) | pisze | napsal(a) | napsal | a écrit | escribió",
    "έγραψε | yazdı | írta | ezt írta | kirjutas")

  /// Words that introduce a quote without a verb: "Quoting Ann <ann@example.org>:".
  static let quoting = PhraseList(
    "quoting | zitat von | citando a | citando | citat fra | citat från | citation de | selon",
    "citát | cytowanie | in article | in message | in reply to")
}
