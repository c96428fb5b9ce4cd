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

resource site_style(void) {
    static const unsigned char bytes[] = {
#embed "../competitionctl/Site/site.css"
    };
    return (resource){bytes, sizeof bytes};
}
