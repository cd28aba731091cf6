/** Tư liệu: texts that others published, to read and to write from. */
import { Button, SearchBox } from '@fluentui/react-components';
import {
  AddRegular,
  ClipboardPasteRegular,
  DocumentSearchRegular,
  LibraryRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SourceSummary } from '#shared/model/library.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useOverlays } from '../../app/shell/overlays.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useImportDesk } from '../imports/import-store.ts';
import { FoundList } from '../search/found-list.tsx';
import { PasteSourceDialog } from './paste-source-dialog.tsx';
import { SourceReading } from './source-reading.tsx';
import styles from './sources-screen.module.css';
import { useAllSources } from './use-all-sources.ts';

function SourceRow({ source }: { source: SourceSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={styles.row}>
      <div className={styles.title} title={source.title}>
        {source.title}
      </div>
      <div className={styles.meta}>
        <span>
          {[source.outlet ?? t('sources.unknownOutlet'), source.author].filter(Boolean).join(' · ')}
        </span>
        <span>{source.publishedOn && formats.day(source.publishedOn)}</span>
      </div>
    </div>
  );
}

export function SourcesScreen({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, goTo] = useLocation();
  const query = useAllSources();
  const mayImport = useMay('import');
  const chooseFiles = useImportDesk((imports) => imports.chooseFiles);
  const [words, setWords] = useState('');
  const openCited = useOverlays((overlays) => overlays.open);
  const [pastes, setPastes] = useState(false);
  const add = () => chooseFiles('source');
  useCommands(
    'screen',
    mayImport
      ? [
          { id: 'sources.add', label: t('sources.add'), keys: 'Alt+N', run: add },
          { id: 'sources.paste', label: t('sources.paste'), keys: 'Alt+V', run: () => setPastes(true) },
        ]
      : [],
  );
  const addButtons = mayImport && (
    <>
      <Button icon={<ClipboardPasteRegular />} onClick={() => setPastes(true)}>
        {t('sources.paste')}
      </Button>
      <Button appearance="primary" icon={<AddRegular />} onClick={add}>
        {t('sources.add')}
      </Button>
      {pastes && (
        <PasteSourceDialog
          onClose={() => setPastes(false)}
          onAdded={(added) => {
            setPastes(false);
            goTo(places.source(added));
          }}
        />
      )}
    </>
  );
  return (
    <Loaded query={query}>
      {(sources) =>
        sources.length === 0 ? (
          <EmptyState
            icon={<LibraryRegular />}
            title={t('sources.emptyTitle')}
            body={t('sources.emptyBody')}
            action={addButtons}
          />
        ) : (
          <Panes
            name="sources"
            width={Math.round(window.innerWidth * 0.46)}
            mainMinimum={400}
            sideLabel={t('sources.reading')}
            side={
              id !== null ? <SourceReading key={id} id={id} /> : <EmptyState body={t('sources.choose')} />
            }
          >
            <div className={styles.screen}>
              <ScreenHeader title={t('sources.title')} note={formats.number(query.total)}>
                {addButtons}
              </ScreenHeader>
              <div className={styles.tools}>
                <SearchBox
                  className={styles.search ?? ''}
                  placeholder={t('sources.search')}
                  aria-label={t('sources.search')}
                  value={words}
                  onChange={(_, { value }) => setWords(value)}
                />
                <Button
                  appearance="subtle"
                  icon={<DocumentSearchRegular />}
                  onClick={() => openCited('cited')}
                >
                  {t('search.citedTitle')}
                </Button>
              </div>
              <div className={styles.list}>
                {words.trim() === '' ? (
                  <VirtualList
                    rows={sources}
                    keyOf={(source) => source.id}
                    rowHeight={64}
                    label={t('sources.list')}
                    selected={id}
                    onSelect={(next) => goTo(places.source(next), { replace: true })}
                    onOpen={(next) => goTo(places.source(next), { replace: true })}
                  >
                    {(source) => <SourceRow source={source} />}
                  </VirtualList>
                ) : (
                  <FoundList
                    kind="source"
                    text={words}
                    label={t('sources.list')}
                    nothing={t('sources.noMatch')}
                    selected={id}
                  />
                )}
              </div>
            </div>
          </Panes>
        )
      }
    </Loaded>
  );
}
