const { statSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

/** What takes longest, measured; the longest first, so that no core is idle at the end while another works on. */
const LONGEST = [
  "tests/tab/network/look",
  "tests/tab/placement/states",
  "tests/journeys/a-term",
  "tests/tab/evaluation/rounds-look",
  "tests/playground/card-in-playground",
  "tests/tab/register/import.",
  "tests/tab/evaluation/texts-view",
  "tests/tab/evaluation/results-view",
  "tests/tab/register/register",
  "tests/playground/network-in-playground",
  "tests/tab/frame/states",
  "tests/bot/local/start",
  "tests/bot/usecases/register/import-example-files",
  "tests/tab/evaluation/rounds.",
  "tests/tab/export/export-menu",
  "tests/tab/placement/unit",
  "tests/bot/service/cost-of-a-page",
  "tests/tab/register/states",
  "tests/tab/export/print",
  "tests/bot/usecases/evaluation/sending/simulation",
  "tests/bot/domain/register/cells/properties",
  "tests/bot/http/api/role-matrix",
  "tests/bot/storage/evaluation/invitations",
];
const NEXT = /\/tests\/(journeys|playground|tab|bot\/local|bot\/http|bot\/teams|bot\/service)\//;

/** What starts services and browsers takes longer than what is only computed, and a long file longer than a short one. */
function byLength(one, other) {
  return place(one.path) - place(other.path) || statSync(other.path).size - statSync(one.path).size;
}

function place(path) {
  const known = LONGEST.findIndex((name) => path.replaceAll("\\", "/").includes(`/${name}`));
  if (known >= 0) return known;
  return LONGEST.length + (NEXT.test(path) ? 0 : 1);
}

module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort(byLength);
  }
};
