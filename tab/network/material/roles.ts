import type { MaterialRoleName } from "../../../bot/contract/network/material";

/** Whom material can be for. */
export const MATERIAL_ROLES: readonly MaterialRoleName[] = ["supervisor", "lead", "manager", "hr"];
