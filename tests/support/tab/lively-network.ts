import type { MeetingOutcome } from "../../../bot/contract/network/meeting";
import type { PostDetails } from "../../../bot/contract/network/post";
import type { QuestionList } from "../../../bot/contract/network/questions";
import { NORTH, PEOPLE, type Name, type NetworkTown } from "./network-town";

/** No place to break a line at. */
const LONG_WORD = "Omvårdnadsdokumentationsutbildningsmaterialsammanställning";

/** Where the things are that have a page of their own. */
export interface LivelyNetwork {
  readonly question: string;
  readonly meeting: string;
  readonly pastMeeting: string;
}

/** Fills the network as it is after some weeks: posts, drafts, questions with replies, meetings that come and have been. */
export async function livelyNetwork(town: NetworkTown): Promise<LivelyNetwork> {
  const send = async <Body>(name: Name, path: string, body: object = {}): Promise<Body> => {
    const { status, text } = await town.api(name, `/api/network/${path}`, body);
    if (status >= 300) throw new Error(`${path}: ${text}`);
    return JSON.parse(text) as Body;
  };
  const post = async (name: Name, given: object): Promise<string> => {
    const empty = { kind: "tip", text: "", link: null, picture: null, area: NORTH };
    return (await send<PostDetails>(name, "posts", { ...empty, ...given })).id;
  };
  const publish = async (name: Name, given: object): Promise<string> => {
    const id = await post(name, given);
    await send(name, `posts/${id}/publish`);
    return id;
  };
  const call = async (name: Name, given: object): Promise<string> => {
    const draft = {
      ...{ title: "", what: "", day: "", from: "13:00", to: "14:30", place: "", link: "", seats: null },
      ...{ area: null, lastSignUpDay: "", ...given },
    };
    return (await send<MeetingOutcome>(name, "meetings", { draft })).meeting!.id;
  };

  const mistaken = await publish("anna", { title: "Fel dag", text: "Det blev fel." });
  await send("anna", `posts/${mistaken}/withdraw`);
  await publish("anna", {
    title: "Fem minuter efter passet",
    text: "Sätt dig med praktikanten i fem minuter.\n\n1. Vad gick bra?\n2. Vad var svårt?\n3. Vad övar vi på i morgon?",
  });
  await publish("harriet", {
    ...{ kind: "information", area: null, title: LONG_WORD, text: `${LONG_WORD} kommer i januari.` },
    link: "https://handledarnatet.kommun.example/avtal",
  });
  await post("anna", { title: "Halvfärdigt", text: "Jag tänkte" });
  await post("harriet", { title: "", area: null });

  await town.ask(PEOPLE.ahmed, { title: "APL-perioden", text: "Hur länge är en APL-period?\nOch vem bestämmer?" });
  await town.ask(PEOPLE.alma, { text: "Hur får jag en tyst elev att fråga mer?", named: false });
  const { questions } = JSON.parse((await town.api("anna", "/api/network/questions")).text) as QuestionList;
  const question = questions.find(({ title }) => title === "APL-perioden")!.id;
  await send("anna", `questions/${question}/reply`, { text: "Oftast fyra veckor.\nSkolan bestämmer dagarna." });

  const place = "Biblioteket, Stora torget 1";
  const pastMeeting = await call("anna", {
    ...{ title: "Höstens träff", what: "Vi delade det som gick bra.", day: "2024-12-17", place, area: NORTH },
  });
  await send("ahmed", `meetings/${pastMeeting}/sign-up`, { answer: "yes" });
  const meeting = await call("anna", {
    ...{ title: "Fika och återkoppling", what: "Vi övar återkoppling i par.\nTa med ett exempel.", day: "2025-01-20" },
    ...{ place, link: "https://handledarnatet.kommun.example/mote", seats: 1, area: NORTH },
  });
  for (const name of ["ahmed", "alma"] as const) await send(name, `meetings/${meeting}/sign-up`, { answer: "yes" });
  await call("harriet", { title: "Terminsstart", what: "Vi ses inför våren.", day: "2025-02-20", place: "Aulan" });
  town.clock.pass(2 * 24 * 3600);
  await town.network.keepMeetings();
  return { question, meeting, pastMeeting };
}
