/** In the composer: what is left to do for the issue, and the papers of its review. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Tab,
  TabList,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { TaskListLtrRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { Papers } from '../papers.tsx';
import styles from './work-list.module.css';
import { WorkList } from './work-list.tsx';

type Part = 'work' | 'papers';

export function IssueWorkButton({ issue }: { issue: IssueSummary }) {
  const { t } = useTranslation();
  const restoreFocus = useRestoreFocusTarget();
  const [part, setPart] = useState<Part | null>(null);
  const label = t('review.work.button');
  useCommands('screen', [
    { id: 'issue.work', label, keys: 'Alt+W', run: () => setPart('work') },
    { id: 'issue.papers', label: t('review.papers.title'), run: () => setPart('papers') },
  ]);
  const close = () => setPart(null);
  return (
    <>
      <KeyTip label={label} keys="Alt+W">
        <Button
          {...restoreFocus}
          appearance="subtle"
          icon={<TaskListLtrRegular />}
          onClick={() => setPart('work')}
        />
      </KeyTip>
      {part !== null && (
        <Dialog open onOpenChange={(_, { open }) => !open && close()}>
          <DialogSurface className={styles.surface ?? ''}>
            <DialogBody>
              <DialogTitle>{t('review.work.title', { number: issue.number })}</DialogTitle>
              <DialogContent className={styles.content ?? ''}>
                <TabList
                  className={styles.parts ?? ''}
                  size="small"
                  selectedValue={part}
                  onTabSelect={(_, { value }) => setPart(value === 'papers' ? 'papers' : 'work')}
                >
                  <Tab value="work">{t('review.work.tab')}</Tab>
                  <Tab value="papers">{t('review.papers.title')}</Tab>
                </TabList>
                {part === 'work' ? (
                  <WorkList issueId={issue.id} onLeave={close} />
                ) : (
                  <Papers subject={{ kind: 'issue', id: issue.id }} />
                )}
              </DialogContent>
              <DialogActions>
                <Button onClick={close}>{t('app.close')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}
