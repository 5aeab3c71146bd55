import type { ChatCommand } from "../../talk/command";
import type { PostDesk } from "./post-desk";

/** "Skriv inlägg" in the chat. Whoever may not write is told who can. */
export function postCommands({ postDesk }: { readonly postDesk: PostDesk }): readonly ChatCommand[] {
  return [
    {
      id: "post",
      answersOthers: true,
      places: ["chat"],
      answer: async ({ actor, language }) => ({
        kind: "card",
        ...(await postDesk.open({ actor, language, where: "chat" })),
      }),
    },
  ];
}
