import Testing

@testable import competitionctl

@Suite("Help")
struct HelpTests {
    @Test("the help of a command says all that its declaration says, in Indonesian")
    func indonesian() {
        let expected = """
            Pemakaian: competitionctl submit [OPSI] BERKAS...

            Menerima naskah inovasi.

            Argumen:
              BERKAS...  Naskah inovasi

            Opsi:
              -o, --office OPD  Hanya OPD ini (boleh berulang)
              --on TANGGAL      Tanggal terima
              --floor JUMLAH    Nilai ambang (bawaan: 60)

            Opsi umum:
              --store FOLDER      Folder kompetisi; tanpa opsi ini dari COMPETITION_STORE,
                                  atau folder terdekat yang berisi contest.xml
              --now WAKTU         Waktu yang dianggap sekarang, hanya untuk gladi; contoh
                                  2025-05-11T23:59
              --wait DETIK        Paling lama menunggu bila data kompetisi sedang dipakai,
                                  dalam detik (bawaan: 10)
              --by NAMA           Nama petugas yang memberi perintah; dicatat dalam jurnal
              --format text|json  Bentuk keluaran (bawaan: text)
              --lang id|en        Bahasa keluaran (bawaan: id)
              -h, --help          Tampilkan bantuan untuk perintah ini

            Contoh:
              competitionctl submit a.xml
                  Menerima satu naskah.

            Status keluar:
              0   selesai
              1   ditolak dengan temuan; tidak ada yang ditulis
              2   perintah atau opsi salah tulis
              10  folder tidak berisi data kompetisi
              11  data kompetisi sedang dipakai proses lain
              12  berkas atau keluaran gagal dibaca atau ditulis
              70  kesalahan di dalam program

            """
        #expect(Program.sample.run("help submit").out == expected)
    }

    @Test("the same in English")
    func english() {
        let expected = """
            Usage: competitionctl submit [OPTIONS] FILE...

            Receives entries.

            Arguments:
              FILE...  Entries

            Options:
              -o, --office OFFICE  Only this office (may be repeated)
              --on DAY             Day of receipt
              --floor NUMBER       Pass mark (default: 60)

            Common options:
              --store DIR         Folder of the contest; otherwise COMPETITION_STORE, or the
                                  nearest folder above with a contest.xml
              --now TIME          Time to take as now, in rehearsals only; such as
                                  2025-05-11T23:59
              --wait SECONDS      Longest wait for a contest in use, in seconds (default:
                                  10)
              --by NAME           Who gives the order; kept in the journal
              --format text|json  Form of the output (default: text)
              --lang id|en        Language of the output (default: id)
              -h, --help          Show help for this command

            Examples:
              competitionctl submit a.xml
                  Receives one entry.

            Exit status:
              0   done
              1   refused with findings; nothing was written
              2   the command line is wrong
              10  the folder holds no contest
              11  another process is using the contest
              12  a file or stream could not be read or written
              70  a fault inside the program

            """
        #expect(Program.sample.run("help submit --lang en").out == expected)
    }

    @Test("on a narrow terminal meanings are broken, and command lines are not")
    func narrow() {
        let expected = """
            Pemakaian: competitionctl decide [OPSI]
                       --stage TAHAP

            Menetapkan hasil satu tahap.

            Opsi:
              --stage TAHAP   Tahap lomba (wajib)
              --order BERKAS  Urutan dari panel
              --draft         Rancangan saja
              -y, --yes       Setujui tanpa ditanya
                              lagi

            """
        let text = Program.sample.run("help decide", terminal: 30).out
        #expect(text.hasPrefix(expected))
        #expect(text.contains("\n  competitionctl decide --stage proposal --yes\n"))
        let tooWide = text.split(separator: "\n").filter { $0.count > 40 && !$0.contains("competitionctl") }
        #expect(tooWide.isEmpty)
    }

    @Test("a command that works without a store has no options for one")
    func withoutStore() {
        let text = Program.sample.run("help help").out
        for option in ["--store", "--now", "--wait", "--by", "--format"] { #expect(!text.contains(option)) }
        #expect(text.contains("--lang"))
    }

    @Test("what is required is marked so")
    func required() {
        #expect(Program.sample.run("help decide").out.contains("  --stage TAHAP   Tahap lomba (wajib)\n"))
        #expect(Program.sample.run("help decide --lang en").out.contains("  --stage STAGE  Stage (required)\n"))
    }

    @Test("a discussion keeps its paragraphs and what is indented, an argument tells its choices")
    func discussion() {
        let text = Program.sample.run("help results").out
        let expected = """
            Pemakaian: competitionctl results [OPSI] [GANGGUAN]

            Menampilkan hasil.

            Hasil diurutkan menurut peringkat.

              No  Judul

            Nilai sama berbagi peringkat.

            Argumen:
              [GANGGUAN]  Gangguan yang dicoba (store, file, atau program)

            Opsi umum:

            """
        #expect(text.hasPrefix(expected))
        #expect(text.contains("--format text|json|csv"))
        #expect(!text.contains("--by"))
    }

    @Test("the overview lists the commands by phase, their meanings aligned")
    func overview() {
        let expected = """
            competitionctl mengelola kompetisi inovasi pelayanan publik, dari aturan dan
            pendaftaran sampai penilaian dan hasil.

            Pemakaian: competitionctl PERINTAH [OPSI]

            Persiapan:
              register offices  mencatat perangkat daerah
              register jurors   mencatat juri

            Pendaftaran:
              submit            menerima naskah inovasi

            Hasil:
              decide            menetapkan hasil satu tahap

            Melihat dan memeriksa:
              results           menampilkan hasil
              help              menampilkan daftar perintah atau bantuan untuk satu perintah
              completion        menulis skrip pelengkap perintah untuk bash atau zsh

            Bantuan untuk satu perintah: competitionctl help PERINTAH

            """
        #expect(Program.sample.run("help").out == expected)
    }

    @Test("the overview of a group lists its commands only")
    func group() {
        let expected = """
            Usage: competitionctl register COMMAND [OPTIONS]

            Prepare:
              register offices  registers offices
              register jurors   registers jurors

            Help for one command: competitionctl help register COMMAND

            """
        #expect(Program.sample.run("register --help --lang en").out == expected)
    }
}
