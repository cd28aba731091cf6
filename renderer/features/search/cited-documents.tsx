/** Văn bản được nhắc: documents that texts of the library cite, and where. */
import { SearchBox } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitedDocument, CitingText } from '#shared/model/search.ts';
import { useFormats } from '../../app/formats.ts';
import { useOverlays } from '../../app/shell/overlays.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import styles from './cited-documents.module.css';
import { useOpenHit } from './open-hit.ts';

const SHOWN = 500;

/** "Nghị quyết số 76/NQ-CP". */
function nameOf({ type, symbol }: CitedDocument): string {
  return type === '' ? symbol : `${type.charAt(0).toUpperCase()}${type.slice(1)} số ${symbol}`;
}

export function CitedDocuments() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<CitedDocument | null>(null);
  const query = useQuery({
    ...desk.search.cited.queryOptions({ text, limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.panes}>
      <div className={styles.side}>
        <SearchBox
          className={styles.search ?? ''}
          placeholder={t('search.citedSearch')}
          aria-label={t('search.citedSearch')}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <Loaded query={query}>
          {(documents) =>
            documents.length === 0 ? (
              <EmptyState body={t('search.citedNothing')} />
            ) : (
              <div className={styles.list}>
                <VirtualList
                  rows={documents}
                  keyOf={({ id }) => String(id)}
                  rowHeight={60}
                  label={t('search.citedList')}
                  selected={chosen && String(chosen.id)}
                  onSelect={(key) => setChosen(documents.find(({ id }) => String(id) === key) ?? null)}
                  onOpen={() => undefined}
                >
                  {(document) => <DocumentRow document={document} />}
                </VirtualList>
              </div>
            )
          }
        </Loaded>
      </div>
      <div className={styles.citing}>
        {chosen ? (
          <Citing key={chosen.id} document={chosen} />
        ) : (
          <EmptyState body={t('search.citedChoose')} />
        )}
      </div>
    </div>
  );
}

function DocumentRow({ document }: { document: CitedDocument }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    document.day && t('search.citedDay', { day: formats.day(document.day) }),
    document.issuer,
  ].filter(Boolean);
  return (
    <div className={styles.row}>
      <div className={styles.name}>{nameOf(document)}</div>
      <div className={styles.facts}>
        <span>{facts.join(' · ')}</span>
        <span>{t('search.citedUses', { count: document.uses })}</span>
      </div>
    </div>
  );
}

function Citing({ document }: { document: CitedDocument }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const open = useOpenHit();
  const close = useOverlays((overlays) => overlays.close);
  const [selected, setSelected] = useState<string | null>(null);
  const query = useQuery(desk.search.citing.queryOptions({ documentId: document.id }));
  return (
    <>
      <h3 className={styles.heading}>{nameOf(document)}</h3>
      <Loaded query={query}>
        {(texts) => (
          <div className={styles.list}>
            <VirtualList
              rows={texts}
              keyOf={({ kind, id }) => `${kind} ${id}`}
              rowHeight={60}
              label={t('search.citing')}
              selected={selected}
              onSelect={setSelected}
              onOpen={(key) => {
                const text = texts.find(({ kind, id }) => `${kind} ${id}` === key);
                if (!text) return;
                close();
                open({ ...text, found: document.symbol });
              }}
            >
              {(text) => <CitingRow text={text} />}
            </VirtualList>
          </div>
        )}
      </Loaded>
    </>
  );
}

function CitingRow({ text }: { text: CitingText }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={styles.row}>
      <div className={styles.name}>{text.title || t('app.untitled')}</div>
      <div className={styles.facts}>
        <span>{[t(`search.kinds.${text.kind}`), text.place].filter(Boolean).join(' · ')}</span>
        <span>{formats.day(text.day)}</span>
      </div>
    </div>
  );
}
