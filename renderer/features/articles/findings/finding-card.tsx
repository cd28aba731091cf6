/** The card at a finding in the text: what is wrong, what it could be, and how to leave it as it is. */
import { Button, Popover, PopoverSurface } from '@fluentui/react-components';
import { BookAddRegular, EyeOffRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnchoredFinding } from '../../../editor/findings/anchors.ts';
import { correctionName } from './correction-name.ts';
import styles from './findings.module.css';
import type { FindingsSession } from './findings-session.ts';
import { type Deciding, useFindings, useSuggestions } from './use-findings.ts';

interface CardProps {
  session: FindingsSession;
  deciding: Deciding;
  editable: boolean;
  /** May decide for the desk: ignore, add words. */
  mayDecide: boolean;
}

export function FindingCard(props: CardProps) {
  const { session } = props;
  const card = useFindings(session, (state) => state.card);
  const one = useFindings(session, ({ standing }) => standing?.find(({ id }) => id === card?.id) ?? null);
  return card && one ? <OpenCard key={one.id} {...props} one={one} byKey={card.byKey} /> : null;
}

function OpenCard(props: CardProps & { one: AnchoredFinding; byKey: boolean }) {
  const { session, deciding, editable, mayDecide, one, byKey } = props;
  const { t } = useTranslation();
  const suggestions = useSuggestions(session, one);
  const body = useRef<HTMLDivElement>(null);
  // Where the keys went before the card took them.
  const cameFrom = useRef(document.activeElement);
  const { finding } = one;

  const leave = useCallback(() => {
    session.close();
    if (byKey && cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  }, [session, byKey]);
  const decide = (action: () => void) => {
    leave();
    action();
  };

  // The first suggestion is under Enter as soon as it is there.
  useEffect(() => {
    if (!byKey || suggestions === null) return;
    body.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [byKey, suggestions]);

  // While the caret stays in the text, Escape is heard there.
  useEffect(() => {
    const closeOnEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    document.addEventListener('keydown', closeOnEscape, true);
    return () => document.removeEventListener('keydown', closeOnEscape, true);
  }, [leave]);

  const onKeyDown = (event: KeyboardEvent) => {
    const suggestion = /^[1-5]$/.test(event.key) ? suggestions?.[Number(event.key) - 1] : undefined;
    if (editable && suggestion !== undefined) decide(() => deciding.correct(one, suggestion));
    else if (event.key === 'Delete' && mayDecide) decide(() => deciding.ignoreHere(one));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const buttons = [...(body.current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((button) => button.matches(':focus'));
      buttons.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % buttons.length)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Popover
      open
      unstable_disableAutoFocus
      closeOnScroll
      onOpenChange={(_, { open }) => !open && session.close()}
      positioning={{
        position: 'below',
        align: 'start',
        offset: 6,
        target: { getBoundingClientRect: () => session.rectOf(one.id) ?? new DOMRect() },
      }}
    >
      <PopoverSurface className={styles.card ?? ''} aria-label={t('findings.card')} onKeyDown={onKeyDown}>
        <div ref={body}>
          <p className={styles.cardGroup} data-weight={finding.severity}>
            {t(`findings.groups.${finding.group}`)}
          </p>
          <p className={styles.cardMessage}>{finding.message}</p>
          {editable && (
            <div className={styles.suggestions}>
              {suggestions === null && <span className={styles.quiet}>{t('findings.thinking')}</span>}
              {suggestions?.length === 0 && (
                <span className={styles.quiet}>{t('findings.noSuggestion')}</span>
              )}
              {suggestions?.map((text, index) => (
                <Button
                  key={text}
                  appearance={index === 0 ? 'primary' : 'secondary'}
                  className={styles.suggestion ?? ''}
                  aria-label={correctionName(t, text)}
                  onClick={() => decide(() => deciding.correct(one, text))}
                >
                  <kbd className={styles.number}>{index + 1}</kbd>
                  {text.trim() === '' ? correctionName(t, text) : text}
                </Button>
              ))}
            </div>
          )}
          {mayDecide && (
            <div className={styles.decisions}>
              <Button
                size="small"
                appearance="subtle"
                icon={<EyeOffRegular />}
                onClick={() => decide(() => deciding.ignoreHere(one))}
              >
                {t('findings.ignoreHere')}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                icon={<EyeOffRegular />}
                onClick={() => decide(() => deciding.ignoreAlways(one))}
              >
                {t('findings.ignoreAlways')}
              </Button>
              {finding.group === 'spelling' && !/\s/u.test(finding.text) && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<BookAddRegular />}
                  onClick={() => decide(() => deciding.addWord(one))}
                >
                  {t('findings.addWord')}
                </Button>
              )}
            </div>
          )}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
