import Competition

extension SiteFailure {
    /// The sentence about the failure, without full stop.
    func sentence(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianFailure(self)
        case .english: englishFailure(self)
        }
    }
}

private func indonesianFailure(_ failure: SiteFailure) -> String {
    switch failure {
    case .noName(let path): "\(path) tidak dapat menjadi folder situs; sebutkan nama folder baru"
    case .notAFolder(let path): "\(path) bukan folder"
    case .notOurs(let path): "\(path) berisi hal lain, bukan situs yang diterbitkan program ini; pilih folder lain"
    case .busy(let path): "proses lain sedang menerbitkan ke \(path); coba lagi"
    case .io(let failure): "\(failure.path): \(SystemReason(failure.errno).words(in: .indonesian))"
    }
}

private func englishFailure(_ failure: SiteFailure) -> String {
    switch failure {
    case .noName(let path): "\(path) cannot become the folder of a site; name a new folder"
    case .notAFolder(let path): "\(path) is not a folder"
    case .notOurs(let path): "\(path) holds other things than a site that this program published; choose another folder"
    case .busy(let path): "another process is publishing to \(path); try again"
    case .io(let failure): "\(failure.path): \(SystemReason(failure.errno).words(in: .english))"
    }
}
