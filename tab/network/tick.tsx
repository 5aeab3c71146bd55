import { Checkbox, makeStyles } from "@fluentui/react-components";

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

// On a phone the row is higher than its box, which otherwise stays at the top.
const useStyles = makeStyles({ box: { alignSelf: "center" } });

/** One thing to tick among others, with its box beside the middle of its words. */
export function Tick({ label, isTicked, onTick }: TickProps) {
  return (
    <Checkbox
      label={label}
      checked={isTicked}
      indicator={{ className: useStyles().box }}
      onChange={(_, { checked }) => onTick(checked === true)}
    />
  );
}
