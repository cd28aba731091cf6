/** The head of the composer: which issue it is, and what can be done with it. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
} from '@fluentui/react-components';
import {
  ArrowExportRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  BoxArrowUpRegular,
  CheckmarkCircleRegular,
  EditRegular,
  HistoryRegular,
  MoreHorizontalRegular,
  PanelRightRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#shared/model/issue.ts';
import { useFormats } from '../../app/formats.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { useSend } from '../handoff/send/send-button.tsx';
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
  mayReplace: boolean;
  showsPages: boolean;
  onUndo(): void;
  onRedo(): void;
  onDialog(dialog: ComposerDialog): void;
  /** Shows or hides the pages. */
  onPages(): void;
}

export function ComposerHeader(props: ComposerHeaderProps) {
  const { issue, composing, mayCompose, showsPages } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const isOneOfSeveral = useSeveralPublications();
  const title = t('issues.numbered', { number: issue.number });
  const about = [isOneOfSeveral && issue.publication, formats.day(issue.date), issue.theme]
    .filter(Boolean)
    .join(' · ');
  const paneTip = showsPages ? t('issues.preview.hide') : t('issues.preview.show');
  return (
    <ScreenHeader title={title} note={<span title={about}>{about}</span>}>
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
      <MoreWork {...props} title={title} />
      <KeyTip label={paneTip} keys="Alt+P">
        <ToggleButton
          appearance="subtle"
          icon={<PanelRightRegular />}
          checked={showsPages}
          onClick={props.onPages}
        />
      </KeyTip>
      {props.mayExport && (
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

/** What is done to an issue now and then. */
function MoreWork({ issue, title, mayReplace, onDialog }: ComposerHeaderProps & { title: string }) {
  const { t } = useTranslation();
  const send = useSend({ what: { kind: 'issue', id: issue.id }, title });
  return (
    <Menu>
      <KeyTip label={t('issues.moreWork')}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </MenuTrigger>
      </KeyTip>
      <MenuPopover>
        <MenuList>
          {mayReplace && (
            <MenuItem icon={<SearchRegular />} secondaryContent="Ctrl+H" onClick={() => onDialog('replace')}>
              {t('find.inIssue', { number: issue.number })}
            </MenuItem>
          )}
          {send && (
            <MenuItem icon={<BoxArrowUpRegular />} secondaryContent={send.keys} onClick={send.run}>
              {send.label}
            </MenuItem>
          )}
          <MenuItem icon={<HistoryRegular />} secondaryContent="Alt+H" onClick={() => onDialog('history')}>
            {t('audit.openIssue')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
