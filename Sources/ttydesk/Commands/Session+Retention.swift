import Commands
import Store
import Text
import Tickets

/// How long things are kept.
extension Session {
  /// Does `ttydesk privacy retention show`.
  func showRetention() throws {
    try requireStaff()
    let rules = try store.retentionRules()
    for matter in RetentionRule.Matter.allCases {
      let rule =
        rules.first { $0.matter == matter } ?? RetentionRule(matter: matter, period: nil)
      guard !output.isJSON else {
        try output.write(json(of: rule))
        continue
      }
      let limit = rule.limit(now: now, zone: zone).map { ": what is from before \(local($0)) goes" }
      try writeDefinition(matter.rawValue, (rule.period ?? "for ever") + (limit ?? ""))
    }
  }

  /// Does `ttydesk privacy retention set`.
  func setRetention() throws {
    guard let matter = RetentionRule.Matter(rawValue: invocation.argument(.matter)) else { return }
    let period = invocation.argument(.period)
    guard period == "none" || RetentionRule.isPeriod(period) else {
      throw StoreError.badValue(
        field: "a period", value: "'\(period)'",
        expected: "days, weeks, months or years, such as 90d, 12w, 18mo or 2y; or none")
    }
    let rule = RetentionRule(matter: matter, period: period == "none" ? nil : period)
    try store.setRetention(rule, as: actor)
    try report("Kept: \(rule.period ?? "for ever").", name: matter.rawValue, json: json(of: rule))
  }

  /// Does `ttydesk privacy retention run`.
  func runRetention() throws {
    let isTrial = invocation.has(.dryRun)
    let progress = Progress("Retention:", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    let run = try store.runRetention(isTrial: isTrial, as: actor) { progress.update($0) }
    progress.end()
    for part in run.parts {
      guard !output.isJSON else {
        try output.write(json(of: part, in: run, isTrial: isTrial))
        continue
      }
      let kept = part.kept == 0 ? "" : ", \(part.kept) kept under a hold or restriction"
      try writeDefinition(
        part.matter.rawValue,
        "\(part.subjects) reached, \(part.payloads.counted("payload")) "
          + (isTrial ? "would be destroyed" : "destroyed") + kept)
    }
    guard !output.isJSON else { return }
    if run.parts.isEmpty {
      StandardError.write("ttydesk: no clock is set; see: ttydesk help privacy retention set")
    } else if !isTrial, !run.isEmpty {
      try output.write(run.request.hex)
    }
  }

  private func json(of rule: RetentionRule) -> JSON {
    [
      "matter": .string(rule.matter.rawValue), "period": JSON(rule.period),
      "limit": JSON(rule.limit(now: now, zone: zone)?.description),
    ]
  }

  private func json(of part: RetentionRun.Part, in run: RetentionRun, isTrial: Bool) -> JSON {
    [
      "matter": .string(part.matter.rawValue), "limit": .string(part.limit.description),
      "reached": .number(part.subjects), "destroyed": .number(part.payloads),
      "kept": .number(part.kept), "dryRun": .bool(isTrial),
      "request": JSON(isTrial || part.payloads == 0 ? nil : run.request.hex),
    ]
  }
}
