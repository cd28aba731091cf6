/** Catches what a screen throws. Unsaved text lives outside the screens (articles/open-articles.ts). */
import { Button } from '@fluentui/react-components';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

interface Props {
  /** Another value is another screen: the failure of the last one is forgotten. */
  screen?: string;
  children: ReactNode;
}

interface State {
  failed: Error | null;
  screen: string | undefined;
}

export class CrashBoundary extends Component<Props, State> {
  override state: State = { failed: null, screen: this.props.screen };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { failed: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.screen === state.screen ? null : { failed: null, screen: props.screen };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportError(new Error(`${error.message}\n${info.componentStack ?? ''}`, { cause: error }));
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <EmptyState
            title={t('app.failures.screenTitle')}
            body={t('app.failures.screenBody')}
            note={`UNEXPECTED · ${failed.message}`}
            action={
              <>
                <Button appearance="primary" onClick={() => this.setState({ failed: null })}>
                  {t('app.failures.reloadScreen')}
                </Button>
                <Button
                  onClick={() =>
                    void navigator.clipboard.writeText(`${failed.message}\n${failed.stack ?? ''}`)
                  }
                >
                  {t('app.failures.copy')}
                </Button>
              </>
            }
          />
        )}
      </Translation>
    );
  }
}
