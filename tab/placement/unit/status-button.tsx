import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { UnitSupervisor } from "../../../bot/contract/unit-page";
import { useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";

const StatusDialog = lazy(async () => ({ default: (await import("../../register/status-dialog")).StatusDialog }));

const useStyles = makeStyles({ button: { [NARROW]: { minHeight: "44px" } } });

interface StatusButtonProps {
  readonly supervisor: UnitSupervisor;
  /** Fetches the unit anew, so that the page shows what has been saved. */
  readonly onSaved: () => Promise<void>;
}

/** Opens the dialog that sets whether somebody acts as a supervisor just now. */
export function StatusButton({ supervisor: { id, name }, onSaved }: StatusButtonProps) {
  const t = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        aria-label={t("unit.change-status-of", { name })}
        onClick={() => setOpen(true)}
      >
        {t("unit.change-status")}
      </Button>
      {isOpen && (
        <Suspense>
          <StatusDialog
            id={id}
            name={name}
            onClose={(saved) => {
              setOpen(false);
              if (saved) void onSaved();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
