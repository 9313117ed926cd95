import Commands

extension Program {
  /// Does what the command line asks for; a command without a line here does not compile.
  ///
  /// - Returns: What to tell the shell where nothing failed.
  func perform() throws -> ExitCode {
    switch invocation.subcommand {
    case .desk, .demo: throw Failure(.unavailable, "the full screen is not in this build")
    case .initialize: try makeDesk()
    case .help: try help()
    case .version: try version()
    case .commands: try listCommands()
    case .man: try printManual()
    case .completions: try printCompletions()

    case .importFiles, .exportTickets, .mailParse, .audit, .auditVerify, .auditExport,
      .privacyErase, .privacyRedact, .holdAdd, .holdLift, .holdList, .backup, .backupVerify,
      .restore, .doctor, .list, .show, .attachment, .new, .reply, .note, .set, .assign, .tag,
      .watch, .unwatch, .snooze, .due, .delete, .undelete, .merge, .unmerge, .split, .link, .unlink,
      .macroAdd, .macroList, .macroRemove, .macroRun, .answerAdd, .answerList, .answerRemove,
      .viewAdd, .viewList, .viewRemove, .queueAdd, .queueList, .queueRename, .queueSet, .slaSet,
      .slaList, .hoursSet, .hoursShow, .organizationAdd, .organizationList, .organizationSet,
      .accountAdd, .accountList, .accountRevoke, .accountGrant, .accountUngrant, .rebuild:
      throw Failure(.unavailable, "\(invocation.subcommand.rawValue) is not in this build")
    }
    return .success
  }
}
