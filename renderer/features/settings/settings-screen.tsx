/** Cài đặt: this window, the publication, the library, the people. */
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '#shared/model/publication.ts';
import { useNotify } from '../../app/notices.tsx';
import { type ThemeChoice, usePreferences } from '../../app/preferences.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { FindingsSettings } from '../articles/findings/findings-settings.tsx';
import { VerifyLibrary } from '../audit/verify-library.tsx';
import { ApprovalsNeeded } from '../issues/approval/approvals-needed.tsx';
import { BackupSettings } from '../library/backup-settings.tsx';
import { SearchIndexSettings } from '../library/search-index-settings.tsx';
import { StorageSettings } from '../library/storage-settings.tsx';
import { OutletSettings } from '../sources/outlets/outlet-settings.tsx';
import { DirectorySettings } from './directory/directory-settings.tsx';
import { HouseStyleSettings } from './house-style/house-style-settings.tsx';
import { KeysSettings } from './keys/keys-settings.tsx';
import { PeopleSettings } from './people/people-settings.tsx';
import { PublicationChooser } from './publication-chooser.tsx';
import { PublicationForm } from './publication-form.tsx';
import styles from './settings-screen.module.css';
import { useShownPublication } from './shown-publication.ts';
import { TemplateSettingsForm } from './template/template-settings-form.tsx';
import { WordTemplateSettings } from './template/word-template-settings.tsx';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

function WindowSettings() {
  const { t } = useTranslation();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  return (
    <>
      <Field label={t('settings.language')}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => setLanguage(value === 'en' ? 'en' : 'vi')}
        >
          <Radio value="vi" label="Tiếng Việt" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
      <Field label={t('settings.theme')}>
        <RadioGroup
          layout="horizontal"
          value={theme}
          onChange={(_, { value }) => setTheme(THEMES.find((choice) => choice === value) ?? 'system')}
        >
          {THEMES.map((choice) => (
            <Radio key={choice} value={choice} label={t(`settings.themes.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function LibrarySettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const library = useQuery(desk.desk.about.queryOptions()).data?.library ?? '';
  return (
    <Field label={t('settings.folder')}>
      <div className={styles.folder}>
        <code className={styles.path}>{library}</code>
        <Button
          size="small"
          icon={<CopyRegular />}
          onClick={() =>
            void navigator.clipboard.writeText(library).then(() => notify({ message: t('settings.copied') }))
          }
        >
          {t('settings.copyFolder')}
        </Button>
      </div>
    </Field>
  );
}

interface PublicationSettingsProps {
  publications: readonly Publication[];
  mayChange: boolean;
}

/** All that is set for one publication. */
function PublicationSettings({ publications, mayChange }: PublicationSettingsProps) {
  const { t } = useTranslation();
  const publication = useShownPublication(publications);
  if (!publication) return null;
  const { id } = publication;
  return (
    <>
      <Group
        title={t('settings.publication')}
        note={t(mayChange ? 'settings.publicationNote' : 'settings.readOnly')}
      >
        <PublicationChooser publications={publications} shown={publication} mayChange={mayChange} />
        <ApprovalsNeeded publicationId={id} mayChange={mayChange} />
        <PublicationForm key={id} publication={publication} mayChange={mayChange} />
      </Group>
      <Group title={t('template.title')} note={t(mayChange ? 'template.note' : 'settings.readOnly')}>
        <TemplateSettingsForm key={id} publication={publication} mayChange={mayChange} />
      </Group>
      <Group title={t('template.word.title')} note={t('template.word.note')}>
        <WordTemplateSettings key={id} publicationId={id} mayChange={mayChange} />
      </Group>
      <Group title={t('houseStyle.title')} note={t('houseStyle.note')}>
        <HouseStyleSettings key={id} publicationId={id} />
      </Group>
    </>
  );
}

export function SettingsScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const mayChange = useMay('publication.write');
  const mayVerify = useMay('audit.read');
  const mayCare = useMay('library.care');
  const publications = useQuery(desk.publications.list.queryOptions());
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('settings.title')} />
      <div className={styles.groups}>
        <Group title={t('settings.window')}>
          <WindowSettings />
        </Group>
        <Loaded query={publications}>
          {(all) => <PublicationSettings publications={all} mayChange={mayChange} />}
        </Loaded>
        <Group title={t('directory.title')} note={t('directory.note')}>
          <DirectorySettings />
        </Group>
        <Group title={t('sources.outlets.title')} note={t('sources.outlets.note')}>
          <OutletSettings />
        </Group>
        <Group title={t('findings.settings.title')} note={t('findings.settings.note')}>
          <FindingsSettings />
        </Group>
        <Group title={t('settings.library')} note={t('settings.folderNote')}>
          <LibrarySettings />
        </Group>
        <Group title={t('library.backup.title')} note={t('library.backup.note')}>
          <BackupSettings />
        </Group>
        <Group title={t('library.storage.title')} note={t('library.storage.note')}>
          <StorageSettings />
        </Group>
        <Group title={t('settings.people')}>
          <PeopleSettings />
        </Group>
        <Group title={t('keys.title')} note={t('keys.note')}>
          <KeysSettings />
        </Group>
        {mayCare && (
          <Group title={t('library.index.title')} note={t('library.index.note')}>
            <SearchIndexSettings />
          </Group>
        )}
        {mayVerify && (
          <Group title={t('audit.verify.title')} note={t('audit.verify.note')}>
            <VerifyLibrary />
          </Group>
        )}
      </div>
    </div>
  );
}
