extension Phrasebook {
  static let hebrew = Phrasebook(
    people: [
      Person("תמר אילון", "tamar@example.org"), Person("יונתן צור", "yonatan@example.com"),
      Person("הדס מרגלית", "hadas@example.net"), Person("גיא שקד", "guy@example.org"),
      Person("שירה ענבר", "shira@example.com"),
    ],
    greetings: ["שלום,", "שלום רב,", "בוקר טוב,"],
    farewells: ["תודה רבה", "בברכה", "יום נעים"],
    agentGreeting: "שלום {name},", agentFarewell: "בברכה",
    attribution: "לאחרונה {name} כתב/ה:",
    details: ["זה התחיל שלשום.", "כבר כיביתי והדלקתי פעמיים.", "מספר ההזמנה {order}."],
    thanks: ["זה היה זה, תודה!", "עובד, אפשר לסגור."],
    reminders: ["יש חדש?", "ניסיתי ואין שינוי. מה עכשיו?"],
    topics: [
      Topic(
        .support, "leak", subjects: ["{device} דולפת", "מים מתחת ל-{device}"],
        problems: ["כל בוקר יש שלולית מתחת למכונה.", "היא מטפטפת גם כשאיש אינו משתמש בה."],
        answers: ["נא ללחוץ על המיכל עד שנשמעת נקישה."]),
      Topic(
        .support, "error", subjects: ["שגיאה E14", "{device} נעצרת באמצע הכוס"],
        problems: ["על המסך כתוב E14 וזהו.", "טוחנת, נאנחת ונעצרת."],
        answers: ["יש להוציא את יחידת החליטה ולשטוף במים פושרים."]),
      Topic(
        .returns, "return", subjects: ["החזרת {order}", "{device} הגיעה עם מכה"],
        problems: ["הקופסה נראתה כמו אקורדיון.", "יפה מאוד, אבל לא נכנסת לארון."],
        answers: ["מצורפת תווית החזרה; חדשה יוצאת מחר."]),
    ])
}
