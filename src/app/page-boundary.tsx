import { Component, type ReactNode } from "react";
import { ErrorPage } from "../pages/error.tsx";

/** Catches what no page expected and offers to begin again: a script that could not be fetched comes only with a new start. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ErrorPage onRetry={() => location.reload()} /> : this.props.children;
  }
}
