import type { Invitation } from "../../../domain/evaluation/invitation";
import { withQrStates } from "../../../domain/evaluation/qr-students";
import type { InvitationStore, Versioned } from "../ports";

/** Writes what has become of the students who answer by QR, as far as it has changed; they follow their supervisors' cards. */
export async function followQr(store: InvitationStore, all: readonly Versioned<Invitation>[]): Promise<void> {
  const followed = withQrStates(all.map((each) => each.value));
  for (const [index, read] of all.entries()) {
    const invitation = followed[index];
    if (invitation && invitation !== read.value) await store.replace(read, invitation);
  }
}
