/** Correcting all findings of one rule: each change before and after, to be ticked or not. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnchoredFinding } from '../../../editor/findings/anchors.ts';
import { cutExcerpt } from './excerpt.tsx';
import styles from './findings.module.css';

interface CorrectAllDialogProps {
  /** All with a suggestion. */
  findings: readonly AnchoredFinding[];
  onClose(): void;
  onCorrect(corrections: { finding: AnchoredFinding; text: string }[]): void;
}

export function CorrectAllDialog({ findings, onClose, onCorrect }: CorrectAllDialogProps) {
  const { t } = useTranslation();
  const label = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = findings.filter(({ id }) => !left.has(id));
  const toggle = (id: string) =>
    setLeft((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const all = chosen.length === findings.length ? true : chosen.length === 0 ? false : 'mixed';
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('findings.all.title')}</DialogTitle>
          <DialogContent>
            <p>{t('findings.all.body')}</p>
            <Checkbox
              checked={all}
              label={t('findings.all.everything')}
              onChange={() => setLeft(new Set(all === true ? findings.map(({ id }) => id) : []))}
            />
            <ul className={styles.changes}>
              {findings.map((one, index) => {
                const [before, words, behind] = cutExcerpt(one.finding);
                return (
                  <li key={one.id} className={styles.change}>
                    <Checkbox
                      checked={!left.has(one.id)}
                      onChange={() => toggle(one.id)}
                      aria-labelledby={`${label}-${index}`}
                    />
                    <span id={`${label}-${index}`} className={styles.beforeAfter}>
                      {before}
                      <del>{words}</del> <ins>{one.finding.suggestion || t('findings.all.nothing')}</ins>
                      {behind}
                    </span>
                  </li>
                );
              })}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('findings.all.cancel')}</Button>
            <Button
              appearance="primary"
              disabled={chosen.length === 0}
              onClick={() =>
                onCorrect(
                  chosen.map((finding) => ({
                    finding,
                    text: finding.finding.suggestion ?? finding.finding.text,
                  })),
                )
              }
            >
              {t('findings.all.apply', { count: chosen.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
