import { lazy, type ComponentType } from "react";
import type { Address, ViewName } from "./address/address";
import { Page } from "./frame/page";
import { NotFound } from "./frame/states";
import { loadRoom, type RoomOfItsOwn } from "./text/text";
import { useText } from "./text/use-text";

/** What a view is given: the address at its own kind, so that `address.unit` is there in the unit's view. */
export interface ViewProps<Name extends ViewName> {
  readonly address: Extract<Address, { readonly view: Name }>;
}

type Views = { readonly [Name in ViewName]: ComponentType<ViewProps<Name>> };

const CHUNKS = {
  overview: async () => ({ default: (await import("./placement/overview-view")).OverviewView }),
  area: async () => ({ default: (await import("./placement/area-view")).AreaView }),
  unit: async () => ({ default: (await import("./placement/unit-view")).UnitView }),
  workload: async () => ({ default: (await import("./placement/workload-view")).WorkloadView }),
  forecast: async () => ({ default: (await import("./placement/forecast-view")).ForecastView }),
  results: async () => ({ default: (await import("./evaluation/results-view")).ResultsView }),
  rounds: async () => ({ default: (await import("./evaluation/rounds-view")).RoundsView }),
  round: async () => ({ default: (await import("./evaluation/round-view")).RoundView }),
  import: async () => ({ default: (await import("./register/import-view")).ImportView }),
  register: async () => ({ default: (await import("./register/register-view")).RegisterView }),
  quality: async () => ({ default: (await import("./register/quality-view")).QualityView }),
  texts: async () => ({ default: (await import("./evaluation/texts-view")).TextsView }),
  posts: inNetwork(async () => ({ default: (await import("./network/posts-view")).PostsView })),
  questions: inNetwork(async () => ({ default: (await import("./network/questions-view")).QuestionsView })),
  question: inNetwork(async () => ({ default: (await import("./network/question-view")).QuestionView })),
  materials: inNetwork(async () => ({ default: (await import("./network/materials-view")).MaterialsView })),
  material: inNetwork(async () => ({ default: (await import("./network/material-view")).MaterialView })),
  meetings: inNetwork(async () => ({ default: (await import("./network/meetings-view")).MeetingsView })),
  meeting: inNetwork(async () => ({ default: (await import("./network/meeting-view")).MeetingView })),
  "network-team": inNetwork(async () => ({ default: (await import("./network/team-view")).TeamView })),
  "channel-tab": async () => ({ default: (await import("./host/channel-tab-view")).ChannelTabView }),
  privacy: inRoom("privacy", async () => ({ default: (await import("./access/privacy/privacy-view")).PrivacyView })),
};

function inNetwork<Chunk>(load: () => Promise<Chunk>): () => Promise<Chunk> {
  return inRoom("network", load);
}

/** A room's sentences come together with its views. */
function inRoom<Chunk>(room: RoomOfItsOwn, load: () => Promise<Chunk>): () => Promise<Chunk> {
  return async () => {
    const [chunk] = await Promise.all([load(), loadRoom(room)]);
    return chunk;
  };
}

/** Every view in a chunk of its own, fetched when somebody goes there. */
export const VIEWS: Views = {
  overview: lazy(CHUNKS.overview),
  area: lazy(CHUNKS.area),
  unit: lazy(CHUNKS.unit),
  workload: lazy(CHUNKS.workload),
  forecast: lazy(CHUNKS.forecast),
  results: lazy(CHUNKS.results),
  coordination: lazy(CHUNKS.rounds),
  rounds: lazy(CHUNKS.rounds),
  round: lazy(CHUNKS.round),
  import: lazy(CHUNKS.import),
  register: lazy(CHUNKS.register),
  quality: lazy(CHUNKS.quality),
  texts: lazy(CHUNKS.texts),
  posts: lazy(CHUNKS.posts),
  questions: lazy(CHUNKS.questions),
  question: lazy(CHUNKS.question),
  materials: lazy(CHUNKS.materials),
  material: lazy(CHUNKS.material),
  meetings: lazy(CHUNKS.meetings),
  meeting: lazy(CHUNKS.meeting),
  "network-team": lazy(CHUNKS["network-team"]),
  "channel-tab": lazy(CHUNKS["channel-tab"]),
  privacy: lazy(CHUNKS.privacy),
  "not-found": UnknownView,
};

/** Fetches a view's chunk before it is shown. A chunk that does not come is the view's own business. */
export function preloadView(name: ViewName): void {
  const chunk = name === "coordination" ? CHUNKS.rounds : name === "not-found" ? null : CHUNKS[name];
  chunk?.().catch(() => undefined);
}

function UnknownView() {
  const t = useText();
  return (
    <Page title={t("tab.name")} hasTerm={false}>
      <NotFound />
    </Page>
  );
}
