/** The card of suggestions under the mouse: who, when, what, and the decision. Keys have the menu and the list. */
import { Popover, PopoverSurface } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openSuggestions } from '#shared/document/suggestions/open.ts';
import { SuggestionCard } from '../suggestions/suggestion-card.tsx';
import { useSuggestionView } from '../suggestions/suggestion-store.ts';
import { rectNear, suggestionsAt } from './marks-at.ts';
import styles from './text-marks.module.css';
import type { TextMarksProps } from './text-marks.tsx';

/** How long the mouse rests before the card comes, and how long the card waits for it to come over, in ms. */
const COMES_AFTER = 400;
const GOES_AFTER = 250;

interface Hovered {
  ids: readonly string[];
  /** The line of the text at which the card stands. */
  line: DOMRect;
}

export function SuggestionHover({ opened, editable, onDecide, onShowList }: TextMarksProps) {
  const { t } = useTranslation();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const card = useRef<HTMLUListElement>(null);

  useEffect(() => {
    let timer: number | undefined;
    let shown: readonly string[] = [];
    const later = (next: Hovered | null, ms: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        shown = next?.ids ?? [];
        setHovered(next);
      }, ms);
    };
    const onMove = ({ target, clientX, clientY, buttons }: MouseEvent) => {
      if (target instanceof Node && card.current?.contains(target)) return window.clearTimeout(timer);
      const here = buttons === 0 ? suggestionsAt(target, clientX, clientY) : null;
      if (here === null) return later(null, GOES_AFTER);
      if (here.ids.join() === shown.join()) return window.clearTimeout(timer);
      later({ ids: here.ids, line: rectNear(here.element, clientX, clientY) }, COMES_AFTER);
    };
    const leave = ({ target }: Event) => {
      if (target instanceof Node && card.current?.contains(target)) return;
      later(null, 0);
    };
    document.addEventListener('mouseover', onMove);
    document.addEventListener('mousedown', leave);
    document.addEventListener('wheel', leave, { passive: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('mouseover', onMove);
      document.removeEventListener('mousedown', leave);
      document.removeEventListener('wheel', leave);
    };
  }, []);

  // Whoever goes on writing has the text to themselves.
  useEffect(() => {
    if (hovered === null) return;
    const close = () => setHovered(null);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [hovered]);

  const here = hovered
    ? openSuggestions(opened.content.document).filter(({ id }) => hovered.ids.includes(id))
    : [];
  if (hovered === null || here.length === 0) return null;
  return (
    <Popover
      open
      unstable_disableAutoFocus
      closeOnScroll
      onOpenChange={(_, { open }) => !open && setHovered(null)}
      positioning={{
        position: 'below',
        align: 'start',
        offset: 4,
        target: { getBoundingClientRect: () => hovered.line },
      }}
    >
      <PopoverSurface className={styles.card ?? ''} aria-label={t('suggestions.here')}>
        <ul ref={card} className={styles.cards}>
          {here.map((suggestion) => (
            <SuggestionCard
              key={suggestion.id}
              suggestion={suggestion}
              isChosen={false}
              onGoTo={() => {
                setHovered(null);
                onShowList('suggestions');
                useSuggestionView.setState({ chosen: suggestion.id, focusOn: suggestion.id });
              }}
              onDecide={
                editable
                  ? (isAccepted) => {
                      setHovered(null);
                      onDecide([suggestion.id], isAccepted);
                    }
                  : null
              }
            />
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
