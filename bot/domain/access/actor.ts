/** Who asks, and where they have a say. Made anew for every request (usecases/access/identify-actor). */
export interface Actor {
  /** The Entra object id, or in local mode a made-up one. Never an address. */
  readonly id: string;
  readonly name: string | null;
  /** HR and VOF Akademi: the app role "HR" in Entra. */
  readonly isHr: boolean;
  /** Whoever looks after the service, but not what is in it: the app role "Admin" in Entra. */
  readonly isAdministrator: boolean;
  /** Whoever has the command line and the storage's keys. Nobody is this through Teams or the tab. */
  readonly isOperator: boolean;
  /** Codes of the units whose manager this is. */
  readonly managerOf: readonly string[];
  /** Areas of those units. */
  readonly managesIn: readonly string[];
  /** Areas where this person works with step 3. */
  readonly leadIn: readonly string[];
  /** Codes of the units where this person is a supervisor. */
  readonly worksAt: readonly string[];
  /** Areas of those units. */
  readonly worksIn: readonly string[];
  /** Who this is among the register's supervisors (`Supervisor.id`); null for everybody else. */
  readonly supervisorId: string | null;
}

/** Somebody without any role, who may see that much and whom to ask. */
export function withoutRoles(id: string, name: string | null): Actor {
  const none = { managerOf: [], managesIn: [], leadIn: [], worksAt: [], worksIn: [] };
  return { id, name, isHr: false, isAdministrator: false, isOperator: false, ...none, supervisorId: null };
}

/** The command line. */
export const OPERATOR: Actor = { ...withoutRoles("operator", null), isOperator: true };

/** The roles that somebody has in what the service is about; several at once are usual. */
export type Role = "hr" | "manager" | "lead" | "supervisor";

/** Somebody's roles, widest first; none for whom neither Entra nor the register knows. */
export function rolesOf(actor: Actor): readonly Role[] {
  const roles: readonly (readonly [Role, boolean])[] = [
    ["hr", actor.isHr],
    ["manager", actor.managerOf.length > 0],
    ["lead", actor.leadIn.length > 0],
    ["supervisor", actor.supervisorId !== null],
  ];
  return roles.filter(([, has]) => has).map(([role]) => role);
}
