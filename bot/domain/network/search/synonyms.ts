/** What nearly everything here is about, so that such a word says little of what is looked for. As `SYNONYMS`. */
export const EVERYDAY_SYNONYMS: readonly (readonly string[])[] = [
  ["handledare", "mentor", "handledning", "mentorskap", "supervisor", "supervision"],
  ["apl", "praktik", "vfu", "lia", "prao", "arbetsplatsförlagt lärande", "placement", "internship"],
  ["praktikant", "elev", "student", "lärling", "studerande"],
];

/**
 * Words that people use for the same thing in this work, as data: whoever looks for one finds the others too, a little
 * lower. A group is one line; a phrase may be several words. Inflected forms need not stand here.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ["usk", "undersköterska", "omvårdnadspersonal", "assistant nurse"],
  ["avslut", "slut", "avsluta", "avslutning", "avtackning", "tacka", "slutsamtal", "sista dagen", "last day", "ending"],
  ["återkoppling", "feedback", "respons", "beröm", "kritik"],
  [
    ...["introduktion", "intro", "introducera", "inskolning", "välkomna", "välkomnande", "första dagen", "first day"],
    ...["introduction", "onboarding"],
  ],
  ["kontrakt", "överenskommelse", "avtal", "handledningsavtal", "handledarkontrakt", "agreement", "contract"],
  ["möte", "samtal", "avstämning", "träff", "meeting"],
  ["agenda", "dagordning", "mötespunkter", "samtalspunkter"],
  ["coacha", "coachning", "coach", "coachande", "coachsamtal", "coaching", "stödfrågor"],
  ["reflektion", "reflektera", "eftertanke", "reflection"],
  [
    ...["peer learning", "peer", "lära av varandra", "lära tillsammans", "parhandledning", "kamratlärande"],
    ...["två praktikanter", "handleda två"],
  ],
  ["chef", "enhetschef", "ledning", "ledare", "manager"],
  ["checklista", "lista", "checklist"],
  ["sekretess", "tystnadsplikt", "tystnadslöfte", "confidentiality"],
  ["bedömning", "omdöme", "betyg", "assessment"],
  ["lärmiljö", "lärandemiljö", "arbetsplatslärande", "förutsättningar", "learning environment"],
  ["nyanställd", "ny anställd", "ny kollega", "ny medarbetare", "new colleague"],
  ["steg 3", "handledare steg tre", "steg tre", "step 3"],
  ["omsorgstagare", "brukare", "vårdtagare", "boende", "kund"],
  ["vikariat", "vikarie", "timvikarie", "sommarjobb", "jobb", "anställning"],
  ["läkemedel", "medicin", "delegering", "medication"],
  ["förflyttning", "lyft", "förflyttningsteknik"],
  ["dokumentation", "dokumentera", "journal", "genomförandeplan"],
  ["hemvård", "hemtjänst", "hemsjukvård", "home care"],
  ["vårdboende", "särskilt boende", "säbo", "äldreboende", "care home"],
  ["lss", "funktionsstöd", "gruppbostad", "daglig verksamhet"],
  ["språk", "svenska", "språkstöd", "sfi", "language"],
  ["intyg", "bevis", "diplom", "certificate"],
  ["enkät", "utvärdering", "evaluation"],
  ["frånvaro", "sjukanmälan", "sjuk", "absence"],
  ["schema", "arbetstider", "arbetspass", "schedule"],
  ["konflikt", "missnöjd", "osams", "svårt samtal", "conflict"],
];
