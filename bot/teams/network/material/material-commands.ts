import { Refusal } from "../../../domain/refusal";
import { textIn } from "../../../text/text";
import type { ShowMaterial } from "../../../usecases/network/material/show-material";
import type { ShowMaterials } from "../../../usecases/network/material/show-materials";
import { noticeCard } from "../../evaluation/notice-card";
import type { Answer, ChatCommand, Turn } from "../../talk/command";
import { materialCard } from "./material-card";
import { MOST_LISTED, materialListCard } from "./material-list-card";

export interface MaterialCommandsDeps {
  readonly showMaterials: ShowMaterials;
  readonly showMaterial: ShowMaterial;
  readonly linkHosts: readonly string[];
}

const LONGEST_SEARCH = 200;

/**
 * "material" shows the handful for one's role and "material introduktion" what answers it; "feedback", "coacha" and
 * "agenda" are the texts that are asked for most, by their names (S34, S35, S40).
 */
export function materialCommands(deps: MaterialCommandsDeps): readonly ChatCommand[] {
  const places = ["chat", "channel", "group"] as const;
  return [
    { id: "material", places, answer: (turn) => listed(turn, turn.rest) },
    { id: "feedback", places, answer: (turn) => named(turn, ["feedback"], "återkoppling") },
    { id: "coach", places, answer: (turn) => named(turn, ["coaching"], "coacha") },
    {
      id: "agenda",
      places,
      answer: (turn) => named(turn, ["agenda-first-meeting", "agenda-every-meeting"], "agenda"),
    },
  ];

  async function listed({ actor, language }: Turn, words: string): Promise<Answer> {
    const t = textIn(language);
    const search = words.trim().slice(0, LONGEST_SEARCH);
    const found = await deps.showMaterials({ actor, language, search, role: null, state: "shown", page: 1 });
    const items = [...found.pinned, ...found.materials];
    if (items.length === 0) return nothing(t, search, language);
    const handful = search === "" && found.pinned.length > 0 ? found.pinned : items.slice(0, MOST_LISTED);
    const heading = t(search === "" ? "network.material.for-you" : "network.material.found");
    const list = { heading, items: handful, total: found.pinned.length + found.total };
    return { kind: "card", ...materialListCard(list, language) };
  }

  /** The texts with these ids; what has been retired is looked for by what it is about instead. */
  async function named(turn: Turn, ids: readonly string[], words: string): Promise<Answer> {
    const { actor, language } = turn;
    const found = await Promise.all(ids.map((id) => foundOrNull({ actor, id, language })));
    const shown = found.filter((one) => one !== null && !one.isRetired).map((one) => one!);
    const [only] = shown;
    if (!only) return listed(turn, words);
    if (shown.length === 1) return { kind: "card", ...materialCard(only, "read", deps, language) };
    const heading = textIn(language)("network.material.found");
    return { kind: "card", ...materialListCard({ heading, items: shown, total: shown.length }, language) };
  }

  async function foundOrNull(input: Parameters<ShowMaterial>[0]) {
    try {
      return (await deps.showMaterial(input)).details;
    } catch (error) {
      if (error instanceof Refusal && error.reason === "material-not-found") return null;
      throw error;
    }
  }
}

/** A card, since a text would show what somebody has written as Markdown. */
function nothing(t: ReturnType<typeof textIn>, words: string, language: Turn["language"]): Answer {
  const title = t("network.material.nothing-title");
  const text = words === "" ? t("network.material.empty") : t("network.material.nothing", { words });
  return { kind: "card", card: noticeCard(title, text, language), summary: title };
}
