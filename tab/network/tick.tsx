import { Checkbox, makeStyles } from "@fluentui/react-components";

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

const useStyles = makeStyles({
  // On a phone the row is higher than its box, which otherwise stays at the top.
  box: { alignSelf: "center" },
  label: { minWidth: "44px", boxSizing: "border-box" },
});

/** One thing to tick among others, with its box beside the middle of its words. */
export function Tick({ label, isTicked, onTick }: TickProps) {
  const styles = useStyles();
  return (
    <Checkbox
      label={{ children: label, className: styles.label }}
      checked={isTicked}
      indicator={{ className: styles.box }}
      onChange={(_, { checked }) => onTick(checked === true)}
    />
  );
}
