import { Refusal } from "../../domain/refusal";
import { LOCAL_HR, type PlayPerson } from "../../usecases/access/play-person";
import { bearerIn, type Identify } from "./identify";

/** Local mode answers on the loopback only: whoever asks is HR, or whom they have chosen to play. */
export function makeIdentifyLocally({ playedBy }: Pick<PlayPerson, "playedBy">): Identify {
  return async (request) => {
    if (request.headers.authorization === undefined) return LOCAL_HR;
    const actor = await playedBy(bearerIn(request) ?? "");
    if (!actor) throw new Refusal("not-signed-in");
    return actor;
  };
}
