import Glibc

/// Why the system refused to read or write, as far as users can do something about it.
enum SystemReason: Hashable, Sendable {
    case notFound
    case notPermitted
    case isFolder
    case isNotFolder
    case diskFull
    case readOnly
    case alreadyThere
    case nameTooLong
    case deviceFailed
    case tooManyFiles
    case closed
    /// Another reason, by the system's number.
    case other(Int32)

    /// Creates the reason from the system's number.
    init(_ number: Int32) {
        self =
            switch number {
            case ENOENT: .notFound
            case EACCES, EPERM: .notPermitted
            case EISDIR: .isFolder
            case ENOTDIR: .isNotFolder
            case ENOSPC, EDQUOT: .diskFull
            case EROFS: .readOnly
            case EEXIST, ENOTEMPTY: .alreadyThere
            case ENAMETOOLONG: .nameTooLong
            case EIO: .deviceFailed
            case EMFILE, ENFILE: .tooManyFiles
            case EBADF: .closed
            default: .other(number)
            }
    }

    /// The reason in words.
    func words(in language: Language) -> String {
        switch language {
        case .indonesian: indonesianReason(self)
        case .english: englishReason(self)
        }
    }
}

private func indonesianReason(_ reason: SystemReason) -> String {
    switch reason {
    case .notFound: "tidak ditemukan"
    case .notPermitted: "tidak ada izin"
    case .isFolder: "ini folder, bukan berkas"
    case .isNotFolder: "ini bukan folder"
    case .diskFull: "media penyimpanan penuh"
    case .readOnly: "media penyimpanan hanya dapat dibaca"
    case .alreadyThere: "sudah ada"
    case .nameTooLong: "nama terlalu panjang"
    case .deviceFailed: "perangkat penyimpanan gagal"
    case .tooManyFiles: "terlalu banyak berkas terbuka"
    case .closed: "sudah ditutup"
    case .other(let number): "gangguan sistem nomor \(number)"
    }
}

private func englishReason(_ reason: SystemReason) -> String {
    switch reason {
    case .notFound: "not found"
    case .notPermitted: "no permission"
    case .isFolder: "this is a folder, not a file"
    case .isNotFolder: "this is not a folder"
    case .diskFull: "the disk is full"
    case .readOnly: "the disk can only be read"
    case .alreadyThere: "is already there"
    case .nameTooLong: "the name is too long"
    case .deviceFailed: "the device failed"
    case .tooManyFiles: "too many open files"
    case .closed: "is closed"
    case .other(let number): "system error \(number)"
    }
}
