import type { Clock } from "../../clock";
import { makeActAgain, makeRestMyself } from "../../usecases/network/talk/rest-myself";
import { makeShowMine } from "../../usecases/network/talk/show-mine";
import type { Product } from "../product";
import type { Stores } from "../stores";

interface Deps {
  readonly stores: Pick<Stores, "followers">;
  readonly product: Product;
  readonly clock: Clock;
}

/** What somebody does about themselves in words to the bot. */
export function makeTalkSlice({ stores, product, clock }: Deps) {
  return {
    restMyself: makeRestMyself(product),
    actAgain: makeActAgain(product),
    showMine: makeShowMine({ ...product, ...stores, clock }),
  };
}
