internal import Tickets

extension SampleThread {
  private static let ebba = Person("Ebba Thorne", "ebba.thorne@example.com")
  private static let sipho = Person("Sipho Dlamini", "sipho@example.com")

  /// A morning in sixty messages.
  static let tradeFair = SampleThread(
    "Stand 4.112: six machines, no pressure, doors open at nine", from: ebba, .minutes(5),
    .open, .urgent, to: .me, by: .chat, tags: ["event", "vip"],
    fields: ["device": "Harbour 9", "order": "LF-20399"], copies: [sipho], due: .minutes(20),
    name: "doors-open", lines.map(entry))

  /// Who speaks: the stand, its technician, or one of the desk.
  private enum Voice {
    case stand, technician
    case desk(SampleAgent)
    case aside(SampleAgent)
  }

  private static func entry(_ line: (Voice, String)) -> SampleEntry {
    let pause = Span.minutes(1 + line.1.utf8.count / 60)
    return switch line.0 {
    case .stand: .message(after: pause, line.1)
    case .technician: .message(after: pause, from: sipho, line.1)
    case .desk(let agent): .reply(agent, after: pause, line.1)
    case .aside(let agent): .note(agent, after: pause, line.1)
    }
  }

  private static let lines: [(Voice, String)] = [
    (.stand, "Good morning. Six Harbour 9, all on, all warm, none gives pressure. Doors at nine."),
    (.stand, "It is 7:04."),
    (.desk(.me), "Good morning Ebba. All six at once is good news: then it is not the machines."),
    (.stand, "It does not feel like good news."),
    (.desk(.me), "What does the display say? The second line, in small letters."),
    (.stand, "W02 on five of them. The sixth says Enjoy."),
    (.desk(.me), "W02 is too little water. Are they on the hall's supply or on tanks?"),
    (.stand, "Hall. There is a blue pipe out of the floor and a man who says it is his pipe."),
    (.desk(.me), "Please ask the man whether his pipe is open."),
    (.stand, "He says that it is open in principle."),
    (.aside(.me), "@tomas fair stand, six machines, water. Can you stay near?"),
    (
      .aside(.tomas),
      "Here. The hall has two valves per stand, one in the floor, one behind the wall."
    ),
    (.desk(.me), "There should be a second valve, behind the wall of your stand. A red wheel."),
    (.stand, "Behind our wall is another stand. They sell umbrellas."),
    (.technician, "Sipho here, I do the electrics. I can see the wheel from up the ladder."),
    (.technician, "It is behind a shelf of umbrellas. About two hundred."),
    (.desk(.me), "Is anybody there who may move umbrellas?"),
    (.stand, "They open at ten, so nobody is here before half past nine."),
    (.desk(.me), "Then plan B. Do you have the tanks that came with the machines?"),
    (.stand, "In the van."),
    (.desk(.me), "And where is the van?"),
    (.stand, "Car park P7. That is in another town, if you ask my feet."),
    (.aside(.tomas), "A Harbour 9 runs from any vessel with the suction lance. Buckets will do."),
    (
      .desk(.me),
      "Plan C: the grey hose in each carton, the one with a metal tip. Do you have those?"
    ),
    (.stand, "Six grey hoses. We wondered what they were."),
    (.desk(.me), "Metal tip into a clean bucket of drinking water, other end on the inlet."),
    (.stand, "We have champagne coolers. Will they do?"),
    (.desk(.me), "They will do, and they will look better. Empty of champagne, please."),
    (.stand, "Noted, with regret. 7:31."),
    (.technician, "First cooler in place. It sucks. I mean that it works."),
    (.stand, "W02 is gone on number one!"),
    (.desk(.me), "Good. Now hold the rinse button on number one until it runs without spitting."),
    (.stand, "It spat on the banner."),
    (.desk(.me), "On which part of the banner?"),
    (.stand, "On the word Quality."),
    (.technician, "Wiped. One can hardly see it. It now says Quaity."),
    (.desk(.me), "Pressure on number one?"),
    (.stand, "8.9!"),
    (.desk(.me), "That is what it should be. Same for two to six, one after the other."),
    (.stand, "Two: 9.0."),
    (.stand, "Three: 8.9."),
    (.technician, "Four has no hose. The hose of four went to five, and five has two."),
    (.desk(.me), "Then five can lend one. They will not tell anybody."),
    (.stand, "Four: 9.0. Five: 9.0."),
    (.stand, "Six still says Enjoy."),
    (.aside(.tomas), "Six is in demo mode, from the showroom. Hold 1 and 3 while switching on."),
    (.desk(.me), "Six is in demonstration mode. Switch off, hold buttons 1 and 3, switch on."),
    (.stand, "It says Goodbye."),
    (.desk(.me), "That is polite of it. Wait for the second beep."),
    (.stand, "Beep. It asks for a language."),
    (.desk(.me), "Any that you can read."),
    (.technician, "We took Finnish by mistake, but the coffee is good. 8.8 on number six."),
    (.stand, "All six. It is 8:12 and I am drinking the first coffee of this fair."),
    (
      .aside(.me),
      "Leave the ticket open until tonight, buckets run dry. @aiko late shift, please look."
    ),
    (.desk(.me), "Twelve litres last for about 180 cups. Refill before the display says W02."),
    (.stand, "Sipho has put a pencil mark on the coolers. He is very proud of it."),
    (.technician, "I am."),
    (.desk(.me), "He may be. Good luck for nine o'clock!"),
    (.stand, "The umbrella people have come early. They would like a coffee for the valve."),
    (.stand, "Should we stay on buckets or change over while the hall is full? It is 8:50."),
  ]
}
