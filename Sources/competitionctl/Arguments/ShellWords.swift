/// Splits an example's command line as a shell would, up to the pipe or redirection that ends the program's arguments.
///
/// It knows spaces, single and double quotes; nil when a quote is not closed.
func shellWords(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
        if let open = quote {
            if character == open { quote = nil } else { word = (word ?? "") + String(character) }
        } else {
            switch character {
            case "'", "\"":
                quote = character
                word = word ?? ""
            case " ":
                if let ended = word { words.append(ended) }
                word = nil
            case "|", ">", "<", ";":
                return words + (word.map { [$0] } ?? [])
            default:
                word = (word ?? "") + String(character)
            }
        }
    }
    guard quote == nil else { return nil }
    return words + (word.map { [$0] } ?? [])
}
