/** The bar over the text that finds words and replaces them: Ctrl+F, Ctrl+H, F3. */
import { Button, Input } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/formats.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import styles from './find-bar.module.css';
import { FindOptionButtons } from './find-options.tsx';
import { closeFind, useFindState } from './find-store.ts';
import type { Finder } from './use-finder.ts';

interface FindBarProps {
  finder: Finder;
  editable: boolean;
  /** Where an issue holds the article: replaces in all of it. */
  onReplaceInIssue: (() => void) | null;
  /** Shows every hit before they are replaced. */
  onReplaceAll(): void;
}

export function FindBar({ finder, editable, onReplaceInIssue, onReplaceAll }: FindBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const state = useFindState();
  const input = useRef<HTMLInputElement>(null);
  const { hits, index } = finder;

  // Opened again while it is open (Ctrl+H after Ctrl+F): the caret goes to the words.
  useEffect(() => {
    if (state.isOpen) input.current?.select();
  }, [state.isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      finder.leave();
      closeFind();
    } else if (event.key === 'Enter' && event.currentTarget === input.current) {
      event.preventDefault();
      finder.step(event.shiftKey ? -1 : 1);
    }
  };
  const count =
    state.query === ''
      ? ''
      : hits.length === 0
        ? t('find.none')
        : t('find.position', {
            index: index === null ? '–' : formats.number(index + 1),
            total: formats.number(hits.length),
          });

  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <Input
          input={{ ref: input }}
          size="small"
          className={styles.input ?? ''}
          value={state.query}
          placeholder={t('find.query')}
          aria-label={t('find.query')}
          onChange={(_, { value }) => useFindState.setState({ query: value })}
          onKeyDown={onKeyDown}
          contentAfter={
            <span className={styles.count} role="status">
              {count}
            </span>
          }
        />
        <FindOptionButtons />
        <KeyTip label={t('find.previous')} keys="Ctrl+Shift+F3">
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUpRegular />}
            disabled={hits.length === 0}
            onClick={() => finder.step(-1)}
          />
        </KeyTip>
        <KeyTip label={t('find.next')} keys="F3">
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDownRegular />}
            disabled={hits.length === 0}
            onClick={() => finder.step(1)}
          />
        </KeyTip>
        <span className={styles.gap} />
        <KeyTip label={t('app.close')} keys="Esc">
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={() => {
              finder.leave();
              closeFind();
            }}
          />
        </KeyTip>
      </div>
      {state.replaces && editable && (
        <div className={styles.line}>
          <Input
            size="small"
            className={styles.input ?? ''}
            value={state.replacement}
            placeholder={t('find.replacement')}
            aria-label={t('find.replacement')}
            onChange={(_, { value }) => useFindState.setState({ replacement: value })}
          />
          <Button size="small" disabled={index === null} onClick={() => finder.replaceOne()}>
            {t('find.replace')}
          </Button>
          <Button size="small" disabled={hits.length === 0} onClick={onReplaceAll}>
            {t('find.replaceAll')}
          </Button>
          {onReplaceInIssue && (
            <Button size="small" disabled={state.query === ''} onClick={onReplaceInIssue}>
              {t('find.replaceInIssue')}
            </Button>
          )}
        </div>
      )}
    </search>
  );
}
