import { z } from "zod/v4";
import {
  retentionOf,
  settingProblem,
  type RetentionSetting,
  type RetentionSettings,
} from "./domain/access/retention/table";

const LONGEST_NUMBER = 100;

const Shape = z.record(
  z.string(),
  z.strictObject({
    count: z.number().optional(),
    decision: z.string().trim().min(1).max(LONGEST_NUMBER).optional(),
  }),
);

/** What RETENTION says, or everything that is wrong with it. */
export interface ReadRetention {
  readonly settings: RetentionSettings;
  /** English sentences for whoever runs the service, each naming the class; empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Reads the setting: JSON, classes of the retention table by name, each with how many days or months it is kept instead
 * and the number of the decision that lets it be destroyed (D23), such as {"placement":{"decision":"VON 2025/123"}}.
 */
export function parseRetention(text: string): ReadRetention {
  const parsed = Shape.safeParse(parseJson(text));
  if (!parsed.success) {
    const told = parsed.error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
    return { settings: {}, problems: told };
  }
  const problems = Object.entries<RetentionSetting>(parsed.data).flatMap(([id, setting]) => {
    return settingProblem(id, setting) ?? [];
  });
  return { settings: problems.length > 0 ? {} : parsed.data, problems };
}

/** The settings with marks of erasures kept for at least as many days as backups are, which could bring people back. */
export function asLongAsBackups(keepDays: number, settings: RetentionSettings): RetentionSettings {
  const { keep } = retentionOf("erasure-mark", settings);
  return "count" in keep && keep.count < keepDays ? { ...settings, "erasure-mark": { count: keepDays } } : settings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
