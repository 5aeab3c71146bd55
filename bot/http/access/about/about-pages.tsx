import { HOLDINGS, type Holding } from "../../../domain/access/holdings";
import type { RetentionClassId } from "../../../domain/access/retention/classes";
import { retentionOf, type RetentionSettings } from "../../../domain/access/retention/table";
import { textIn, type Language, type Text } from "../../../text/text";
import { AboutFrame, type ReadAs } from "./about-frame";

/** What an installation says of itself on these pages. */
export interface AboutFacts {
  readonly contactMailbox: string;
  /** The authority that answers for the data, as people know it. */
  readonly authority: string;
  /** Address of the data protection officer; null sends people to the authority's own website. */
  readonly dataProtectionContact: string | null;
  readonly retention: RetentionSettings;
  readonly smallestGroup: number;
}

interface PageProps {
  readonly facts: AboutFacts;
  readonly language: Language;
  readonly readAs: ReadAs;
}

const PRIVACY_SECTIONS = ["who", "why", "what", "from", "seen", "long", "law", "rights", "complain"] as const;
const ACCESSIBILITY_SECTIONS = ["how", "lacks", "tested", "tell", "watch"] as const;

/** The information that people are owed about their data (D2, articles 13 and 14), in the order in which they ask. */
export function PrivacyPage({ facts, language, readAs }: PageProps) {
  const t = textIn(language);
  return (
    <AboutFrame page="privacy" language={language} readAs={readAs}>
      <p>{t("about.privacy.lead")}</p>
      {PRIVACY_SECTIONS.map((section) => (
        <section key={section}>
          <h2>{t(`about.privacy.${section}.title`)}</h2>
          <Sentences text={t(`about.privacy.${section}.text`, valuesOf(facts, t))} />
          {section === "what" && <WhatIsKept language={language} />}
        </section>
      ))}
    </AboutFrame>
  );
}

/** Every table of the service: what it holds, about whom, how long and by what right (D1, D23). Made from the data map. */
export function HoldingsPage({ facts, language, readAs }: PageProps) {
  const t = textIn(language);
  return (
    <AboutFrame page="holdings" language={language} readAs={readAs}>
      <p>{t("about.holdings.lead")}</p>
      <dl>
        {HOLDINGS.map((holding: Holding & { readonly table: (typeof HOLDINGS)[number]["table"] }) => (
          <div key={holding.table}>
            <dt>{holding.table}</dt>
            <dd>
              <p>{t(`holdings.tables.${holding.table}`)}</p>
              <ul className="small">
                <li>{t(`about.holdings.about.${holding.about}`)}</li>
                {holding.classes.map((id) => (
                  <li key={id}>{keptFor(id, facts.retention, t)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </AboutFrame>
  );
}

/** How accessible the service is, what is not, and where to say so (tillgänglighetsredogörelse, DOS-lagen). */
export function AccessibilityPage({ facts, language, readAs }: PageProps) {
  const t = textIn(language);
  return (
    <AboutFrame page="accessibility" language={language} readAs={readAs}>
      <p>{t("about.accessibility.lead", { authority: facts.authority })}</p>
      {ACCESSIBILITY_SECTIONS.map((section) => (
        <section key={section}>
          <h2>{t(`about.accessibility.${section}.title`)}</h2>
          <Sentences text={t(`about.accessibility.${section}.text`, valuesOf(facts, t))} />
        </section>
      ))}
    </AboutFrame>
  );
}

/** Of students and of staff apart, since nobody is both; what tells nothing about anybody is on the page of tables. */
function WhatIsKept({ language }: { readonly language: Language }) {
  const t = textIn(language);
  return (["student", "staff"] as const).map((whom) => (
    <section key={whom}>
      <h3>{t(`about.privacy.what.${whom}`)}</h3>
      <ul>
        {HOLDINGS.filter(({ about }) => about === whom || about === "both").map(({ table }) => (
          <li key={table}>{t(`holdings.tables.${table}`)}</li>
        ))}
      </ul>
    </section>
  ));
}

function keptFor(id: RetentionClassId, settings: RetentionSettings, t: Text): string {
  const { keep, by, decision } = retentionOf(id, settings);
  const sentence = t(`holdings.classes.${id}`, { count: "count" in keep ? keep.count : 0 });
  if (by === "nobody-decided") return `${sentence} ${t("about.holdings.undecided")}`;
  return decision === null ? sentence : `${sentence} ${t("about.holdings.decision", { decision })}`;
}

function valuesOf(facts: AboutFacts, t: Text) {
  const officer = facts.dataProtectionContact ?? t("about.privacy.officer-unknown");
  return {
    mailbox: facts.contactMailbox,
    authority: facts.authority,
    officer,
    count: facts.smallestGroup,
  };
}

const ITEM = "– ";

/** Lines are paragraphs; those that begin with a dash are a list where the first of them stands. */
function Sentences({ text }: { readonly text: string }) {
  const lines = text.split("\n");
  const items = lines.filter((line) => line.startsWith(ITEM));
  return lines.map((line) => {
    if (!line.startsWith(ITEM)) return <p key={line}>{line}</p>;
    if (line !== items[0]) return null;
    return (
      <ul key={line}>
        {items.map((item) => (
          <li key={item}>{item.slice(ITEM.length)}</li>
        ))}
      </ul>
    );
  });
}
