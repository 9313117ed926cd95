internal import Tickets

extension SampleThread {
  static let hebrew: [SampleThread] = [
    SampleThread(
      "המכונה מצפצפת בשבת", from: Person("נעמה ברקוביץ", "naama@example.org"), .hours(9), .open,
      to: .jonas, tags: ["timer"], fields: ["device": "Pilot 2 S"],
      [
        .message(
          """
          שלום רב,

          המכונה מצפצפת כל שעה עגולה, גם בשבת בבוקר. איך משתיקים אותה בלי לנתק מהחשמל?

          תודה,
          נעמה ברקוביץ
          """),
        .reply(
          .jonas, after: .hours(2),
          """
          שלום נעמה,

          בתפריט "צלילים" יש אפשרות "שקט בסופי שבוע". היא שקטה מיום שישי בצהריים.
          """),
        .message(after: .hours(20), "שקט נפלא. הילדים שואלים למה הקפה כועס עלינו."),
      ]),
    SampleThread(
      "החזר כספי על הזמנה LF-20650", from: Person("אלון שגיא", "alon@example.net"), .days(3),
      in: .billing, .solved, to: .leyla, tags: ["refund"], fields: ["order": "LF-20650"],
      [
        .message("ביטלתי את ההזמנה לפני שבוע והכסף עוד לא חזר. אפשר לבדוק?"),
        .reply(
          .leyla, after: .hours(6), "שלום אלון, ההחזר יצא הבוקר ויופיע תוך יומיים. סליחה על העיכוב."
        ),
        .message(after: .days(1), "הגיע. תודה רבה!"),
      ]),
  ]
}
