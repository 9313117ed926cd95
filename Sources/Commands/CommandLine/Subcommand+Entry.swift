extension Subcommand {
  /// The row of the table; a case without one does not compile.
  package var entry: CommandEntry {
    switch self {
    case .desk: .desk
    case .demo: .demo
    case .initialize: .initialize
    case .help: .help
    case .version: .version

    case .list: .list
    case .show: .show
    case .attachment: .attachment

    case .new: .new
    case .reply: .reply
    case .note: .note
    case .set: .set
    case .assign: .assign
    case .tag: .tag
    case .watch: .watch
    case .unwatch: .unwatch
    case .snooze: .snooze
    case .due: .due
    case .delete: .delete
    case .undelete: .undelete

    case .merge: .merge
    case .unmerge: .unmerge
    case .split: .split
    case .link: .link
    case .unlink: .unlink

    case .macroAdd: .macroAdd
    case .macroList: .macroList
    case .macroRemove: .macroRemove
    case .macroRun: .macroRun
    case .answerAdd: .answerAdd
    case .answerList: .answerList
    case .answerRemove: .answerRemove
    case .viewAdd: .viewAdd
    case .viewList: .viewList
    case .viewRemove: .viewRemove

    case .queueAdd: .queueAdd
    case .queueList: .queueList
    case .queueRename: .queueRename
    case .queueSet: .queueSet
    case .slaSet: .slaSet
    case .slaList: .slaList
    case .hoursSet: .hoursSet
    case .hoursShow: .hoursShow
    case .organizationAdd: .organizationAdd
    case .organizationList: .organizationList
    case .organizationSet: .organizationSet
    case .accountAdd: .accountAdd
    case .accountList: .accountList
    case .accountRevoke: .accountRevoke
    case .accountGrant: .accountGrant
    case .accountUngrant: .accountUngrant

    case .accountKeyAdd: .accountKeyAdd
    case .accountKeyRemove: .accountKeyRemove

    case .clone: .clone
    case .sync: .sync
    case .remoteAdd: .remoteAdd
    case .remoteList: .remoteList
    case .remoteRemove: .remoteRemove
    case .outboxList: .outboxList
    case .outboxSend: .outboxSend
    case .outboxEdit: .outboxEdit
    case .outboxDiscard: .outboxDiscard
    case .hubInit: .hubInit
    case .hubServe: .hubServe
    case .hubKeys: .hubKeys
    case .hubList: .hubList
    case .hubSuspend: .hubSuspend
    case .hubResume: .hubResume
    case .hubLease: .hubLease
    case .bundleCreate: .bundleCreate
    case .bundleApply: .bundleApply

    case .importFiles: .importFiles
    case .exportTickets: .exportTickets
    case .mailParse: .mailParse

    case .audit: .audit
    case .auditVerify: .auditVerify
    case .auditExport: .auditExport
    case .auditCheckpoint: .auditCheckpoint
    case .auditCompare: .auditCompare
    case .privacyErase: .privacyErase
    case .privacyRedact: .privacyRedact
    case .privacyReceipts: .privacyReceipts
    case .holdAdd: .holdAdd
    case .holdLift: .holdLift
    case .holdList: .holdList
    case .privacyShow: .privacyShow
    case .privacyExport: .privacyExport
    case .privacyRectify: .privacyRectify
    case .privacyConsent: .privacyConsent
    case .privacyObject: .privacyObject
    case .privacyRestrict: .privacyRestrict
    case .privacyUnrestrict: .privacyUnrestrict
    case .retentionShow: .retentionShow
    case .retentionSet: .retentionSet
    case .retentionRun: .retentionRun
    case .breachNew: .breachNew
    case .breachList: .breachList
    case .breachReport: .breachReport

    case .backup: .backup
    case .backupVerify: .backupVerify
    case .restore: .restore
    case .rebuild: .rebuild
    case .doctor: .doctor

    case .commands: .commands
    case .man: .man
    case .completions: .completions
    }
  }
}
