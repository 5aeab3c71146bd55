import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useText } from "../text/use-text";
import { Notice } from "./notice";

interface FailureBoundaryProps {
  /** A change of it gives the content a new chance: the reader went somewhere else. */
  readonly of: string;
  readonly children: ReactNode;
}

/** Keeps a bug in one view, or a chunk that could not be fetched, from emptying the page. React asks for a class here. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: FailureBoundaryProps) {
    if (before.of !== this.props.of && this.state.hasFailed) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useText();
  return (
    <Notice
      kind="error"
      title={t("frame.broken-title")}
      actions={<Button onClick={() => window.location.reload()}>{t("frame.reload")}</Button>}
    >
      {t("frame.broken")}
    </Notice>
  );
}
