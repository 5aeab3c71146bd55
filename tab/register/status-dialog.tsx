import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type SyntheticEvent } from "react";
import type { SupervisorStatusChange, SupervisorStatusReport } from "../../bot/contract/supervisor-status";
import { ApiError } from "../api/api-error";
import { useApiClient } from "../api/api-context";
import { useApi } from "../api/use-api";
import { Loaded } from "../frame/loaded";
import { Modal } from "../frame/modal";
import { Notice } from "../frame/notice";
import { useNumbers, useText } from "../text/use-text";
import { useTargets } from "../frame/use-targets";

interface StatusDialogProps {
  /** The supervisor's id in addresses of the API. */
  readonly id: string;
  readonly name: string;
  /** Called when the reader leaves; with the new status when it was saved. */
  readonly onClose: (saved: SupervisorStatusReport | null) => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "12px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Sets whether somebody takes students just now, with or without an end, and never why (S5). */
export function StatusDialog({ id, name, onClose }: StatusDialogProps) {
  const t = useText();
  const path = `/api/register/supervisors/${encodeURIComponent(id)}/status`;
  const state = useApi<SupervisorStatusReport>(path);
  const formId = useId();
  const [isSaving, setSaving] = useState(false);
  return (
    <Modal
      title={t("status.title", { name })}
      onClose={() => onClose(null)}
      actions={
        <>
          <Button onClick={() => onClose(null)}>{t("status.cancel")}</Button>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={isSaving || !state.data}>
            {t(isSaving ? "status.saving" : "status.save")}
          </Button>
        </>
      }
    >
      <Loaded state={state} loading={t("status.loading")}>
        {(status) => (
          <StatusForm {...{ formId, path, status, onClose, setSaving }} etag={state.etag} refetch={state.retry} />
        )}
      </Loaded>
    </Modal>
  );
}

interface StatusFormProps {
  readonly formId: string;
  readonly setSaving: (isSaving: boolean) => void;
  readonly path: string;
  readonly status: SupervisorStatusReport;
  readonly etag: string | null;
  readonly refetch: () => Promise<void>;
  readonly onClose: StatusDialogProps["onClose"];
}

function StatusForm({ formId, setSaving, path, status, etag, refetch, onClose }: StatusFormProps) {
  const styles = useStyles();
  const t = useText();
  const client = useApiClient();
  const [chosen, choose] = useState<SupervisorStatusChange | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { state, until } = chosen ?? status;

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(null);
    try {
      const body: SupervisorStatusChange = { state, until: state === "resting" ? until : null };
      const saved = await client.edit<SupervisorStatusReport>(path, { method: "PUT", body, ifMatch: etag });
      await refetch();
      onClose(saved.body);
    } catch (error) {
      if (isChanged(error)) {
        await refetch();
        choose(null);
      }
      setProblem(toProblem(error));
      setSaving(false);
    }
  }

  return (
    <form
      id={formId}
      className={mergeClasses(styles.form, useTargets())}
      onSubmit={(event) => void save(event)}
      noValidate
    >
      {problem === "changed" && <ChangedNotice status={status} />}
      {problem !== null && problem !== "changed" && problem !== "past" && (
        <Notice kind="error">{problem.message || t("frame.unreachable")}</Notice>
      )}
      <Field label={t("status.state")}>
        <Select
          value={state}
          onChange={(_, { value }) => choose({ state: value === "resting" ? "resting" : "active", until })}
        >
          <option value="active">{t("status.active")}</option>
          <option value="resting">{t("status.resting")}</option>
        </Select>
      </Field>
      {state === "resting" && (
        <Field
          label={t("status.until")}
          hint={t("status.until-hint")}
          {...(problem === "past" ? { validationState: "error" as const, validationMessage: t("status.past") } : {})}
        >
          <Input
            type="date"
            // A year of four digits, so that typing goes on to the month.
            max="9999-12-31"
            value={until ?? ""}
            onChange={(_, { value }) => choose({ state, until: value === "" ? null : value })}
          />
        </Field>
      )}
      <p className={styles.note}>{t("status.effect")}</p>
    </form>
  );
}

/** Says what the status is now, after somebody else was first. */
function ChangedNotice({ status: { name, state, until } }: { readonly status: SupervisorStatusReport }) {
  const t = useText();
  const numbers = useNumbers();
  const key = state === "active" ? "active" : until === null ? "resting" : "resting-until";
  return (
    <Notice kind="error" title={t("status.changed-title")}>
      {t(`status.changed-${key}`, { name, day: until === null ? "" : numbers.day(until) })}
    </Notice>
  );
}

type Problem = "changed" | "past" | { readonly message: string };

function toProblem(error: unknown): Problem {
  if (isChanged(error)) return "changed";
  if (!(error instanceof ApiError)) return { message: "" };
  return error.about.code === "rest-already-over" || error.about.field === "until"
    ? "past"
    : { message: error.message };
}

function isChanged(error: unknown): boolean {
  return error instanceof ApiError && error.kind === "changed";
}
