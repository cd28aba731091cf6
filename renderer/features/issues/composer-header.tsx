/** The head of the composer: which issue it is, and what can be done with it. */
import { Button, ToggleButton } from '@fluentui/react-components';
import {
  ArrowExportRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  EditRegular,
  HistoryRegular,
  PanelRightRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#shared/model/issue.ts';
import { useFormats } from '../../app/formats.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { SendButton } from '../handoff/send/send-button.tsx';
import { IssueWorkButton } from '../review/work/issue-work-button.tsx';
import styles from './composer-screen.module.css';
import type { Composing } from './composing.ts';
import { useSeveralPublications } from './use-several-publications.ts';

export type ComposerDialog = 'export' | 'details' | 'replace' | 'check' | 'history';

interface ComposerHeaderProps {
  issue: Issue;
  composing: Pick<Composing, 'canUndo' | 'canRedo'>;
  mayCompose: boolean;
  mayExport: boolean;
  showsPages: boolean;
  onUndo(): void;
  onRedo(): void;
  onDialog(dialog: ComposerDialog): void;
  /** Shows or hides the pages. */
  onPages(): void;
}

export function ComposerHeader(props: ComposerHeaderProps) {
  const { issue, composing, mayCompose, mayExport, showsPages } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const isOneOfSeveral = useSeveralPublications();
  const title = t('issues.numbered', { number: issue.number });
  const paneTip = showsPages ? t('issues.preview.hide') : t('issues.preview.show');
  return (
    <ScreenHeader
      title={title}
      note={[isOneOfSeveral && issue.publication, formats.day(issue.date), issue.theme]
        .filter(Boolean)
        .join(' · ')}
    >
      {mayCompose && (
        <>
          <KeyTip label={t('app.undo')} keys="Ctrl+Z">
            <Button
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              disabledFocusable={!composing.canUndo}
              onClick={props.onUndo}
            />
          </KeyTip>
          <KeyTip label={t('app.redo')} keys="Ctrl+Y">
            <Button
              appearance="subtle"
              icon={<ArrowRedoRegular />}
              disabledFocusable={!composing.canRedo}
              onClick={props.onRedo}
            />
          </KeyTip>
          <KeyTip label={t('issues.details')} keys="Alt+Enter">
            <Button appearance="subtle" icon={<EditRegular />} onClick={() => props.onDialog('details')} />
          </KeyTip>
        </>
      )}
      <KeyTip label={t('findings.issue.title')} keys="F7">
        <Button
          appearance="subtle"
          icon={<CheckmarkCircleRegular />}
          onClick={() => props.onDialog('check')}
        />
      </KeyTip>
      <IssueWorkButton issue={issue} />
      <SendButton what={{ kind: 'issue', id: issue.id }} title={title} size="medium" isIcon />
      <KeyTip label={t('audit.openIssue')} keys="Alt+H">
        <Button appearance="subtle" icon={<HistoryRegular />} onClick={() => props.onDialog('history')} />
      </KeyTip>
      <KeyTip label={paneTip} keys="Alt+P">
        <ToggleButton
          appearance="subtle"
          icon={<PanelRightRegular />}
          checked={showsPages}
          onClick={props.onPages}
        />
      </KeyTip>
      {mayExport && (
        <KeyTip label={t('issues.composer.publish')} keys="Ctrl+P" relationship="description">
          <Button
            className={styles.publishButton ?? ''}
            appearance="primary"
            icon={<ArrowExportRegular />}
            onClick={() => props.onDialog('export')}
          >
            <span className={styles.publish}>{t('issues.composer.publish')}</span>
          </Button>
        </KeyTip>
      )}
    </ScreenHeader>
  );
}
