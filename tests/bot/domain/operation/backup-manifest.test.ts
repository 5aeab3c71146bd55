import fc from "fast-check";
import {
  backupName,
  findDamage,
  isRegisterBackup,
  momentOfBackup,
  parseManifest,
  type BackupManifest,
} from "../../../../bot/domain/operation/backup-manifest";

const SHA = "a".repeat(64);
const MANIFEST: BackupManifest = {
  format: 1,
  kind: "everything",
  takenAt: "2024-12-16T01:00:00.000Z",
  tables: [
    { name: "Rounds", rows: 2, sha256: SHA },
    { name: "Contacts", rows: 361, sha256: SHA },
  ],
};

test("a manifest that was written can be read again", () => {
  expect(parseManifest(JSON.parse(JSON.stringify(MANIFEST)))).toEqual(MANIFEST);
});

test.each([
  ["nothing", null],
  ["a text", "manifest"],
  ["another format", { ...MANIFEST, format: 2 }],
  ["another kind", { ...MANIFEST, kind: "half" }],
  ["no moment", { ...MANIFEST, takenAt: "yesterday" }],
  ["no tables", { ...MANIFEST, tables: null }],
  ["a path for a table", { ...MANIFEST, tables: [{ name: "../Rounds", rows: 1, sha256: SHA }] }],
  ["a broken sum", { ...MANIFEST, tables: [{ name: "Rounds", rows: 1, sha256: "abc" }] }],
])("%s is no manifest", (_what, read) => {
  expect(parseManifest(read)).toBeNull();
});

test("each table that is missing, longer, shorter or other than it was is damage", () => {
  expect(findDamage(MANIFEST, MANIFEST.tables)).toEqual([]);
  expect(findDamage(MANIFEST, [{ name: "Rounds", rows: 2, sha256: "b".repeat(64) }])).toEqual([
    { table: "Rounds", problem: "content" },
    { table: "Contacts", problem: "missing" },
  ]);
  expect(findDamage(MANIFEST, [MANIFEST.tables[0]!, { name: "Contacts", rows: 360, sha256: SHA }])).toEqual([
    { table: "Contacts", problem: "rows" },
  ]);
});

test("names of backups sort as their moments do, and tell the moment to the second", () => {
  const moment = fc.integer({ min: Date.parse("2024-01-01"), max: Date.parse("2099-12-31") });
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [first, second] = [one, other].map((at) => backupName(new Date(at).toISOString(), "everything"));
      const seconds = [one, other].map((at) => Math.floor(at / 1000));
      expect(first! < second!).toBe(seconds[0]! < seconds[1]!);
      expect(Date.parse(momentOfBackup(first!)!)).toBe(seconds[0]! * 1000);
    }),
  );
});

test("a backup of the register is known by its name, and another folder's name is no backup", () => {
  const name = backupName("2024-12-16T10:15:03.120Z", "register");
  expect(name).toBe("2024-12-16T101503Z-register");
  expect(isRegisterBackup(name)).toBe(true);
  expect(momentOfBackup("lost+found")).toBeNull();
});
