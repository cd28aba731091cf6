/** "Kiểm tra" beside the text: everything that was found, by kind, with its correction. */
import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingGroup, Severity } from '#shared/checks/finding.ts';
import type { AnchoredFinding } from '../../../editor/findings/anchors.ts';
import { Chips } from '../../../ui/chips.tsx';
import { CorrectAllDialog } from './correct-all-dialog.tsx';
import { FindingRow } from './finding-row.tsx';
import styles from './findings.module.css';
import type { FindingsSession } from './findings-session.ts';
import { useDeciding, useFindings } from './use-findings.ts';

const WEIGHTS = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

interface FindingsPaneProps {
  session: FindingsSession;
  articleId: string;
  editable: boolean;
  mayDecide: boolean;
}

/** Kinds in the order of their heaviest finding, each with its findings as the page reads. */
function grouped(findings: readonly AnchoredFinding[]): [FindingGroup, AnchoredFinding[]][] {
  const weight = (found: readonly AnchoredFinding[]) =>
    Math.min(...found.map(({ finding }) => WEIGHTS.indexOf(finding.severity)));
  return [...Map.groupBy(findings, ({ finding }) => finding.group)].sort(
    ([, left], [, right]) => weight(left) - weight(right),
  );
}

export function FindingsPane({ session, articleId, editable, mayDecide }: FindingsPaneProps) {
  const { t } = useTranslation();
  const deciding = useDeciding(session, articleId);
  const standing = useFindings(session, (state) => state.standing);
  const ignored = useFindings(session, (state) => state.ignored);
  const chosen = useFindings(session, (state) => state.card?.id);
  const [weights, setWeights] = useState<ReadonlySet<Severity>>(new Set());
  const [showsIgnored, setShowsIgnored] = useState(false);
  const [correcting, setCorrecting] = useState<readonly AnchoredFinding[] | null>(null);
  const shown = useMemo(
    () => (standing ?? []).filter(({ finding }) => weights.size === 0 || weights.has(finding.severity)),
    [standing, weights],
  );
  if (standing === null) return <p className={styles.empty}>{t('findings.checking')}</p>;

  const ofSameKind = ({ finding }: AnchoredFinding) =>
    standing.filter((one) => one.finding.rule === finding.rule && one.finding.suggestion !== null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
    const at = rows.findIndex((row) => row.matches(':focus'));
    if (at < 0) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const one = standing.find(({ id }) => id === rows[at]?.dataset.finding);
    if (target !== undefined) rows[Math.max(0, Math.min(target, rows.length - 1))]?.focus();
    else if (event.key === 'Delete' && one && mayDecide) {
      (rows[at + 1] ?? rows[at - 1])?.focus();
      deciding.ignoreHere(one);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.pane}>
      <div className={styles.filter}>
        <Chips
          label={t('findings.byWeight')}
          options={WEIGHTS.map((value) => ({
            value,
            label: t(`findings.severities.${value}`),
            count: standing.filter(({ finding }) => finding.severity === value).length,
          }))}
          on={weights}
          onChange={setWeights}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are pressed in the rows inside */}
      <div className={styles.list} onKeyDown={onKeyDown}>
        {shown.length === 0 && (
          <p className={styles.empty}>
            {t(standing.length === 0 ? 'findings.clean' : 'findings.cleanFiltered')}
          </p>
        )}
        {grouped(shown).map(([group, findings]) => (
          <section key={group} aria-label={t(`findings.groups.${group}`)}>
            <h2 className={styles.groupHead}>
              {t(`findings.groups.${group}`)}
              <span className={styles.count}>{findings.length}</span>
            </h2>
            <ul>
              {findings.map((one) => (
                <FindingRow
                  key={one.id}
                  one={one}
                  isChosen={one.id === chosen}
                  editable={editable}
                  mayDecide={mayDecide}
                  deciding={deciding}
                  sameKind={ofSameKind(one).length}
                  onGo={() => session.goTo(one.id)}
                  onCorrectAll={() => setCorrecting(ofSameKind(one))}
                />
              ))}
            </ul>
          </section>
        ))}
        {ignored.length > 0 && (
          <>
            <Button
              size="small"
              appearance="subtle"
              className={styles.ignoredHead ?? ''}
              aria-expanded={showsIgnored}
              onClick={() => setShowsIgnored(!showsIgnored)}
            >
              {showsIgnored
                ? t('findings.hideIgnored')
                : t('findings.showIgnored', { count: ignored.length })}
            </Button>
            {showsIgnored && (
              <ul>
                {ignored.map((one) => (
                  <FindingRow
                    key={one.id}
                    one={one}
                    isChosen={false}
                    editable={false}
                    mayDecide={mayDecide}
                    deciding={deciding}
                    sameKind={0}
                    onTakeBack={() => deciding.takeBack(one)}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {correcting && (
        <CorrectAllDialog
          findings={correcting}
          onClose={() => setCorrecting(null)}
          onCorrect={(corrections) => {
            setCorrecting(null);
            deciding.correctAll(corrections);
          }}
        />
      )}
    </div>
  );
}
