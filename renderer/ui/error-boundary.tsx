import { Component, type ReactNode } from 'react';
import { text } from '../text/en.ts';
import { EmptyState } from './empty-state.tsx';

/** Shows a way on where a view below failed; React offers this to classes only. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <EmptyState headline={text.app.crashed} help={text.app.crashedHelp}>
          <div className="row">
            <button type="button" className="button main" onClick={() => this.setState({ failed: false })}>
              {text.app.again}
            </button>
            <button type="button" className="button" onClick={() => location.reload()}>
              {text.app.reload}
            </button>
          </div>
        </EmptyState>
      </div>
    );
  }
}
