internal import Tickets

extension SampleThread {
  static let korean: [SampleThread] = [
    SampleThread(
      "커피가 미지근해요", from: Person("한다솜", "dasom@example.org"), .hours(1), .open, to: .aiko,
      tags: ["temperature"], fields: ["device": "Pilot 2"],
      [
        .message(
          """
          안녕하세요.

          일주일 전부터 커피가 미지근합니다. 온도계로 재 보니 58도예요. 남편은 괜찮다고
          하지만 남편은 라면도 미지근하게 먹는 사람입니다.

          한다솜 드림
          """),
        .reply(
          .aiko, after: .hours(2),
          """
          다솜 님, 안녕하세요.

          설정에서 온도를 '높음'으로 바꾸고, 첫 잔 전에 빈 컵으로 한 번 헹궈 주세요.
          그래도 70도가 안 되면 히터를 점검해 드리겠습니다.
          """),
        .message(after: .hours(6), "지금 71도입니다! 남편이 혀를 데었어요. 만족합니다."),
      ]),
    SampleThread(
      "세금계산서 재발행 부탁드립니다", from: Person("육지훈", "jihoon@example.com"), .hours(21),
      in: .billing, .pending, to: .leyla, tags: ["invoice"], fields: ["order": "LF-20690"],
      [
        .message("사업자 등록번호 끝자리가 틀렸습니다. 재발행 가능할까요?"),
        .reply(.leyla, after: .hours(4), "네, 재발행해 드렸습니다. 번호가 맞는지 확인 부탁드립니다."),
      ]),
    SampleThread(
      "택배 상자가 젖어서 왔어요", from: Person("모은별", "eunbyeol@example.net"), .days(4),
      in: .returns, .solved, to: .tomas, by: .web, tags: ["damage"],
      [
        .message(
          "비 오는 날 문 앞에 두고 가셔서 상자가 젖었어요. 기계는 괜찮을까요?",
          files: [SampleFiles.photo("상자.png")]),
        .reply(.tomas, after: .hours(3), "하루 말린 뒤 켜 보시고, 조금이라도 이상하면 새것으로 바꿔 드릴게요."),
        .message(after: .days(2), "잘 됩니다. 상자는 아이 성이 되었어요."),
      ]),
  ]
}
