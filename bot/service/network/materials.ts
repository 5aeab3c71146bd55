import { makeLinkChecker } from "../../links/link-checker";
import { makeSearchIndex } from "../../search/search-index";
import { FIRST_CONTENT } from "../../text/material/first-content";
import { newSecret } from "../../usecases/evaluation/secrets";
import type { OrderDeliveries } from "../../usecases/network/delivery/ports";
import { makeCheckLinks } from "../../usecases/network/material/check-links";
import { makeFindMaterial } from "../../usecases/network/material/find-material";
import { makePinMaterials } from "../../usecases/network/material/pin-materials";
import { makeRateMaterial } from "../../usecases/network/material/rate-material";
import {
  makeConfirmReview,
  makeRemindOwners,
  makeReviewSource,
} from "../../usecases/network/material/review-materials";
import { makeSearchMaterials } from "../../usecases/network/material/search-materials";
import { makeSeedMaterials } from "../../usecases/network/material/seed-materials";
import { makeReadShelf } from "../../usecases/network/material/shelf";
import { makeShowMaterial } from "../../usecases/network/material/show-material";
import { makeShowMaterials } from "../../usecases/network/material/show-materials";
import { makeAddMaterial, makeChangeMaterial } from "../../usecases/network/material/write-material";
import type { NetworkDeps } from "../network";
import type { Stores } from "../stores";

interface Neighbours {
  readonly orderDeliveries: OrderDeliveries;
}

export interface MaterialSliceDeps extends Pick<NetworkDeps, "clock"> {
  readonly stores: Pick<Stores, "materials" | "contacts" | "profiles">;
  readonly config: Pick<NetworkDeps["config"], "linkHosts" | "contactMailbox" | "checksLinks">;
}

/** The material bank: search, first content, what people add, reviews and links. */
export function makeMaterialSlice({ stores, clock, config }: MaterialSliceDeps, { orderDeliveries }: Neighbours) {
  const { materials, contacts, profiles } = stores;
  const { linkHosts, contactMailbox, checksLinks } = config;
  const readShelf = makeReadShelf({ materials, clock });
  const searchMaterials = makeSearchMaterials({ readShelf, index: makeSearchIndex() });
  const texts = { linkHosts, sharedAddresses: [contactMailbox] };
  const checkLinks = makeCheckLinks({ readShelf, materials, checkLink: makeLinkChecker({ linkHosts }), clock });
  const remindOwners = makeRemindOwners({ readShelf, contacts, orderDeliveries, clock });
  return {
    materialDesk: {
      showMaterials: makeShowMaterials({ readShelf, searchMaterials, profiles, clock }),
      showMaterial: makeShowMaterial({ readShelf, materials, profiles, clock }),
      addMaterial: makeAddMaterial({ materials, texts, clock, newId: newSecret }),
      changeMaterial: makeChangeMaterial({ materials, texts, clock }),
      pinMaterials: makePinMaterials({ readShelf, materials }),
      rateMaterial: makeRateMaterial({ materials }),
      confirmReview: makeConfirmReview({ materials, clock }),
    },
    findMaterial: makeFindMaterial({ searchMaterials, readShelf }),
    seedMaterials: makeSeedMaterials({ materials, content: FIRST_CONTENT, clock }),
    materialSource: makeReviewSource({ materials, clock }),
    /** A turn of the clockwork: reminders that are due, and some links. */
    async lookAfterMaterials(): Promise<void> {
      await remindOwners();
      if (checksLinks) await checkLinks();
    },
  };
}
