/** What the reader has chosen inside a view (search, sorting, page), as written in the address: `?sok=ek&sida=2`. */
export type Choices = Readonly<Record<string, string>>;

/** The views, with what each needs to know besides term and choices. `coordination` is where HR's tab opens. */
export type View =
  | { readonly view: "overview" }
  | { readonly view: "area"; readonly area: string }
  | { readonly view: "unit"; readonly unit: string }
  | { readonly view: "workload" }
  | { readonly view: "forecast" }
  | { readonly view: "results"; readonly who: Who; readonly area: string | null }
  | { readonly view: "coordination" }
  | { readonly view: "rounds" }
  | { readonly view: "round"; readonly roundTerm: string }
  | { readonly view: "import" }
  | { readonly view: "register" }
  | { readonly view: "quality" }
  | { readonly view: "texts" }
  | { readonly view: "posts" }
  | { readonly view: "questions" }
  | { readonly view: "question"; readonly question: string }
  | { readonly view: "materials" }
  | { readonly view: "material"; readonly material: string }
  | { readonly view: "meetings" }
  | { readonly view: "meeting"; readonly meeting: string }
  | { readonly view: "network-team" }
  | { readonly view: "privacy" }
  | { readonly view: "channel-tab" }
  | { readonly view: "not-found" };

/** Whose answers the evaluation view shows. */
export type Who = "students" | "supervisors";

export type ViewName = View["view"];

/** Where the reader is. Term "HT2024"; null is the current one, which the service knows. */
export type Address = View & { readonly term: string | null; readonly choices: Choices };

const TERM = /^(HT|VT)\d{4}$/;
const WHO: Readonly<Record<Who, string>> = { students: "praktikanter", supervisors: "handledare" };

const PLAIN = {
  tackning: "overview",
  belastning: "workload",
  prognos: "forecast",
  samordning: "coordination",
  utskick: "rounds",
  underlag: "import",
  register: "register",
  "att-reda-ut": "quality",
  fritext: "texts",
  natverk: "posts",
  "ny-flik": "channel-tab",
} as const satisfies Readonly<Record<string, ViewName>>;

/** The rooms of the network, each with the view of its list; "laget" has no single things in it. */
const NETWORK = {
  fragor: "questions",
  material: "materials",
  traffar: "meetings",
  laget: "network-team",
} as const satisfies Readonly<Record<string, ViewName>>;

/** Beside the tab of Samordning itself. */
const PRIVACY = "personuppgifter";

/**
 * Reads the part of an address behind `#`, or a Teams deep link's subPageId, which is the same. Nothing at all is the
 * overview; what cannot be understood is `not-found`, never an error.
 */
export function readAddress(written: string): Address {
  const [path = "", query = ""] = written.replace(/^#?\/?/, "").split("?", 2);
  const given = new URLSearchParams(query);
  const term = given.get("termin");
  const view = term === null || TERM.test(term) ? readView(path, given) : ({ view: "not-found" } as const);
  const own = view.view === "results" ? ["termin", "vem", "omrade"] : ["termin"];
  const choices = Object.fromEntries([...given].filter(([name]) => !own.includes(name)));
  return { ...view, term: view.view === "not-found" ? null : term, choices };
}

/** The address as it is written behind `#`, beginning with a slash: "/enhet/V2107?termin=HT2024". */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.term) query.set("termin", address.term);
  if (address.view === "results") {
    query.set("vem", WHO[address.who]);
    if (address.area !== null) query.set("omrade", address.area);
  }
  for (const [name, value] of Object.entries(address.choices)) if (value !== "") query.set(name, value);
  const written = query.toString();
  return `/${pathOf(address)}${written ? `?${written}` : ""}`;
}

function readView(path: string, given: URLSearchParams): View {
  const [room = "", name, ...rest] = path.split("/").map(decoded);
  if (room === "natverk" && name) return readNetwork(name, rest);
  if (room === "samordning" && name === PRIVACY && rest.every((part) => part === "")) return { view: "privacy" };
  if (rest.some((part) => part !== "")) return { view: "not-found" };
  if (!name) {
    if (room === "") return { view: "overview" };
    if (room === "utvardering") return readResults(given);
    const view = Object.hasOwn(PLAIN, room) ? PLAIN[room as keyof typeof PLAIN] : "not-found";
    return { view };
  }
  if (room === "omrade") return { view: "area", area: name };
  if (room === "enhet") return { view: "unit", unit: name };
  if (room === "utskick" && TERM.test(name)) return { view: "round", roundTerm: name };
  return { view: "not-found" };
}

function readNetwork(room: string, [id = "", ...rest]: readonly string[]): View {
  if (!Object.hasOwn(NETWORK, room) || rest.some((part) => part !== "")) return { view: "not-found" };
  if (id === "") return { view: NETWORK[room as keyof typeof NETWORK] };
  if (room === "fragor") return { view: "question", question: id };
  if (room === "material") return { view: "material", material: id };
  if (room === "traffar") return { view: "meeting", meeting: id };
  return { view: "not-found" };
}

function readResults(given: URLSearchParams): View {
  const who = given.get("vem") ?? WHO.students;
  if (who !== WHO.students && who !== WHO.supervisors) return { view: "not-found" };
  return { view: "results", who: who === WHO.students ? "students" : "supervisors", area: given.get("omrade") };
}

function pathOf(address: View): string {
  if (address.view === "area") return `omrade/${encodeURIComponent(address.area)}`;
  if (address.view === "unit") return `enhet/${encodeURIComponent(address.unit)}`;
  if (address.view === "round") return `utskick/${encodeURIComponent(address.roundTerm)}`;
  if (address.view === "question") return `natverk/fragor/${encodeURIComponent(address.question)}`;
  if (address.view === "material") return `natverk/material/${encodeURIComponent(address.material)}`;
  if (address.view === "meeting") return `natverk/traffar/${encodeURIComponent(address.meeting)}`;
  const room = Object.keys(NETWORK).find((one) => NETWORK[one as keyof typeof NETWORK] === address.view);
  if (room) return `natverk/${room}`;
  if (address.view === "privacy") return `samordning/${PRIVACY}`;
  if (address.view === "results") return "utvardering";
  if (address.view === "not-found") return "finns-inte";
  return Object.keys(PLAIN).find((room) => PLAIN[room as keyof typeof PLAIN] === address.view)!;
}

/** A stray per cent sign is not worth an error: then the part is what it says. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
