import { Field, Input, makeStyles, mergeClasses, Select, Textarea } from "@fluentui/react-components";
import type { PostFieldName, PostKindName, PostPage } from "../../../bot/contract/network/post";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { ReadersField } from "../readers-field";
import { useProblemSentence } from "../problem-sentence";
import { POST_KINDS } from "./kinds";
import type { PostDraftInHand } from "./use-post-draft";

interface PostFormProps {
  readonly draft: PostDraftInHand;
  readonly mayWriteFor: PostPage["mayWriteFor"];
  /** Kind and area cannot change once it has been published. */
  readonly isFixed: boolean;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    "& input, & select, & textarea, & .fui-Input, & .fui-Select, & .fui-Textarea": { minWidth: 0, width: "100%" },
  },
});

export function PostForm({ draft: { words, write, problems }, mayWriteFor, isFixed }: PostFormProps) {
  const t = useText();
  const sentenceOf = useProblemSentence();
  const wrong = (field: PostFieldName) => {
    const own = problems.filter((one) => (one.kind === "picture-text" ? field === "picture" : one.field === field));
    if (own.length === 0) return {};
    return { validationState: "error", validationMessage: own.map(sentenceOf).join(" ") } as const;
  };
  return (
    <div className={mergeClasses(useStyles().form, useTargets())}>
      <Field label={t("network.posts.kind")}>
        <Select
          value={words.kind}
          disabled={isFixed}
          onChange={(_, { value }) => write({ kind: value as PostKindName })}
        >
          {POST_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`network.posts.kind-of.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ReadersField
        label={t("network.posts.for")}
        area={words.area}
        mayBeFor={mayWriteFor}
        isFixed={isFixed}
        onChoose={(area) => write({ area })}
      />
      <Field label={t("network.title")} required {...wrong("title")}>
        <Input value={words.title} onChange={(_, { value }) => write({ title: value })} />
      </Field>
      <Field label={t("network.text")} required hint={t("network.text-hint")} {...wrong("text")}>
        <Textarea rows={6} resize="vertical" value={words.text} onChange={(_, { value }) => write({ text: value })} />
      </Field>
      <Field label={t("network.link")} hint={t("network.link-hint")} {...wrong("link")}>
        <Input
          type="url"
          value={words.link ?? ""}
          onChange={(_, { value }) => write({ link: value === "" ? null : value })}
        />
      </Field>
      <Field label={t("network.posts.picture")} {...wrong("picture")}>
        <Input
          type="url"
          value={words.picture?.url ?? ""}
          onChange={(_, { value }) =>
            write({ picture: value === "" ? null : { url: value, alt: words.picture?.alt ?? "" } })
          }
        />
      </Field>
      {words.picture !== null && (
        <Field label={t("network.posts.picture-text")} required>
          <Input
            value={words.picture.alt}
            onChange={(_, { value }) => write({ picture: { url: words.picture?.url ?? "", alt: value } })}
          />
        </Field>
      )}
    </div>
  );
}
