/// Every command that a script can run; the raw value is what is typed after `ttydesk`.
///
/// To add one: add a case here and its row in `Subcommand+Entry.swift`. Help, manual, shell
/// completion, the parser and the tests follow; the program's dispatch then does not compile
/// until it says what the command does.
package enum Subcommand: String, CaseIterable, Sendable {
  // The program alone.
  case desk = ""

  case demo
  case initialize = "init"
  case help
  case version

  case list
  case show
  case attachment

  case new
  case reply
  case note
  case set
  case assign
  case tag
  case watch
  case unwatch
  case snooze
  case due
  case delete
  case undelete

  case merge
  case unmerge
  case split
  case link
  case unlink

  case macroAdd = "macro add"
  case macroList = "macro list"
  case macroRemove = "macro remove"
  case macroRun = "macro run"
  case answerAdd = "answer add"
  case answerList = "answer list"
  case answerRemove = "answer remove"
  case viewAdd = "view add"
  case viewList = "view list"
  case viewRemove = "view remove"

  case queueAdd = "queue add"
  case queueList = "queue list"
  case queueRename = "queue rename"
  case queueSet = "queue set"
  case slaSet = "sla set"
  case slaList = "sla list"
  case hoursSet = "hours set"
  case hoursShow = "hours show"
  case organizationAdd = "organization add"
  case organizationList = "organization list"
  case organizationSet = "organization set"
  case accountAdd = "account add"
  case accountList = "account list"
  case accountRevoke = "account revoke"
  case accountGrant = "account grant"
  case accountUngrant = "account ungrant"
  case accountKeyAdd = "account key add"
  case accountKeyRemove = "account key remove"

  case clone
  case sync
  case remoteAdd = "remote add"
  case remoteList = "remote list"
  case remoteRemove = "remote remove"
  case outboxList = "outbox list"
  case outboxSend = "outbox send"
  case outboxEdit = "outbox edit"
  case outboxDiscard = "outbox discard"
  case hubInit = "hub init"
  case hubServe = "hub serve"
  case hubKeys = "hub authorized-keys"
  case hubList = "hub list"
  case hubSuspend = "hub suspend"
  case hubResume = "hub resume"
  case hubLease = "hub lease"
  case bundleCreate = "bundle create"
  case bundleApply = "bundle apply"

  case importFiles = "import"
  case exportTickets = "export"
  case mailParse = "mail parse"

  case audit
  case auditVerify = "audit verify"
  case auditExport = "audit export"
  case auditCheckpoint = "audit checkpoint"
  case auditCompare = "audit compare"
  case privacyErase = "privacy erase"
  case privacyRedact = "privacy redact"
  case privacyReceipts = "privacy receipts"
  case holdAdd = "privacy hold add"
  case holdLift = "privacy hold lift"
  case holdList = "privacy hold list"
  case privacyShow = "privacy show"
  case privacyExport = "privacy export"
  case privacyRectify = "privacy rectify"
  case privacyConsent = "privacy consent"
  case privacyObject = "privacy object"
  case privacyRestrict = "privacy restrict"
  case privacyUnrestrict = "privacy unrestrict"
  case retentionShow = "privacy retention show"
  case retentionSet = "privacy retention set"
  case retentionRun = "privacy retention run"
  case breachNew = "privacy breach new"
  case breachList = "privacy breach list"
  case breachReport = "privacy breach report"

  case backup
  case backupVerify = "backup verify"
  case restore
  case rebuild
  case doctor

  case commands
  case man
  case completions
}
