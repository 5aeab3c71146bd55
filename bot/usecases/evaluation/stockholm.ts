import { stockholmDay, stockholmInstant } from "../../clock";
import type { WallClock } from "../../domain/evaluation/round-schedule";

/** People's time: Europe/Stockholm, summer time included. */
export const stockholm: WallClock = { dayOf: stockholmDay, instantAt: stockholmInstant };
