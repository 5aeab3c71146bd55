import { normaliseHeading } from "./heading";

/** What a sheet turns out to be about (S1–S4, S8, S15–S18). */
export type SheetKind = "organisation" | "staffing" | "competence" | "inventory" | "placements" | "prao" | "places";

export const SHEET_KINDS: readonly SheetKind[] = [
  "organisation",
  "staffing",
  "competence",
  "inventory",
  "placements",
  "prao",
  "places",
];

/** What a column can mean. "ignored" is a column that somebody has said is not to be read. */
export const FIELDS = [
  "area",
  "unitCode",
  "unitName",
  "managerName",
  "managerEmail",
  "receivesStudents",
  "position",
  "employment",
  "headCount",
  "measuredOn",
  "employeeNumber",
  "firstName",
  "lastName",
  "name",
  "email",
  "competence",
  "validFrom",
  "validUntil",
  "attested",
  "steps",
  "step1",
  "step2",
  "step3",
  "completed",
  "evidence",
  "protectedMark",
  "placementId",
  "provider",
  "form",
  "course",
  "programme",
  "period",
  "start",
  "end",
  "studentEmail",
  "supervisorName",
  "supervisorEmail",
  "status",
  "extent",
  "count",
  "week",
  "term",
  "wanted",
  "offered",
  "booked",
  "started",
  "ignored",
] as const;

export type Field = (typeof FIELDS)[number];

/** How the systems and the hand-made lists write their headings; compared without capitals, spaces and punctuation. */
const UNIT_CODE = [
  "Enhetskod",
  "Enhetsid",
  "Enhetsnummer",
  "Enhetsnr",
  "Org.kod",
  "Organisationskod",
  "Kod",
  "Resurskod",
];
const UNIT_NAME = [
  "Enhet",
  "Enhetsnamn",
  "Enhetens namn",
  "Resursenhet",
  "Org.enhet",
  "Organisationsenhet",
  "Arbetsställe",
  "Arbetsplats",
  "Placering",
  "Praktikplats",
];
const AREA = ["Verksamhetsområde", "Område", "VO", "Division", "Verksamhet"];
const POSITION = ["Befattning", "Befattningsbenämning", "Bef.", "Yrkesgrupp", "Titel", "Yrke", "Yrkestitel"];
const EMPLOYMENT = ["Anställningsform", "Anst.form", "Anställning", "Anställningstyp", "Anställningsvillkor"];
const EMPLOYEE_NUMBER = [
  "Anst.nr",
  "Anstnr",
  "Anställningsnr",
  "Anställningsnummer",
  "Anst.nummer",
  "Pers.nr (anst!)",
  "Personalnummer",
];
const EMAIL = ["E-post", "Epost", "E-postadress", "Mejl", "Mejladress", "Mail", "Mailadress", "E-mail", "Email"];
const NAME = ["Namn", "Handledarens namn", "För- och efternamn", "Medarbetare", "Anställd", "Förnamn och efternamn"];
const PROTECTED = ["Skydd", "Skyddad", "Sekretess", "Sekretessmarkering", "Skyddad identitet"];
const COMMENT = ["Kommentar", "Kommentarer", "Anmärkning", "Anteckning", "Övrigt", "Notering"];
const TERM = ["Termin"];
const FORM = ["Praktikform", "Form", "Typ av praktik", "Praktiktyp"];
const PERIOD = ["Period", "APL-period", "Praktikperiod", "Periodnr"];

interface KindShape {
  /** Each group needs at least one of its fields; without them the sheet is not of this kind. */
  readonly required: readonly (readonly Field[])[];
  readonly headings: Readonly<Partial<Record<Field, readonly string[]>>>;
}

/** The layouts of the exports that the municipality and the schools use. Columns known as "ignored" help to tell the kinds apart and are never kept. */
const SHAPES: Readonly<Record<SheetKind, KindShape>> = {
  organisation: {
    required: [["unitCode"], ["unitName"], ["managerName", "managerEmail", "area", "receivesStudents"]],
    headings: {
      area: AREA,
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      managerName: ["Enhetschef", "Chef", "Chefens namn", "Chefsnamn", "Ansvarig chef"],
      managerEmail: ["Chefens e-post", "Chef e-post", "E-post chef", "Enhetschefens e-post", "Chefens mejl"],
      receivesStudents: ["Tar emot praktik", "Tar emot praktikanter", "Tar emot elever", "Tar emot", "Praktik"],
    },
  },
  staffing: {
    required: [["unitCode", "unitName"], ["position"], ["headCount"]],
    headings: {
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      position: POSITION,
      employment: EMPLOYMENT,
      headCount: ["Antal anställda", "Antal", "Anställda", "Antal personer", "Huvuden", "Antal medarbetare"],
      measuredOn: ["Mätdatum", "Datum", "Per datum", "Avser datum", "Mättillfälle"],
      ignored: ["Årsarbetare", "Årsarb.", "Heltidstjänster", "Sysselsättningsgrad", ...AREA, ...COMMENT],
    },
  },
  competence: {
    required: [["unitCode", "unitName"], ["name", "firstName", "lastName", "employeeNumber"], ["competence"]],
    headings: {
      employeeNumber: EMPLOYEE_NUMBER,
      firstName: ["Förnamn"],
      lastName: ["Efternamn"],
      name: NAME,
      email: EMAIL,
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      position: POSITION,
      employment: EMPLOYMENT,
      competence: ["Kompetens", "Kompetensnamn", "Kompetenser", "Kompetensbenämning"],
      validFrom: ["Giltig fr.o.m.", "Giltig från", "Fr.o.m.", "Fr o m", "From", "Startdatum", "Från"],
      validUntil: ["Giltig t.o.m.", "Giltig till", "T.o.m.", "Tom", "Till", "Slutdatum"],
      attested: ["Attesterad", "Attest", "Attesterat", "Godkänd"],
      protectedMark: PROTECTED,
      ignored: ["Nivå", "Kompetensområde", ...AREA, ...COMMENT],
    },
  },
  inventory: {
    required: [
      ["unitCode", "unitName"],
      ["name", "firstName", "lastName"],
      ["steps", "step1", "step2", "step3"],
    ],
    headings: {
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      name: NAME,
      firstName: ["Förnamn"],
      lastName: ["Efternamn"],
      email: EMAIL,
      employeeNumber: EMPLOYEE_NUMBER,
      position: POSITION,
      employment: EMPLOYMENT,
      steps: ["Handledarutb.", "Handledarutbildning", "Handledarsteg", "Steg", "Utbildning", "Handl.utb.", "Hl-utb"],
      step1: ["Steg 1", "Steg 1 godkänd", "Steg I"],
      step2: ["Steg 2", "Steg 2 godkänd", "Steg II"],
      step3: ["Steg 3", "Steg 3 godkänd", "Steg III"],
      completed: ["Klar", "År/termin", "År", "Termin", "När", "Slutförd", "Genomförd", "Utbildningsår", "Datum"],
      evidence: ["Intyg", "Intyg/betyg", "Betyg/intyg", "Betyg", "Bevis"],
      protectedMark: PROTECTED,
      ignored: ["Chef", "Enhetschef", ...AREA, ...COMMENT],
    },
  },
  placements: {
    required: [["placementId"], ["unitCode", "unitName"], ["start", "end", "period"], ["status"]],
    headings: {
      placementId: ["Placerings-id", "Placeringsid", "Placering id", "Placeringsnummer", "Praktik-id", "Id"],
      provider: ["Utbildningsanordnare", "Anordnare", "Skola", "Utbildare", "Skolenhet"],
      form: FORM,
      course: ["Kurs", "Kursnamn"],
      programme: ["Utbildning", "Program", "Utbildningsprogram"],
      period: PERIOD,
      start: ["Startdatum", "Start", "Fr.o.m.", "From", "Från"],
      end: ["Slutdatum", "Slut", "T.o.m.", "Tom", "Till"],
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      studentEmail: ["Elev e-post", "Elevens e-post", "E-post elev", "Praktikantens e-post", "Studentens e-post"],
      supervisorName: ["Handledare", "Handledarens namn", "Handledare namn"],
      supervisorEmail: ["Handledarens e-post", "Handledare e-post", "E-post handledare"],
      status: ["Status", "Placeringsstatus"],
      extent: ["Omfattning %", "Omfattning", "Procent"],
      count: ["Antal", "Antal elever"],
      protectedMark: PROTECTED,
      ignored: ["Elev förnamn", "Elev efternamn", "Elev", "Elevens namn", "Avdelning", ...COMMENT],
    },
  },
  prao: {
    required: [["unitCode", "unitName"], ["week"], ["count"]],
    headings: {
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      week: ["Vecka", "Veckor", "V.", "Praovecka", "Veckonummer"],
      count: ["Antal", "Antal elever", "Antal praoelever", "Elever"],
      term: TERM,
      ignored: ["Skola", "Årskurs", ...COMMENT],
    },
  },
  places: {
    required: [["unitCode", "unitName"], ["period"], ["wanted", "offered", "booked", "started"]],
    headings: {
      unitCode: UNIT_CODE,
      unitName: UNIT_NAME,
      form: FORM,
      period: PERIOD,
      wanted: ["Önskade", "Önskade platser", "Efterfrågade", "Behov"],
      offered: ["Erbjudna", "Erbjudna platser", "Platser"],
      booked: ["Bokade", "Bokade platser"],
      started: ["Påbörjade", "Påbörjade platser", "Använda", "Genomförda"],
      term: TERM,
      ignored: ["Utbildningsanordnare", ...COMMENT],
    },
  },
};

const lookups = new Map<SheetKind, ReadonlyMap<string, Field>>(
  SHEET_KINDS.map((kind) => {
    const entries = Object.entries(SHAPES[kind].headings) as [Field, readonly string[]][];
    return [kind, new Map(entries.flatMap(([field, names]) => names.map((name) => [normaliseHeading(name), field])))];
  }),
);

/** What a heading means in a kind of sheet, or null when it means nothing there. Takes a normalised heading. */
export function fieldOf(kind: SheetKind, heading: string): Field | null {
  return lookups.get(kind)!.get(heading) ?? null;
}

/** True when some kind of sheet has the heading. Takes a normalised heading. */
export function isKnownHeading(heading: string): boolean {
  return SHEET_KINDS.some((kind) => fieldOf(kind, heading) !== null);
}

/** The groups of fields of a kind that the given fields leave without any member. */
export function missingGroups(kind: SheetKind, fields: ReadonlySet<Field>): readonly (readonly Field[])[] {
  return SHAPES[kind].required.filter((group) => !group.some((field) => fields.has(field)));
}

/** True when a kind of sheet can use the field at all. */
export function usesField(kind: SheetKind, field: Field): boolean {
  return field === "ignored" || field in SHAPES[kind].headings;
}
