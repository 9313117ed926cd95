internal import Tickets

extension SampleThread {
  /// What also arrives: the hostile, the endless and the ones for nobody.
  static let odd: [SampleThread] = [
    hostile,
    SampleThread(
      "Your site has errors, I can help", from: Person("Ranking Team", "offers@example.net"),
      .hours(7), .closed, .low, tags: ["spam"],
      [
        .message(
          """
          Dear Site Owner,

          I was looking at your website and found 14 errors that cost you customers
          every day. Reply YES for a free report!

          Ranking Team

          If you do not want to hear from us, reply NO and tell us why.
          """)
      ]),
    SampleThread(
      "Automatic reply: out of the office",
      from: oskar,
      .days(5), .closed, .low, tags: ["auto"],
      [
        .message(
          """
          I am on the flour fair until Thursday and read no mail. In urgent cases please
          ring the bakery, and let it ring, they have their hands in dough.

          Oskar Pell
          """)
      ]),
    SampleThread(
      "(no subject)", from: Person("Lemuel Grant", "lemuel.grant@example.org"), .hours(10), .new,
      tags: ["empty"],
      [.message("\n\n\nSent from my phone")]),
    SampleThread(
      "Fwd: Fwd: Re: AW: Re: the tap", from: Person("Sabine Orth", "s.orth@example.com"), .days(1),
      .open, to: .me,
      [
        .message(
          """
          See below. Can you say it in one sentence?

          Sabine Orth

          > On Monday, Lars wrote:
          >> On Friday, the caretaker wrote:
          >>> The tap is not ours. The tap belongs to the coffee machine.
          >> The coffee machine people say that the tap belongs to the kitchen.
          > Then whose is the leak?
          """),
        .reply(
          .me, after: .hours(2),
          """
          Dear Ms Orth,

          in one sentence: up to the red lever it is the kitchen's, after it it is ours,
          and the leak is at the lever.
          """),
        .note(
          .me, after: .minutes(3), "If they come back: we fix the lever too, it is one washer."),
        .message(after: .hours(6), "They came back. They would like the washer."),
      ]),
    SampleThread(
      "💔 my Dory has stopped 💔", from: Person("Juno Ferreira-Lund", "juno@example.org"), .hours(2),
      .new, to: nil, by: .web, tags: ["grinder"], fields: ["device": "Dory"],
      [
        .message(
          """
          It made a noise like 🦆 and then nothing 😭

          We have been together for 6 years ☕️❤️‍🔥. Is there hope? 👩🏽‍🔧🙏🏽

          Family of four 👨‍👩‍👧‍👦 without coffee, two of us adults.
          """)
      ]),
    SampleThread(
      "Sehr geehrte Damen, dear Sirs, chers amis",
      from: Person("Zoë Ðorđević-Ångström", "zoe@example.com"),
      .days(2), .pending, to: .aiko, tags: ["names"],
      [
        .message(
          """
          Your label printer has turned my name into "Zo? ?or?evi?-?ngstr?m". The postman
          read it out at the door, question marks included. I would like to keep the
          machine and have my name back.

          Zoë Ðorđević-Ångström
          """),
        .reply(
          .aiko, after: .hours(7),
          """
          Dear Zoë Ðorđević-Ångström,

          found it: the label printer took the alphabet for the first 128 letters. It now
          knows the others. May we send you a new label, with all your letters, framed?
          """),
      ]),
  ]

  /// What an attacker sends: on screen it has to be text and nothing else.
  private static let hostile = SampleThread(
    "U\u{0337}\u{0308}\u{0301}\u{0489}R\u{0336}\u{0300}\u{0316}\u{0301}G\u{0335}\u{0308}\u{0323}"
      + "\u{0489}E\u{0338}\u{0301}\u{0489}N\u{0337}\u{0300}\u{0316}T\u{0334}\u{0308}\u{0489}"
      + " \u{1B}[31minvoice\u{1B}[0m \u{202E}fdp.exe\u{202C}",
    from: Person("\u{1B}]0;root\u{07}Help\u{200B}desk", "promo@example.net"), .hours(1), .new,
    tags: ["suspicious"],
    [
      .message(
        """
        This message tries to command your terminal. If ttydesk does its work, you see
        marks instead:

        clear the screen     \u{1B}[2J\u{1B}[H
        change the title     \u{1B}]0;owned\u{07}
        fill the clipboard   \u{1B}]52;c;cm0gLXJmIC8=\u{07}
        hide what follows    \u{1B}[8mtransfer 4,000 to me\u{1B}[0m
        report and type      \u{1B}[6n\u{1B}[c\u{05}
        8-bit controls       \u{9B}31mred\u{9D}0;title\u{9C}
        overwrite the line   Amount: 9.00\rAmount: 9,000.00
        backspace            approved\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}refused
        turn text round      \u{202E}gnp.ecioVni\u{202C} \u{2067}abc\u{2069}
        nothing to see       pay\u{200B}pal\u{2060}.exa\u{FEFF}mple
        tags nobody sees     hello\u{E0068}\u{E0069}
        a tall letter        o\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}\u{0306}\u{0307}\u{0308}\u{0309}
        a very long word     wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
        """, files: [SampleFiles.text("invoice\u{202E}fdp.exe", "MZ? No, only text.\n")])
    ])
}
