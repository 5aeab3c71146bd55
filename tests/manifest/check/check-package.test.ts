import { strFromU8, strToU8 } from "fflate";
import { makeCheckPackage } from "../../../manifest/check/check-package";
import { zipped, type PackageFiles } from "../../../manifest/make-package";
import {
  anIcon,
  englishOf,
  MANIFEST_FOLDER,
  manifestOf,
  packageFiles,
  type PackedManifest,
} from "../../support/teams-package";

const WHITE = [255, 255, 255, 255];
const CLEAR = [0, 0, 0, 0];
const NO_ID = "00000000-0000-0000-0000-000000000000";

const checkPackage = makeCheckPackage(MANIFEST_FOLDER);
const good = packageFiles();
const problemsOf = (files: PackageFiles) => checkPackage(zipped(files));
const json = (content: object) => strToU8(JSON.stringify(content));
const without = (name: string): PackageFiles =>
  Object.fromEntries(Object.entries(good).filter(([other]) => other !== name));

function changed(change: (manifest: PackedManifest) => unknown): PackageFiles {
  const manifest = manifestOf(good);
  change(manifest);
  return { ...good, "manifest.json": json(manifest) };
}

function inEnglish(texts: Readonly<Record<string, string | undefined>>): PackageFiles {
  return { ...good, "en.json": json({ ...englishOf(good), ...texts }) };
}

test("the package as it is made has nothing wrong", () => {
  expect(problemsOf(good)).toEqual([]);
});

test.each<[string, PackageFiles, string]>([
  ["a short name of 31 characters", changed((m) => (m.name["short"] = "H".repeat(31))), "more than 30 characters"],
  [
    "a short description of 81 characters",
    changed((m) => (m.description["short"] = "H".repeat(81))),
    "more than 80 characters",
  ],
  [
    "a provider's name of 33 characters",
    changed((m) => (m.developer["name"] = "V".repeat(33))),
    "more than 32 characters",
  ],
  ["two bots", changed((m) => m.bots.push({ ...m.bots[0]! })), "/bots must NOT have more than 1 items"],
  ["a bot's id that is none", changed((m) => (m.bots[0]!.botId = "botten")), "/bots/0/botId must match pattern"],
  [
    "the bot in groupchat, as it used to be written",
    changed((m) => m.bots[0]!.scopes.push("groupchat")),
    '/bots/0/scopes/3 must be equal to one of the allowed values: ["team","personal","groupChat","copilot"]',
  ],
  [
    "a tab to be set up for one person",
    changed((m) => (m["configurableTabs"] = [{ configurationUrl: "https://x.example", scopes: ["personal"] }])),
    '/configurableTabs/0/scopes/0 must be equal to one of the allowed values: ["team","groupChat"]',
  ],
  [
    "a group capability written as a scope",
    changed((m) => (m["defaultGroupCapability"] = { groupChat: "bot" })),
    'must NOT have additional properties: "groupChat"',
  ],
  [
    "another manifest version than the schema's",
    changed((m) => (m["manifestVersion"] = "1.16")),
    '/manifestVersion must be equal to constant: "1.25"',
  ],
  [
    "another schema than the manifest version's",
    changed((m) => (m["$schema"] = "https://x.example/v1.16/MicrosoftTeams.schema.json")),
    "$schema is not that of manifest version 1.25",
  ],
  ["no accent colour", changed((m) => delete m["accentColor"]), "must have required property 'accentColor'"],
  ["no privacy page", changed((m) => delete m.developer["privacyUrl"]), "must have required property 'privacyUrl'"],
  [
    "a property that Teams does not know",
    changed((m) => (m["packageName"] = "se.kommun")),
    'additional properties: "packageName"',
  ],
  [
    "a placeholder without a value",
    changed((m) => (m.description["full"] = "Se ${{HELP_URL}}")),
    "manifest.json: ${{HELP_URL}} has not been filled in",
  ],
  [
    "a placeholder in the other language",
    inEnglish({ "name.full": "{{NAME}}" }),
    "en.json: {{NAME}} has not been filled in",
  ],
  [
    "a tab over http",
    changed((m) => (m.staticTabs[0]!.contentUrl = "http://handledarnatet.kommun.example/tab/")),
    "contentUrl must be an https address",
  ],
  [
    "a privacy page over http",
    changed((m) => (m.developer["privacyUrl"] = "http://kommun.example")),
    "privacyUrl must be an https address",
  ],
  [
    "a channel's tab set up over http",
    changed(
      (m) =>
        (m["configurableTabs"] = [{ configurationUrl: "http://handledarnatet.kommun.example/", scopes: ["team"] }]),
    ),
    "configurationUrl must be an https address",
  ],
  [
    "a channel's tab set up on a domain that is not listed",
    changed((m) => (m["configurableTabs"] = [{ configurationUrl: "https://annan.example/tab/", scopes: ["team"] }])),
    'validDomains lacks "annan.example", where a tab is',
  ],
  [
    "a language whose file is not there",
    changed((m) => (m.localizationInfo.additionalLanguages[0]!.file = "finns-ej.json")),
    "finns-ej.json is missing: a language of the manifest",
  ],
  ["a version of two numbers", changed((m) => (m["version"] = "1.0")), 'version "1.0" must be three numbers'],
  [
    "a domain with https://",
    changed((m) => m.validDomains.push("https://kommun.example")),
    'validDomains: "https://kommun.example" must be one domain alone',
  ],
  [
    "all of a cloud's domains",
    changed((m) => m.validDomains.push("*.azurewebsites.net")),
    'validDomains: "*.azurewebsites.net" must be one domain alone',
  ],
  [
    "a tab on a domain that is not listed",
    changed((m) => (m.staticTabs[2]!.contentUrl = "https://annan.example/tab/")),
    'validDomains lacks "annan.example", where a tab is',
  ],
  [
    "a language that is no tag",
    changed((m) => (m.localizationInfo.defaultLanguageTag = "svenska")),
    'languageTag "svenska" must be written as sv or sv-se',
  ],
  [
    "the same language twice",
    changed((m) => (m.localizationInfo.additionalLanguages[0]!.languageTag = "sv")),
    'the language "sv" is there twice',
  ],
  [
    "a tab without an address",
    changed((m) => delete m.staticTabs[1]!.contentUrl),
    'the static tab "utvardering" has no contentUrl',
  ],
  [
    "two tabs with one id",
    changed((m) => (m.staticTabs[1]!.entityId = "tackning")),
    'two static tabs have the entityId "tackning"',
  ],
  ["a tab for nobody", changed((m) => (m.staticTabs[0]!.scopes = [])), 'the static tab "tackning" has no scope'],
  ["an id of zeros", changed((m) => (m["id"] = NO_ID)), "an id is all zeros"],
  [
    "the tab signed in to with the bot's id",
    changed((m) => {
      const id = m.bots[0]!.botId;
      m.webApplicationInfo = { id, resource: `api://${m.validDomains[0]}/${id}` };
    }),
    "webApplicationInfo.id is the bot's",
  ],
  [
    "a token for another domain than the tab's",
    changed((m) => (m.webApplicationInfo.resource = `api://annan.example/${m.webApplicationInfo.id}`)),
    "webApplicationInfo.resource",
  ],
  [
    "commands where the bot is not",
    changed((m) => (m.bots[0]!.scopes = ["personal"])),
    'commands for "team", where the bot is not',
  ],
  [
    "a command twice",
    changed((m) => m.bots[0]!.commandLists[0]!.commands.push({ title: "stopp", description: "" })),
    'the command "stopp" is listed twice',
  ],
  [
    "a compose extension of another bot",
    changed((m) => (m.composeExtensions[0]!.botId = "0f1e2d3c-4b5a-4697-8877-66554433aa22")),
    "composeExtensions: the botId is not the bot's",
  ],
  [
    "a compose command twice",
    changed((m) => (m.composeExtensions[0]!.commands[1]!.id = "skrivInlagg")),
    'composeExtensions: the command "skrivInlagg" is there twice',
  ],
  [
    "an action that opens nothing",
    changed((m) => (m.composeExtensions[0]!.commands[0]!.fetchTask = false)),
    'the command "skrivInlagg" opens nothing',
  ],
  [
    "a search for nothing",
    changed((m) => delete m.composeExtensions[0]!.commands[1]!.parameters),
    'the command "material" searches for nothing',
  ],
  ["no colour icon", without("color.png"), 'color.png is missing: the icon "color"'],
  ["no outline icon", without("outline.png"), 'outline.png is missing: the icon "outline"'],
  [
    "a colour icon that is too small",
    { ...good, "color.png": anIcon(96, WHITE) },
    "color.png must be 192×192 pixels, not 96×96",
  ],
  [
    "the colour icon's size for the outline",
    { ...good, "outline.png": anIcon(192, WHITE, CLEAR) },
    "outline.png must be 32×32 pixels, not 192×192",
  ],
  ["an outline icon without a ground", { ...good, "outline.png": anIcon(32, WHITE) }, "outline.png must be a drawing"],
  [
    "an outline icon in black",
    { ...good, "outline.png": anIcon(32, [0, 0, 0, 255], CLEAR) },
    "outline.png must be white and nothing else",
  ],
  [
    "a colour icon with a hole",
    { ...good, "color.png": anIcon(192, WHITE, CLEAR) },
    "color.png must not be transparent anywhere",
  ],
  ["an icon of another kind", { ...good, "color.png": strToU8("<svg/>") }, "color.png is no PNG"],
  ["no file for the other language", without("en.json"), "en.json is missing: a language of the manifest"],
  ["another language that is no JSON", { ...good, "en.json": strToU8("name: Handledarnätet") }, "en.json is no JSON"],
  [
    "a translated text that Teams does not know",
    inEnglish({ "bogus.key": "x" }),
    'en.json: / must NOT have additional properties: "bogus.key"',
  ],
  [
    "a translated tab that is not there",
    inEnglish({ "staticTabs[7].name": "x" }),
    "en.json: staticTabs[7].name is no text of the manifest",
  ],
  ["a tab that is not translated", inEnglish({ "staticTabs[1].name": undefined }), "en.json: lacks staticTabs[1].name"],
  ["no manifest", without("manifest.json"), "manifest.json is missing at the top of the package"],
  ["a manifest that is no JSON", { ...good, "manifest.json": strToU8("{") }, "manifest.json is missing at the top"],
  ["a file that nobody mentions", { ...good, "anteckningar.txt": strToU8("x") }, "anteckningar.txt does not belong"],
  ["a file in a folder", { ...good, "icons/color.png": good["color.png"]! }, "icons/color.png does not belong"],
])("%s is found", (_, files, problem) => {
  expect(problemsOf(files)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
});

test("files that all lie in a folder are told as a manifest that is missing", () => {
  const nested = Object.fromEntries(Object.entries(good).map(([name, bytes]) => [`paket/${name}`, bytes]));
  expect(problemsOf(nested)).toEqual([expect.stringContaining("manifest.json is missing at the top")]);
});

test("what is no zip is told in one line", () => {
  expect(checkPackage(strToU8(strFromU8(good["manifest.json"]!)))).toEqual(["the package is no zip"]);
});
