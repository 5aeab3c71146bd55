import { whereTo, type Opening } from "../../../tab/host/where-to";

const opened: Opening = { hash: "", subPageId: null, pageId: "tackning", isReload: false };

test.each<[string, Partial<Opening>, string, boolean]>([
  ["nothing at all", {}, "/tackning", true],
  ["the main tab's own address", { hash: "#/tackning" }, "/tackning", true],
  ["no static tab, on one's own machine", { pageId: "" }, "/tackning", true],
  ["another static tab", { pageId: "samordning" }, "/samordning", false],
  ["another static tab's own address", { hash: "#/samordning", pageId: "samordning" }, "/samordning", false],
  ["a deep link", { subPageId: "/enhet/V2107" }, "/enhet/V2107", false],
  ["a deep link written with #", { subPageId: "#/enhet/V2107" }, "/enhet/V2107", false],
  ["a deep link into a tab with an address", { hash: "#/tackning", subPageId: "enhet/V2107" }, "/enhet/V2107", false],
  ["a deep link to the overview", { subPageId: "/tackning" }, "/tackning", false],
  ["a page loaded again", { hash: "#/prognos", subPageId: "/enhet/V2107", isReload: true }, "/prognos", false],
  ["the overview loaded again", { hash: "#/tackning", isReload: true }, "/tackning", false],
])("%s", (_, given, address, isAnywhere) => {
  expect(whereTo({ ...opened, ...given })).toEqual({ address, isAnywhere });
});
