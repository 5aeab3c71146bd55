/** What takes longest to load of what many test files need: loaded once in each process (tests/support/jest/environment.cjs). */
const SHARED = [
  "@azure/data-tables",
  "@azure/identity",
  "@microsoft/teams-ai",
  "adaptive-expressions",
  "adaptivecards-templating",
  "botbuilder[^/]*",
  "botframework-[^/]*",
  "playwright-core",
  "restify",
].join("|");

/** One Azurite for the whole run (tests/support/start-azurite.ts); every test file makes its own tables in it. */
export default {
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  testEnvironment: "<rootDir>/tests/support/jest/environment.cjs",
  testSequencer: "<rootDir>/tests/support/jest/sequencer.cjs",
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
    [`/node_modules/(${SHARED})/.*\\.c?js$`]: "<rootDir>/tests/support/jest/shared-package.cjs",
  },
  transformIgnorePatterns: [`/node_modules/(?!(${SHARED})/)`],
  moduleNameMapper: {
    "^(\\.{1,2}/.*)\\.js$": "$1",
    "^(\\.{1,2}/)+(bot/)?log$": "<rootDir>/tests/support/log.ts",
    "^\\./worker-module$": "<rootDir>/tests/support/worker-module.ts",
  },
  globalSetup: "<rootDir>/tests/support/start-azurite.ts",
  globalTeardown: "<rootDir>/tests/support/stop-azurite.ts",
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/dist-bench"],
  // One process less than there are cores, which is the default, leaves half of a small machine idle.
  maxWorkers: "100%",
  testTimeout: 120000,
};
