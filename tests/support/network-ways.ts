import type { NetworkDeps } from "../../bot/service/network";

const unexpected = () => Promise.reject(new Error("Nobody expected this test to reach Teams."));

/** For services without Teams: whatever would be sent fails the test. */
export const NO_TEAMS: NetworkDeps["ways"] = {
  channels: { start: unexpected, reply: unexpected, replace: unexpected },
  chats: { send: unexpected, replace: unexpected },
  roster: {
    members: () => {
      throw new Error("Nobody expected this test to read a roster.");
    },
  },
};
