import Scoring

extension EntryProblem {
    /// Where in an entry's document the fault is.
    var locator: Locator {
        let head: Locator = [.child("head", 0)]
        switch self {
        case .officeNotRegistered: return head.child("office")
        case .serviceNotRegistered, .serviceTaken, .capReached: return head.child("service")
        case .titleTaken, .wonBefore: return head.child("title")
        case .tooYoung: return head.child("started")
        case .originMissing, .originNotListed, .winnerNotNamed, .winnerNotInvited, .awardTooRecent:
            return head.child("origin")
        case .answerMissing(let question, _), .questionOfOtherGroup(let question, _),
            .tooManyWords(let question, _, _, _):
            return [.child("answers", 0), .child(question.text, 0)]
        case .attachmentMissing, .attachmentOfOtherGroup, .attachmentNotFound, .attachmentIsLink,
            .attachmentTooLarge, .attachmentTypeRefused, .attachmentContentDiffers, .attachmentDigestDiffers:
            return [.child("attachments", 0)]
        case .nominationUnfounded: return head.child("nomination")
        case .mappingUnused, .bundleUnreadable: return []
        case .contestDiffers, .early, .late, .identifierTaken, .revisionStale, .revisionUnknown, .unknown, .withdrawn:
            return []
        }
    }
}
