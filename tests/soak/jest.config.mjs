import usual from "../../jest.config.mjs";

/** As in `npm test`, but for what is measured here and for the tests that take their number of runs from outside. */
export default {
  ...usual,
  rootDir: "../..",
  testMatch: [
    "<rootDir>/tests/soak/*.soak.ts",
    "<rootDir>/tests/bot/fuzz.test.ts",
    "<rootDir>/tests/bot/teams/malformed-activities.test.ts",
    "<rootDir>/tests/bot/files/{workbook,delimited-text}.test.ts",
    "<rootDir>/tests/bot/storage/keys.test.ts",
    "<rootDir>/tests/bot/domain/register/cells/properties.test.ts",
    "<rootDir>/tests/bot/domain/network/talk/read-day.test.ts",
  ],
  maxWorkers: 1,
  testTimeout: 4 * 3600 * 1000,
};
