import Competition

/// What the codes of entries mean, in English.
func englishExplanation(_ code: EntryProblem.Code) -> Explanation {
    switch code {
    case .contestDiffers:
        Explanation(
            "The attribute contest of the form names another contest.",
            example: "Last year's form is sent to this year's contest.",
            cure: "Ask for a blank form of this contest and copy the answers; questions and word limits may differ.")
    case .early:
        Explanation(
            "The file was submitted before registration opens.",
            example: "Registration opens at 08:00 and the file is sent at 07:55.",
            cure: "Submit it again once registration is open. The command check looks at a file before that.")
    case .late:
        Explanation(
            "The file was submitted after registration closed. The closing minute still counts: what closes at "
                + "23:59 is open until the last second of 23:59.",
            example: "Registration closes at 23:59 and the file is sent at 00:00 of the next day.",
            cure: "Ask the organizer. The program accepts no entry after closing time.")
    case .officeNotRegistered:
        Explanation(
            "The element office names an identifier that no registered office has.",
            example: "The form says 3508-dinks, but the office is registered as 3508-dinkes.",
            cure: "Keep the identifier that the blank form came with. If the office is missing, the organizer "
                + "registers it with the command register offices.")
    case .serviceNotRegistered:
        Explanation(
            "The element service names a service that the office has not registered. Every entry improves one "
                + "registered service.",
            example: "The form says rujuk, but the service is registered as rujukan.",
            cure: "Choose one of the services that the form lists, or ask the organizer to register the service.")
    case .identifierTaken:
        Explanation(
            "The identifier of the entry (attribute id) belongs to another office.",
            example: "Two offices both use the id inovasi-1.",
            cure: "Choose another identifier. The blank form proposes one that starts with the office's own, so "
                + "that no two meet.")
    case .serviceTaken:
        Explanation(
            "The service has as many entries as it may have. Unless the contest says otherwise, that is one "
                + "service, one innovation.",
            example: "Two entries are submitted for the service rujukan.",
            cure: "To revise the entry that is there, submit under its identifier. To replace it, withdraw it "
                + "first or choose another service.")
    case .revisionStale:
        Explanation(
            "The file was made from a version that is no longer the latest, so another person's changes could be "
                + "lost unnoticed.",
            example: "Two officers fill in the same form; one has submitted, the other still works on the old version.",
            cure: "Make a new form that holds the latest version, make the changes there, and submit it.")
    case .revisionUnknown:
        Explanation(
            "The attribute revision names a version of an entry that was never received.",
            example: "The form of one entry was copied for a new one: the id was changed, the revision stayed.",
            cure: "Remove the attribute revision if this is the first submission. If it is a revision, restore "
                + "the original id.")
    case .answerMissing:
        Explanation(
            "A required question has no answer.",
            example: "The element signifikansi was left empty.",
            cure: "Write the answer between the start tag and the end tag of the question.")
    case .questionOfOtherGroup:
        Explanation(
            "The form answers a question that the entry's group does not have.",
            example: "An entry of the general group answers inspirasi, which only replications are asked.",
            cure: "Remove the answer. If the group is wrong, make a blank form for the right one.")
    case .tooManyWords:
        Explanation(
            "An answer is longer than its limit. A word is a run of characters between spaces that has at least "
                + "one letter or digit.",
            example: "The summary may have 200 words and has 243.",
            cure: "Shorten the answer to its limit.")
    case .attachmentMissing:
        Explanation(
            "A required attachment is missing.",
            example: "The form has no attachment standar-pelayanan.",
            cure: "Add the <attachment> as the blank form has it, and put the file into the same folder.")
    case .attachmentOfOtherGroup:
        Explanation(
            "The form brings an attachment that the entry's group does not have.",
            example: "An entry of the general group brings a statement of replication.",
            cure: "Remove the attachment. If the group is wrong, make a blank form for the right one.")
    case .attachmentNotFound:
        Explanation(
            "The file that an <attachment> names does not stand beside the form.",
            example: "The form names standar.pdf, but the file is called Standar.PDF.",
            cure: "Put the file into the folder of the form and make the names equal, capitals included.")
    case .attachmentIsLink:
        Explanation(
            "The file that an <attachment> names is a symbolic link, which could lead to any file.",
            example: "bukti.pdf in what was handed over points at a document on the organizer's computer.",
            cure: "Put the file itself in the folder of the form.")
    case .attachmentTooLarge:
        Explanation(
            "An attached file is larger than the contest allows.",
            example: "A scan in colour has 5 MB where 2 MB are allowed.",
            cure: "Scan at a lower resolution or in black and white, or compress the PDF.")
    case .attachmentTypeRefused:
        Explanation(
            "The type of an attached file is none that the contest accepts.",
            example: "An attachment is sent as zip where pdf is accepted.",
            cure: "Save or export the document in one of the accepted types.")
    case .attachmentContentDiffers:
        Explanation(
            "The content of a file is not what the ending of its name says; the program looks at the content, "
                + "not only at the name.",
            example: "A Word file was renamed to standar.pdf.",
            cure: "Open the file in its program and save or export it in the right type.")
    case .attachmentDigestDiffers:
        Explanation(
            "The form notes the digest (sha256) of an attachment, but the file in the folder has another content.",
            example: "The attachment was exchanged for a new one while the form still notes the old one.",
            cure: "If the attachment was meant to change, remove the attributes sha256 and bytes. If not, put "
                + "the original file back.")
    case .capReached:
        Explanation(
            "The office or institution has as many entries as it may have.",
            example: "The rules allow 5 entries of each provincial office, and this is the sixth.",
            cure: "Withdraw one of the others if this entry is to come first. Revising an entry does not count "
                + "as a new one.")
    case .tooYoung:
        Explanation(
            "The innovation has not been in use long enough. Its age is counted back from a day that the rules "
                + "name, usually the day on which registration closes.",
            example: "It must be 12 months old on 11 May 2025 but is in use from 3 January 2025.",
            cure: "Check the day in the element started. If it is right, submit the innovation to the next contest.")
    case .titleTaken:
        Explanation(
            "Another entry in force has the same title. Capitals, punctuation, spaces and words in parentheses "
                + "at the end make no difference.",
            example: "SI RUJUK and Si-Rujuk (Sistem Rujukan) count as the same title.",
            cure: "Use another title, or withdraw one of the two if they are the same innovation.")
    case .wonBefore:
        Explanation(
            "The title is that of an earlier winner, but the group is for innovations that never won.",
            example: "An entry titled SAKINA comes back in the general group after winning in 2021.",
            cure: "If it is another innovation, use another title. If it is the same, look for the group of "
                + "earlier winners.")
    case .originMissing:
        Explanation(
            "The group must name the innovation that it adapts, but origin is missing or is no adaptation (adapts).",
            example: "A replication does not say what it replicates.",
            cure: "Write title, owner and year of the original into <origin relation=\"adapts\">.")
    case .originNotListed:
        Explanation(
            "The original must be taken from the contest's list of winners, but the attribute winner names none "
                + "of them.",
            example: "The original is named in words, but the attribute winner was removed.",
            cure: "Write one of the identifiers that the blank form lists into the attribute winner.")
    case .winnerNotNamed:
        Explanation(
            "The group is for earlier winners, but origin does not name a listed winner that the entry continues "
                + "(continues).",
            example: "An entry of the special group does not name its earlier award.",
            cure: "Fill in <origin relation=\"continues\"> and write the winner's identifier into the attribute "
                + "winner.")
    case .winnerNotInvited:
        Explanation(
            "The group is for winners that the organizer invites, and the one that is named is not among them.",
            example: "A winner of 2019 is submitted although those of 2020 are invited.",
            cure: "Submit to another group, or ask the organizer about the invitation.")
    case .awardTooRecent:
        Explanation(
            "The earlier award is too recent on the day on which registration closes, or its day is not in the "
                + "list of winners.",
            example: "12 months must lie between, but the award was given 3 months before registration closes.",
            cure: "Submit to the next contest. If the day in the list of winners is wrong or missing, tell the "
                + "organizer.")
    case .unknown:
        Explanation(
            "The identifier is that of no entry in this contest.",
            example: "A command names 3508-dinkes.rujuk, but the entry is 3508-dinkes.rujukan.",
            cure: "Check the identifier; the command status shows them all.")
    case .withdrawn:
        Explanation(
            "The entry was withdrawn, so it can be neither screened nor withdrawn again.",
            example: "An officer screens an entry that its office withdrew yesterday.",
            cure: "If it was withdrawn by mistake, the office can submit it again while registration is open.")
    case .nominationUnfounded:
        Explanation(
            "The element nomination proves an award at a level below by digests from the store of that level. So only "
                + "submit --from-bundle writes it, and a revision must leave it as it is.",
            example: "An office copies the element nomination from another entry.",
            cure: "Remove or restore the element. Nominations come from the organizer of the level below.")
    case .mappingUnused:
        Explanation(
            "Every rule --map must be about at least one entry of the bundle, so that a slip in typing is found.",
            example: "It says --map category:governnce=tata-kelola, but the category is governance.",
            cure: "Look at its kind and its old identifier, or remove it.")
    case .bundleUnreadable:
        Explanation(
            "An archive of nominations is read without writing anything to the disk: plain files in one folder alone, with one "
                + "nomination.xml. Links, names that leave the folder, and archives that are compressed or cut off are refused.",
            example: "The archive was made with zip and called .tar.",
            cure: "Pack the folder of publish --nominate again: tar cf usulan.tar usulan.")
    }
}
