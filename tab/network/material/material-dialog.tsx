import { Button, Field, Input, makeStyles, mergeClasses, Select, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import type {
  MaterialChange,
  MaterialDetails,
  MaterialProblemItem,
  MaterialSaved,
} from "../../../bot/contract/network/material";
import { Modal } from "../../frame/modal";
import { useTargets } from "../../frame/use-targets";
import { useNumbers, useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useProblemSentence } from "../problem-sentence";
import { Tick } from "../tick";
import { useAction } from "../use-action";
import { MATERIAL_ROLES } from "./roles";

interface MaterialDialogProps {
  /** What is changed; null for something new. */
  readonly read: { readonly material: MaterialDetails; readonly etag: string | null } | null;
  /** Called with the id when it has been saved. */
  readonly onClose: (id: string | null) => void;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    "& fieldset": { display: "flex", flexDirection: "column", margin: "0", padding: "0", border: "none" },
    "& legend": { padding: "0" },
    "& textarea, & select, & .fui-Input, & .fui-Select, & .fui-Textarea": { minWidth: 0, width: "100%" },
  },
});

/** Adds to the bank or changes what is in it. What is held back stays filled in, with what to put right. */
export function MaterialDialog({ read, onClose }: MaterialDialogProps) {
  const t = useText();
  const action = useAction();
  const formId = useId();
  const [words, setWords] = useState<MaterialChange>(() => wordsOf(read?.material ?? null));
  const [problems, setProblems] = useState<readonly MaterialProblemItem[]>([]);
  const save = async () => {
    const path = "/api/network/materials";
    const answer = await (read === null
      ? action.act<MaterialSaved>(path, { method: "POST", body: words })
      : action.act<MaterialSaved>(`${path}/${encodeURIComponent(read.material.id)}`, {
          method: "PUT",
          body: words,
          ifMatch: read.etag,
        }));
    if (!answer) return;
    if (answer.body.outcome === "saved") onClose(answer.body.material.id);
    else setProblems(answer.body.problems);
  };
  return (
    <Modal
      title={t(read === null ? "network.materials.add" : "network.materials.change")}
      isWide
      onClose={() => onClose(null)}
      actions={
        <>
          <Button onClick={() => onClose(null)}>{t("network.cancel")}</Button>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={action.isBusy}>
            {t("network.materials.save")}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={action.problem} />
      <Form
        id={formId}
        words={words}
        problems={problems}
        isNew={read === null}
        onWrite={(change) => setWords((before) => ({ ...before, ...change }))}
        onSave={() => void save()}
      />
    </Modal>
  );
}

interface FormProps {
  readonly id: string;
  readonly words: MaterialChange;
  readonly problems: readonly MaterialProblemItem[];
  readonly isNew: boolean;
  readonly onWrite: (change: Partial<MaterialChange>) => void;
  readonly onSave: () => void;
}

function Form({ id, words, problems, isNew, onWrite, onSave }: FormProps) {
  const styles = useStyles();
  const t = useText();
  const wrong = useWrong(problems);
  return (
    <form
      id={id}
      className={mergeClasses(styles.form, useTargets())}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Field label={t("network.materials.language")}>
        <Select
          value={words.language}
          disabled={!isNew}
          onChange={(_, { value }) => onWrite({ language: value === "en" ? "en" : "sv" })}
        >
          <option value="sv">Svenska</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <Field label={t("network.title")} required {...wrong("title")}>
        <Input value={words.title} onChange={(_, { value }) => onWrite({ title: value })} />
      </Field>
      <Field label={t("network.materials.why")} required {...wrong("why")}>
        <Input value={words.why} onChange={(_, { value }) => onWrite({ why: value })} />
      </Field>
      <Field label={t("network.text")} hint={t("network.materials.text-hint")} {...wrong("text")}>
        <Textarea
          rows={8}
          resize="vertical"
          value={words.text ?? ""}
          onChange={(_, { value }) => onWrite({ text: value === "" ? null : value })}
        />
      </Field>
      <Field label={t("network.link")} hint={t("network.link-hint")} {...wrong("link")}>
        <Input
          type="url"
          value={words.link ?? ""}
          onChange={(_, { value }) => onWrite({ link: value === "" ? null : value })}
        />
      </Field>
      <fieldset>
        <legend>{t("network.materials.for-whom")}</legend>
        {MATERIAL_ROLES.map((role) => (
          <Tick
            key={role}
            label={t(`network.materials.role.${role}`)}
            isTicked={words.roles.includes(role)}
            onTick={(isTicked) =>
              onWrite({
                roles: isTicked ? [...words.roles, role] : words.roles.filter((one) => one !== role),
              })
            }
          />
        ))}
      </fieldset>
      <Field label={t("network.materials.review")} required {...wrong("reviewOn")}>
        <Input
          type="date"
          max="9999-12-31"
          value={words.reviewOn}
          onChange={(_, { value }) => onWrite({ reviewOn: value })}
        />
      </Field>
      {!isNew && (
        <Tick
          label={t("network.materials.retire")}
          isTicked={words.isRetired ?? false}
          onTick={(isRetired) => onWrite({ isRetired })}
        />
      )}
    </form>
  );
}

/** What stands below a field that has to change first. */
function useWrong(problems: readonly MaterialProblemItem[]) {
  const t = useText();
  const numbers = useNumbers();
  const sentenceOf = useProblemSentence();
  return (field: "title" | "why" | "text" | "link" | "reviewOn") => {
    const sentences = problems.flatMap((one) => {
      if (one.kind === "no-content") return field === "text" ? [t("network.materials.no-content")] : [];
      if (one.kind === "review-day") {
        return field === "reviewOn" ? [t("network.materials.review-day", { day: numbers.day(one.latest) })] : [];
      }
      return one.field === field ? [sentenceOf(one)] : [];
    });
    return sentences.length === 0
      ? {}
      : ({ validationState: "error", validationMessage: sentences.join(" ") } as const);
  };
}

function wordsOf(read: MaterialDetails | null): MaterialChange {
  if (!read) return { language: "sv", title: "", why: "", text: null, link: null, roles: [], reviewOn: "" };
  const { language, title, why, text, link, roles, reviewOn, isRetired } = read;
  return { language, title, why, text, link, roles, reviewOn, isRetired };
}
