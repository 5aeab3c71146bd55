import fc from "fast-check";
import { cleanContent, keptDraft, postProblems } from "../../../../../bot/domain/network/post/check-post";
import type { PostContent } from "../../../../../bot/domain/network/post/post";
import { aPost } from "../../../../support/network/posts";

const SETTINGS = { linkHosts: ["kommun.example"] };
const { content } = aPost();
const picture = { url: "https://kommun.example/a.png", alt: "Två kollegor" };

test.each<[string, Partial<PostContent>, readonly object[]]>([
  ["nothing wrong", {}, []],
  ["a picture with words", { picture }, []],
  ["a picture without words", { picture: { ...picture, alt: " \u200b" } }, [{ kind: "picture-text" }]],
  [
    "a phone number in the picture's words",
    { picture: { ...picture, alt: "Ring 070-123 45 67" } },
    [{ kind: "personal-data", field: "picture", what: "phone", found: "070-123 45 67" }],
  ],
  [
    "a picture from elsewhere",
    { picture: { ...picture, url: "https://evil.example/a.png" } },
    [{ kind: "link-not-allowed", field: "picture", host: "evil.example" }],
  ],
  [
    "a link from elsewhere",
    { link: "https://evil.example/" },
    [{ kind: "link-not-allowed", field: "link", host: "evil.example" }],
  ],
  ["no title", { title: "" }, [{ kind: "empty", field: "title" }]],
  ["121 characters of title", { title: "x".repeat(121) }, [{ kind: "too-long", field: "title" }]],
  ["something that was masked", { text: "Ring ●●● i dag" }, [{ kind: "masked", field: "text" }]],
])("a post with %s", (_, changes, problems) => {
  expect(postProblems({ ...content, ...changes }, SETTINGS)).toMatchObject(problems);
  expect(postProblems({ ...content, ...changes }, SETTINGS)).toHaveLength(problems.length);
});

function keptOf(title: string, text: string): PostContent {
  const clean = cleanContent({ ...content, title, text, link: title, picture: { url: text, alt: title } });
  return keptDraft(clean, postProblems(clean, SETTINGS));
}

test("whatever is written, what is kept of a draft holds no personnummer", () => {
  const piece = fc.oneof(fc.constantFrom("900101-1234", " ", "9001", "01-", "1234", "\u200b", "å"), fc.string());
  const text = fc.array(piece).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (title, body) => {
      const kept = keptOf(title, body);
      expect(JSON.stringify(kept)).not.toMatch(/(?<!\d)900101-?1234(?!\d)/);
      expect(cleanContent(kept).text).toBe(kept.text);
    }),
  );
});

test.each(['å"\\'.repeat(9_000), "🙂".repeat(20_000)])("a draft of a book is cut to what its row holds", (book) => {
  expect(JSON.stringify(keptOf(book, book)).length).toBeLessThan(32_000);
});
