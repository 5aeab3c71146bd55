import type { NetworkMembership } from "../../../contract/network/team";
import { membershipOf, type SeenAccount } from "../../../domain/network/team/membership";
import { pageOf } from "../../../domain/register/lists/page-of";
import { addressesOf } from "../find-contact";
import type { ProfileStore } from "../people/ports";
import type { ReadPeople } from "../people/read-people";
import type { ContactDirectory, TeamsContact } from "../ports";

interface Deps {
  readonly contacts: Pick<ContactDirectory, "everyone">;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
  readonly readPeople: ReadPeople;
}

export type ShowMembership = (input: {
  readonly list: "missing" | "extra";
  /** From 1. */
  readonly page: number;
}) => Promise<NetworkMembership>;

/** Who of the register is in no team, and who is in one without being in the register, for HR (S38). */
export function makeShowMembership({ contacts, profiles, readPeople }: Deps): ShowMembership {
  return async ({ list, page }) => {
    const [people, managers, everyone, hidden] = await Promise.all([
      readPeople.everybody(),
      readPeople.managerAddresses(),
      contacts.everyone(),
      profiles.hiddenMarks(),
    ]);
    const { inTeam, missing, extra, ...counted } = membershipOf({
      people,
      accounts: everyone.map(accountOf),
      managerAddresses: new Set(managers),
      isHidden: (marks) => marks.some((mark) => hidden.has(mark)),
    });
    const missingPage = pageOf(missing, page);
    const extraPage = pageOf(extra, page);
    const shown = list === "missing" ? missingPage : extraPage;
    return {
      counts: {
        ...{ supervisors: people.length, inTeam: inTeam.length, missing: missing.length, extra: extra.length },
        ...{ managers: counted.managers, hidden: counted.hidden },
      },
      missing:
        list === "extra"
          ? []
          : missingPage.items.map(({ person: { name, unit, emails }, because }) => ({
              ...{ name, because, address: emails[0] ?? null },
              unit: unit && { id: unit.code, name: unit.name, areaId: unit.area },
            })),
      extra: list === "missing" ? [] : extraPage.items.map(({ addresses }) => ({ address: addresses[0] ?? null })),
      ...{ found: shown.found, page: shown.page, pages: shown.pages },
    };
  };
}

function accountOf(contact: TeamsContact): SeenAccount {
  return { key: contact.key, addresses: addressesOf(contact), isMember: (contact.teamIds ?? []).length > 0 };
}
