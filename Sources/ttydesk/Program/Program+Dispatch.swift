import Commands

extension Program {
  /// Does what the command line asks for; a command without a line here does not compile.
  ///
  /// - Returns: What to tell the shell where nothing failed.
  func perform() throws -> ExitCode {
    switch invocation.subcommand {
    case .desk: return try openFullScreen()
    case .demo: return try openDemo()
    case .initialize: try makeDesk()
    case .help: try help()
    case .version: try version()
    case .commands: try listCommands()
    case .man: try printManual()
    case .completions: try printCompletions()

    case .list: try session().list()
    case .show: try session().show()
    case .attachment: try session().takeAttachment()

    case .new: try session().makeTicket()
    case .reply: try session().reply()
    case .note: try session().note()
    case .set: try session().setFields()
    case .assign: try session().assign()
    case .tag: try session().tag()
    case .watch: try session().watch()
    case .unwatch: try session().unwatch()
    case .snooze: try session().snooze()
    case .due: try session().setDue()
    case .delete: try session().delete()
    case .undelete: try session().undelete()

    case .merge: try session().merge()
    case .unmerge: try session().unmerge()
    case .split: try session().split()
    case .link: try session().link()
    case .unlink: try session().unlink()

    case .macroAdd: try session().addMacro()
    case .macroList: try session().listMacros()
    case .macroRemove: try session().removeMacro()
    case .macroRun: try session().runMacro()
    case .answerAdd: try session().addAnswer()
    case .answerList: try session().listAnswers()
    case .answerRemove: try session().removeAnswer()
    case .viewAdd: try session().addView()
    case .viewList: try session().listViews()
    case .viewRemove: try session().removeView()

    case .queueAdd: try session().addQueue()
    case .queueList: try session().listQueues()
    case .queueRename: try session().renameQueue()
    case .queueSet: try session().setQueue()
    case .slaSet: try session().setTarget()
    case .slaList: try session().listTargets()
    case .hoursSet: try session().setHours()
    case .hoursShow: try session().showHours()
    case .organizationAdd: try session().addOrganization()
    case .organizationList: try session().listOrganizations()
    case .organizationSet: try session().setOrganization()
    case .accountAdd: try session().addAccount()
    case .accountList: try session().listAccounts()
    case .accountRevoke: try session().revokeAccount()
    case .accountGrant: try session().grantQueues()
    case .accountUngrant: try session().ungrantQueues()

    case .rebuild: try session().rebuild()
    case .doctor: return try diagnose()

    case .importFiles: return try session().importFiles()
    case .exportTickets: return try session().exportTickets()
    case .mailParse: return try parseMail()

    case .audit: try session().audit()
    case .auditVerify: return try verifyLog()
    case .auditExport: try session().exportLog()
    case .privacyErase: try session().erase()
    case .privacyRedact: try session().redact()
    case .holdAdd: try session().addHold()
    case .holdLift: try session().liftHold()
    case .holdList: try session().listHolds()
    case .privacyShow: try session().showPerson()
    case .privacyExport: try session().disclose()
    case .privacyRectify: try session().rectify()
    case .privacyConsent: try session().recordConsent()
    case .privacyObject: try session().recordObjection()
    case .privacyRestrict: try session().setRestriction(true)
    case .privacyUnrestrict: try session().setRestriction(false)
    case .retentionShow: try session().showRetention()
    case .retentionSet: try session().setRetention()
    case .retentionRun: try session().runRetention()
    case .breachNew: try session().addBreach()
    case .breachList: try session().listBreaches()
    case .breachReport: try session().reportBreach()

    case .backup: try session().backUp()
    case .backupVerify: return try verifyBackup()
    case .restore: try restoreBackup()
    }
    return .success
  }
}
