// #embed is C23; the toolchain's clang knows it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CResources.h"

resource schema_contest(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/contest.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_rubric(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/rubric.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_office(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/office.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_juror(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/juror.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_entry(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/entry.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_assignmentplan(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/assignmentplan.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_scoresheet(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/scoresheet.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_screening(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/screening.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_decision(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/decision.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource schema_objection(void) {
    static const unsigned char bytes[] = {
#embed "../Competition/Schemas/objection.xsd"
    };
    return (resource){bytes, sizeof bytes};
}

resource gladi_contest(void) {
    static const unsigned char bytes[] = {
#embed "../../Examples/gladi/contest.xml"
    };
    return (resource){bytes, sizeof bytes};
}

resource gladi_regions(void) {
    static const unsigned char bytes[] = {
#embed "../../Examples/gladi/regions.csv"
    };
    return (resource){bytes, sizeof bytes};
}

resource gladi_titles(void) {
    static const unsigned char bytes[] = {
#embed "../../Examples/gladi/titles.csv"
    };
    return (resource){bytes, sizeof bytes};
}

resource gladi_offices(void) {
    static const unsigned char bytes[] = {
#embed "../../Examples/gladi/offices.csv"
    };
    return (resource){bytes, sizeof bytes};
}

resource gladi_sentences(void) {
    static const unsigned char bytes[] = {
#embed "../../Examples/gladi/kalimat.txt"
    };
    return (resource){bytes, sizeof bytes};
}

resource rubric_kovablik_2025_proposal(void) {
    static const unsigned char bytes[] = {
#embed "../../rubrics/kovablik-2025-proposal.xml"
    };
    return (resource){bytes, sizeof bytes};
}

resource rubric_kovablik_2025_presentasi(void) {
    static const unsigned char bytes[] = {
#embed "../../rubrics/kovablik-2025-presentasi.xml"
    };
    return (resource){bytes, sizeof bytes};
}

resource site_style(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Site/site.css"
    };
    return (resource){bytes, sizeof bytes};
}

resource form_script(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Forms/form.js"
    };
    return (resource){bytes, sizeof bytes};
}

resource form_sha256_script(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Forms/sha256.js"
    };
    return (resource){bytes, sizeof bytes};
}

resource form_entry_script(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Forms/entry.js"
    };
    return (resource){bytes, sizeof bytes};
}

resource form_sheet_script(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Forms/sheet.js"
    };
    return (resource){bytes, sizeof bytes};
}

resource form_style(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Forms/form.css"
    };
    return (resource){bytes, sizeof bytes};
}

resource paper_style(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Paper/paper.css"
    };
    return (resource){bytes, sizeof bytes};
}

resource result_schema(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Site/Data/result.schema.json"
    };
    return (resource){bytes, sizeof bytes};
}

resource site_tiles(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Site/Charts/tiles.csv"
    };
    return (resource){bytes, sizeof bytes};
}

resource site_script(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Site/site.js"
    };
    return (resource){bytes, sizeof bytes};
}

resource bundle_verifier(void) {
    static const unsigned char bytes[] = {
#embed "../../verifier/verify.py"
    };
    return (resource){bytes, sizeof bytes};
}

resource bundle_readme(void) {
    static const unsigned char bytes[] = {
#embed "../../verifier/README.txt"
    };
    return (resource){bytes, sizeof bytes};
}
