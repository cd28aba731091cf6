/** One finding of the list: where, why, and its ways out. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { AnchoredFinding } from '../../../editor/findings/anchors.ts';
import { correctionName } from './correction-name.ts';
import { Excerpt } from './excerpt.tsx';
import styles from './findings.module.css';
import type { Deciding } from './use-findings.ts';

interface FindingRowProps {
  one: AnchoredFinding;
  isChosen: boolean;
  editable: boolean;
  mayDecide: boolean;
  deciding: Deciding;
  /** How many findings of its rule can be corrected together. */
  sameKind: number;
  onGo?(): void;
  onCorrectAll?(): void;
  onTakeBack?(): void;
}

export function FindingRow(props: FindingRowProps) {
  const { one, editable, mayDecide, deciding, onTakeBack } = props;
  const { t } = useTranslation();
  const { finding } = one;
  const { suggestion } = finding;
  const isWord = finding.group === 'spelling' && !/\s/u.test(finding.text);
  return (
    <li className={styles.item} data-chosen={props.isChosen}>
      <button
        type="button"
        className={styles.place}
        data-finding={one.id}
        data-focus-ring
        disabled={!props.onGo}
        onClick={props.onGo}
      >
        <Excerpt finding={finding} />
        <span className={styles.reason}>{finding.message}</span>
      </button>
      {editable && suggestion !== null && (
        <Button size="small" className={styles.fix ?? ''} onClick={() => deciding.correct(one, suggestion)}>
          {correctionName(t, suggestion)}
        </Button>
      )}
      {editable && suggestion === null && isWord && (
        <Button size="small" className={styles.fix ?? ''} onClick={props.onGo}>
          {t('findings.suggest')}
        </Button>
      )}
      {mayDecide && onTakeBack && (
        <Button size="small" className={styles.fix ?? ''} onClick={onTakeBack}>
          {t('findings.takeBack')}
        </Button>
      )}
      {mayDecide && !onTakeBack && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              className={styles.more ?? ''}
              icon={<MoreHorizontalRegular />}
              aria-label={t('findings.more')}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => deciding.ignoreHere(one)}>{t('findings.ignoreHere')}</MenuItem>
              <MenuItem onClick={() => deciding.ignoreAlways(one)}>{t('findings.ignoreAlways')}</MenuItem>
              {isWord && <MenuItem onClick={() => deciding.addWord(one)}>{t('findings.addWord')}</MenuItem>}
              {editable && suggestion !== null && props.sameKind > 1 && (
                <MenuItem onClick={props.onCorrectAll}>{t('findings.correctAll')}</MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}
