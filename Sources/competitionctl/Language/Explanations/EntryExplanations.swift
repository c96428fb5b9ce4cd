import Competition

extension EntryProblem.Code {
    /// What the code means, at length.
    func explanation(in language: Language) -> Explanation {
        switch language {
        case .indonesian: indonesianExplanation(self)
        case .english: englishExplanation(self)
        }
    }
}

private func indonesianExplanation(_ code: EntryProblem.Code) -> Explanation {
    switch code {
    case .contestDiffers:
        Explanation(
            "Atribut contest pada formulir menyebut kompetisi lain.",
            example: "Formulir tahun lalu dikirim ke kompetisi tahun ini.",
            cure: "Minta formulir kosong dari kompetisi ini, lalu salin jawabannya; pertanyaan dan batas katanya "
                + "mungkin berbeda.")
    case .early:
        Explanation(
            "Berkas dikirim sebelum pendaftaran dibuka.",
            example: "Pendaftaran dibuka pukul 08.00, berkas dikirim pukul 07.55.",
            cure: "Kirim kembali setelah pendaftaran dibuka. Berkas dapat diperiksa lebih dahulu dengan perintah "
                + "check.")
    case .late:
        Explanation(
            "Berkas dikirim setelah pendaftaran ditutup. Menit penutupan masih termasuk masa pendaftaran: yang "
                + "ditutup pukul 23.59 menerima sampai detik terakhir pukul 23.59.",
            example: "Pendaftaran ditutup pukul 23.59, berkas dikirim pukul 00.00 hari berikutnya.",
            cure: "Hubungi penyelenggara. Program tidak menerima inovasi setelah waktu tutup.")
    case .officeNotRegistered:
        Explanation(
            "Isian office menyebut pengenal yang tidak ada dalam daftar perangkat daerah.",
            example: "Tertulis 3508-dinks, padahal terdaftar sebagai 3508-dinkes.",
            cure: "Pakai pengenal yang sudah tertulis dalam formulir kosong. Bila perangkat daerahnya memang "
                + "belum terdaftar, penyelenggara mendaftarkannya dengan perintah register offices.")
    case .serviceNotRegistered:
        Explanation(
            "Isian service menyebut layanan yang tidak terdaftar pada perangkat daerah itu. Setiap inovasi "
                + "memperbaiki satu layanan yang terdaftar.",
            example: "Tertulis rujuk, padahal layanannya terdaftar sebagai rujukan.",
            cure: "Pilih salah satu pengenal layanan yang tercantum dalam formulir, atau mintalah penyelenggara "
                + "mendaftarkan layanannya.")
    case .identifierTaken:
        Explanation(
            "Pengenal inovasi (atribut id) sudah dipakai perangkat daerah lain.",
            example: "Dua dinas sama-sama memakai id inovasi-1.",
            cure: "Pilih pengenal lain. Formulir kosong mengusulkan pengenal yang diawali pengenal perangkat "
                + "daerah agar tidak bertabrakan.")
    case .serviceTaken:
        Explanation(
            "Layanan ini sudah memiliki inovasi sebanyak yang diperbolehkan. Kecuali aturan kompetisi menentukan "
                + "lain, berlaku satu layanan, satu inovasi.",
            example: "Dua inovasi diajukan untuk layanan rujukan.",
            cure: "Untuk memperbaiki inovasi yang sudah ada, kirim dengan pengenal yang sama. Untuk "
                + "menggantinya, tarik inovasi itu dahulu atau pilih layanan lain.")
    case .revisionStale:
        Explanation(
            "Berkas ini dibuat dari versi yang bukan lagi versi terakhir, sehingga perubahan orang lain dapat "
                + "tertimpa tanpa disadari.",
            example: "Dua petugas mengisi formulir yang sama; yang pertama sudah mengirim, yang kedua masih "
                + "bekerja dengan versi lama.",
            cure: "Buat formulir baru yang berisi versi terakhir, masukkan perubahan di sana, lalu kirim.")
    case .revisionUnknown:
        Explanation(
            "Atribut revision menyebut versi dari inovasi yang belum pernah diterima.",
            example: "Formulir sebuah inovasi disalin untuk inovasi baru; atribut id diganti, tetapi revision "
                + "tertinggal.",
            cure: "Hapus atribut revision bila ini pengiriman pertama. Bila ini perbaikan, pulihkan id yang semula.")
    case .answerMissing:
        Explanation(
            "Pertanyaan wajib belum dijawab.",
            example: "Isian signifikansi dibiarkan kosong.",
            cure: "Isi jawaban di antara tag pembuka dan penutup pertanyaan itu.")
    case .questionOfOtherGroup:
        Explanation(
            "Formulir menjawab pertanyaan yang bukan untuk kelompok inovasi ini.",
            example: "Inovasi kelompok umum menjawab pertanyaan inspirasi, yang hanya untuk kelompok replikasi.",
            cure: "Hapus jawaban itu. Bila kelompoknya yang keliru, buat formulir kosong untuk kelompok yang benar.")
    case .tooManyWords:
        Explanation(
            "Jawaban melebihi batas kata. Kata adalah rangkaian karakter di antara spasi yang memuat paling "
                + "sedikit satu huruf atau angka.",
            example: "Ringkasan dibatasi 200 kata, jawabannya 243 kata.",
            cure: "Ringkas jawaban itu sampai sesuai dengan batasnya.")
    case .attachmentMissing:
        Explanation(
            "Lampiran wajib belum disertakan.",
            example: "Formulir tidak memuat lampiran standar-pelayanan.",
            cure: "Tambahkan <attachment> untuk lampiran itu, seperti dalam formulir kosong, dan letakkan "
                + "berkasnya di folder yang sama.")
    case .attachmentOfOtherGroup:
        Explanation(
            "Formulir menyertakan lampiran yang bukan untuk kelompok inovasi ini.",
            example: "Inovasi kelompok umum menyertakan surat pernyataan replikasi.",
            cure: "Hapus lampiran itu. Bila kelompoknya yang keliru, buat formulir kosong untuk kelompok yang benar.")
    case .attachmentNotFound:
        Explanation(
            "Berkas yang disebut pada <attachment> tidak ada di samping formulir.",
            example: "Formulir menyebut standar.pdf, tetapi berkasnya bernama Standar.PDF.",
            cure: "Letakkan berkas di folder yang sama dengan formulir dan samakan namanya, termasuk huruf besar "
                + "dan kecil.")
    case .attachmentIsLink:
        Explanation(
            "Berkas yang disebut pada <attachment> adalah tautan simbolis, yang dapat menunjuk ke berkas mana pun.",
            example: "bukti.pdf dalam kiriman menunjuk ke dokumen di komputer panitia.",
            cure: "Letakkan berkas aslinya di folder yang sama dengan formulir.")
    case .attachmentTooLarge:
        Explanation(
            "Berkas lampiran melebihi ukuran yang ditetapkan aturan kompetisi.",
            example: "Pindaian berwarna berukuran 5 MB, padahal batasnya 2 MB.",
            cure: "Pindai ulang dengan resolusi lebih rendah atau dalam hitam putih, atau mampatkan PDF-nya.")
    case .attachmentTypeRefused:
        Explanation(
            "Jenis berkas lampiran tidak termasuk yang diterima aturan kompetisi.",
            example: "Lampiran dikirim sebagai berkas zip, padahal yang diterima pdf.",
            cure: "Simpan atau ekspor dokumennya dalam salah satu jenis yang diterima.")
    case .attachmentContentDiffers:
        Explanation(
            "Isi berkas tidak sesuai dengan akhiran namanya; program memeriksa isinya, bukan hanya namanya.",
            example: "Berkas Word diganti namanya menjadi standar.pdf.",
            cure: "Buka berkas dengan aplikasinya, lalu simpan atau ekspor dalam jenis yang benar.")
    case .attachmentDigestDiffers:
        Explanation(
            "Formulir mencatat sidik digital (sha256) lampiran, tetapi berkas di folder berisi lain.",
            example: "Lampiran diganti dengan versi baru, sedangkan formulirnya masih mencatat yang lama.",
            cure: "Bila lampiran memang diganti, hapus atribut sha256 dan bytes. Bila tidak, kembalikan berkas semula.")
    case .capReached:
        Explanation(
            "Perangkat daerah atau instansi ini sudah mengajukan inovasi sebanyak yang diperbolehkan.",
            example: "Aturan membatasi 5 inovasi untuk setiap perangkat daerah provinsi, dan ini yang keenam.",
            cure: "Tarik salah satu inovasi yang sudah diajukan bila inovasi ini lebih diutamakan. Perbaikan "
                + "inovasi yang sudah ada tidak dihitung sebagai inovasi baru.")
    case .tooYoung:
        Explanation(
            "Inovasi belum cukup lama diterapkan. Usianya dihitung mundur dari tanggal yang ditetapkan aturan, "
                + "biasanya hari penutupan pendaftaran.",
            example: "Usia paling singkat 12 bulan sebelum 11 Mei 2025, tetapi inovasi baru diterapkan 3 Januari 2025.",
            cure: "Periksa tanggal pada isian started. Bila tanggalnya benar, ajukan inovasi ini pada kompetisi "
                + "berikutnya.")
    case .titleTaken:
        Explanation(
            "Inovasi lain yang masih berlaku memiliki judul yang sama. Huruf besar, tanda baca, spasi, dan "
                + "keterangan dalam kurung di akhir judul tidak membedakan.",
            example: "SI RUJUK dan Si-Rujuk (Sistem Rujukan) dianggap berjudul sama.",
            cure: "Gunakan judul lain, atau tarik salah satu inovasi bila keduanya memang sama.")
    case .wonBefore:
        Explanation(
            "Judul inovasi sama dengan judul pemenang terdahulu, padahal kelompok ini hanya untuk inovasi yang "
                + "belum pernah menang.",
            example: "Inovasi berjudul SAKINA diajukan kembali pada kelompok umum setelah menang tahun 2021.",
            cure: "Bila inovasinya berbeda, gunakan judul lain. Bila sama, periksa kelompok untuk pemenang terdahulu.")
    case .originMissing:
        Explanation(
            "Kelompok ini mewajibkan penyebutan inovasi asal yang diadaptasi, tetapi isian origin belum ada atau "
                + "bukan adaptasi (adapts).",
            example: "Inovasi replikasi tidak menyebut inovasi yang direplikasi.",
            cure: "Isi <origin relation=\"adapts\"> dengan judul, pemilik, dan tahun inovasi asal.")
    case .originNotListed:
        Explanation(
            "Inovasi asal harus dipilih dari daftar pemenang dalam aturan kompetisi, tetapi atribut winner belum "
                + "diisi dengan pengenal dari daftar itu.",
            example: "Inovasi asal ditulis dengan kata-kata, tetapi atribut winner dihapus.",
            cure: "Isi atribut winner dengan pengenal yang tercantum dalam formulir kosong.")
    case .winnerNotNamed:
        Explanation(
            "Kelompok ini hanya untuk pemenang terdahulu, tetapi isian origin tidak menyebut pemenang dari "
                + "daftar sebagai inovasi yang dilanjutkan (continues).",
            example: "Inovasi kelompok khusus tidak menyebut penghargaannya yang terdahulu.",
            cure: "Isi <origin relation=\"continues\"> dan atribut winner dengan pengenal dari daftar pemenang.")
    case .winnerNotInvited:
        Explanation(
            "Kelompok ini hanya untuk pemenang yang diundang penyelenggara, dan pemenang yang disebut tidak termasuk.",
            example: "Pemenang tahun 2019 diajukan, padahal yang diundang pemenang tahun 2020.",
            cure: "Ajukan pada kelompok lain, atau tanyakan undangannya kepada penyelenggara.")
    case .awardTooRecent:
        Explanation(
            "Penghargaan terdahulu belum cukup lama diterima pada hari penutupan pendaftaran, atau tanggalnya "
                + "tidak tercatat dalam daftar pemenang.",
            example: "Jarak paling singkat 12 bulan, tetapi penghargaan diterima 3 bulan sebelum pendaftaran ditutup.",
            cure: "Ajukan pada kompetisi berikutnya. Bila tanggal dalam daftar pemenang keliru atau kosong, beri "
                + "tahu penyelenggara.")
    case .unknown:
        Explanation(
            "Pengenal yang disebut bukan pengenal inovasi mana pun dalam kompetisi ini.",
            example: "Perintah menyebut 3508-dinkes.rujuk, padahal inovasinya 3508-dinkes.rujukan.",
            cure: "Periksa pengenalnya; perintah status menampilkan semuanya.")
    case .withdrawn:
        Explanation(
            "Inovasi ini sudah ditarik, sehingga tidak dapat diseleksi atau ditarik sekali lagi.",
            example: "Panitia menyeleksi inovasi yang kemarin ditarik perangkat daerahnya.",
            cure: "Bila penarikannya keliru, perangkat daerah dapat mengirim kembali inovasi itu selama "
                + "pendaftaran dibuka.")
    case .nominationUnfounded:
        Explanation(
            "Elemen nomination membuktikan kemenangan di jenjang sebelumnya dengan sidik dari data jenjang itu. Karena itu hanya "
                + "submit --from-bundle yang menulisnya, dan perbaikan harus membiarkannya seperti semula.",
            example: "Perangkat daerah menyalin elemen nomination dari inovasi lain.",
            cure: "Hapus atau pulihkan elemen itu. Nominasi diterima dari penyelenggara jenjang sebelumnya.")
    case .mappingUnused:
        Explanation(
            "Setiap aturan --map harus mengenai paling sedikit satu inovasi dalam berkas nominasi, supaya salah ketik ketahuan.",
            example: "Ditulis --map category:tata-klola=governance, padahal kategorinya tata-kelola.",
            cure: "Periksa jenis dan pengenal lamanya, atau hapus aturannya.")
    case .bundleUnreadable:
        Explanation(
            "Arsip nominasi dibaca tanpa menulis apa pun ke cakram: hanya berkas biasa di dalam satu folder, dengan satu nomination.xml. "
                + "Tautan, nama yang keluar dari folder, dan arsip yang dimampatkan atau terpotong ditolak.",
            example: "Arsip dibuat dengan zip lalu diberi akhiran .tar.",
            cure: "Arsipkan lagi folder dari publish --nominate: tar cf usulan.tar usulan.")
    }
}
