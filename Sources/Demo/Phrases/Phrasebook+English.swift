extension Phrasebook {
  static let english = Phrasebook(
    people: [
      Person("Agnes Thornbury", "agnes.thornbury@example.org"),
      Person("Barnaby Quill", "b.quill@example.com"), Person("Chioma Eze", "chioma@example.net"),
      Person("Dermot Laverty", "dermot@northquay.example"),
      Person("Edie Sparrow", "edie@example.org"),
      Person("Fergus Innes", "fergus.innes@example.com"),
      Person("Gita Rao", "gita.rao@example.net"),
      Person("Hamish Oduya", "hamish@brindlemoss.example"),
      Person("Imogen Fell", "imogen@example.org"),
      Person("Jago Penrose", "jago@example.com"), Person("Kezia Moyo", "kezia@northquay.example"),
      Person("Lionel Achterberg", "lionel@example.net"),
      Person("Mabel Okonkwo", "mabel@example.org"),
      Person("Nestor Pike", "nestor@brindlemoss.example"),
      Person("Orla Finnegan", "orla@example.com"),
      Person("Percy Whitlock", "percy@example.net"), Person("Quentin Birch", "quentin@example.org"),
      Person("Rosalind Gray", "rosalind@northquay.example"),
      Person("Silas Wainwright", "silas@example.com"),
      Person("Tabitha Lowe", "tabitha@example.net"),
    ],
    greetings: ["Hello,", "Hi there,", "Good morning,", "Dear Lanternfish team,", "Hi,"],
    farewells: ["Best wishes", "Kind regards", "Thanks", "Many thanks", "Yours"],
    agentGreeting: "Hello {name},", agentFarewell: "Best regards",
    attribution: "On an earlier day, {name} wrote:",
    details: [
      "It began the day before yesterday, for no reason that I can see.",
      "I have switched it off and on, twice, with a minute between.",
      "The order number is {order}, if that helps.",
      "It worked without a fault for two years.",
      "I have read the manual, pages 14 to 22, and page 19 again.",
      "We are six people here, and by ten o'clock it matters.",
      "My neighbour has the same one, and hers is fine.",
      "Nobody has touched it, they all say.",
      "I can send a picture if you tell me of what.",
      "There is no hurry, I have a teapot.",
    ],
    thanks: [
      "That was it. Thank you!", "It works again. You may close this.",
      "Sorted, and sooner than I thought. Much obliged.",
      "All well now, thank you for the patience.",
    ],
    reminders: [
      "Is there any news?", "I tried that, and it made no difference. What next?",
      "Partly better: it works when the room is warm.",
      "Sorry to ask again, but we would like to know before the weekend.",
    ],
    topics: [
      Topic(
        .support, "leak", subjects: ["Water under the {device}", "{device} drips from the front"],
        problems: [
          "There is a small lake under our {device} every morning.",
          "Water comes out below the spout when nobody is brewing.",
          "The drip tray of the {device} is full after three cups.",
        ],
        answers: [
          "please push the tank down until it clicks; nine leaks in ten end there.",
          "the seal behind the tray is worn. A new one is in the post, with a drawing.",
        ]),
      Topic(
        .support, "error", subjects: ["Error E14 on the {device}", "{device} shows a triangle"],
        problems: [
          "The display says E14 and then nothing more.",
          "A triangle with a drop in it has been on the display since breakfast.",
          "It stops in the middle of a cup and blinks.",
        ],
        answers: [
          "E14 is the brewing unit: please take it out, rinse it, and put it back.",
          "that sign asks for water hardness. Settings, Water, and enter 14.",
        ]),
      Topic(
        .support, "app", subjects: ["App does not find my {device}", "{device} lost the network"],
        problems: [
          "The app says that there is no machine in the house. I am leaning on it.",
          "Since we changed the router, the {device} cannot be reached.",
          "The app shows the cups of somebody else. They drink a lot.",
        ],
        answers: [
          "hold the back key for ten seconds; the machine then asks for the network anew.",
          "the machine knows the 2.4 GHz network only. Please pair it there.",
        ]),
      Topic(
        .support, "milk", subjects: ["No foam from the {device}", "Milk is cold, {device}"],
        problems: [
          "The milk comes warm and flat, like on a train.",
          "It hisses, and no milk moves.",
          "The foam has bubbles as large as peas.",
        ],
        answers: [
          "please rinse the thin tube with warm water, and use milk from the fridge.",
          "the air valve is clogged; the needle in the lid is made for it.",
        ]),
      Topic(
        .support, "parts", subjects: ["Spare lid for a {device}", "Where to get parts: {device}"],
        problems: [
          "I dropped the lid of the bean container. Can I buy only the lid?",
          "The knob came off in my hand. I have the knob.",
          "How many years will there be filters for the {device}?",
        ],
        answers: [
          "yes, as part 40-118, for 6.50. I have put one aside for you.",
          "we keep parts for ten years after the last machine was sold.",
        ]),
      Topic(
        .billing, "invoice", subjects: ["Invoice for {order}", "Wrong address on invoice {order}"],
        problems: [
          "I cannot find the invoice for {order}. Could you send it again?",
          "The invoice names our old address; we moved in January.",
          "Please put our purchase order number on the invoice for {order}.",
        ],
        answers: [
          "the corrected invoice is in your account, and in this afternoon's mail.",
          "done; the old one is cancelled, so please pay the new number only.",
        ]),
      Topic(
        .billing, "refund", subjects: ["Refund for {order}?", "Still waiting for money, {order}"],
        problems: [
          "I sent the {device} back two weeks ago and have not seen the money.",
          "The voucher was not taken off the price of {order}.",
          "You charged shipping, and I collected it at your counter.",
        ],
        answers: [
          "the refund left today and takes up to four working days.",
          "you are right, we took too much. It is on its way back to your card.",
        ]),
      Topic(
        .returns, "damage", subjects: ["{device} arrived damaged", "Dent in the new {device}"],
        problems: [
          "The box looked as if it had been a goal post.",
          "There is a dent on the left side, the size of a thumb.",
          "The glass of the display is cracked from corner to corner.",
        ],
        answers: [
          "we are sorry. The label is attached, and another one leaves tomorrow.",
          "please send a photo of the box for the carrier; the new one is booked already.",
        ]),
      Topic(
        .returns, "return", subjects: ["Return of {order}", "I would like to send back {order}"],
        problems: [
          "It is a good machine, but my kitchen has one socket.",
          "I ordered two by mistake, and one is enough for one person.",
          "My doctor says no coffee. May I return it unopened?",
        ],
        answers: [
          "of course. The label is in your account; the box may be any box.",
          "yes. Please empty the tank first, the last one came as an aquarium.",
        ]),
      Topic(
        .it, "access",
        subjects: ["Cannot open the parts database", "Screen at bench 3 stays dark"],
        problems: [
          "It says that my password is too old. So am I, but I get in.",
          "I have moved desks and my phone has not.",
          "The scanner reads every code as the same machine.",
        ],
        answers: [
          "your account is unlocked; the new password has to differ from the last four.",
          "the plug beneath the bench was loose. Please do not hang coats on it.",
        ]),
    ])
}
