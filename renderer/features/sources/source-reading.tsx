/** A source reads like a page; from here one writes an article on it. */
import {
  Button,
  Link as FluentLink,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DeleteRegular,
  EditRegular,
  InfoRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Source } from '#shared/model/library.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useCounts, useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWordsShown } from '../search/use-words-shown.ts';
import { EditSourceDialog } from './edit-source-dialog.tsx';
import { SourceText } from './source-text.tsx';
import { SourceUses } from './source-uses.tsx';
import styles from './sources-screen.module.css';

export function SourceReading({ id }: { id: string }) {
  const desk = useDesk();
  const query = useQuery(desk.sources.get.queryOptions({ id }));
  return <Loaded query={query}>{(source) => <Reading source={source} />}</Loaded>;
}

function Reading({ source }: { source: Source }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useCounts();
  const desk = useDesk();
  const notify = useNotify();
  const { fileUrl } = useFiles();
  const [, goTo] = useLocation();
  const mayWrite = useMay('article.write');
  const mayChange = useMay('library.write');
  const [edits, setEdits] = useState(false);
  const { mutate, isPending } = useMutation(
    desk.articles.createFromSource.mutationOptions({ onSuccess: ({ id }) => goTo(places.article(id)) }),
  );
  const restore = useMutation(desk.trash.restore.mutationOptions());
  const trash = useMutation(
    desk.trash.put.mutationOptions({
      onSuccess: (_, { things }) => {
        notify({
          message: t('sources.trashed', { title: source.title }),
          undo: () => restore.mutate({ things }),
        });
        goTo(places.sources);
      },
    }),
  );
  const page = useRef<HTMLElement>(null);
  useWordsShown(page, source.id, source.text);
  const write = () => mutate({ sourceId: source.id });
  const throwAway = () => trash.mutate({ things: [{ kind: 'source', id: source.id }] });
  useCommands('screen', [
    ...(mayWrite ? [{ id: 'source.write', label: t('sources.write'), keys: 'Ctrl+Enter', run: write }] : []),
    ...(mayChange
      ? [
          { id: 'source.edit', label: t('sources.edit'), keys: 'F2', run: () => setEdits(true) },
          { id: 'source.trash', label: t('sources.trash'), run: throwAway },
        ]
      : []),
  ]);
  const { file } = source;
  const facts = [source.outlet, source.author, source.publishedOn && formats.day(source.publishedOn)];
  return (
    <div className={styles.reading}>
      <div className={styles.bar}>
        <p className={styles.facts}>{[...facts, counts.words(source.words)].filter(Boolean).join(' · ')}</p>
        <div className={styles.actions}>
          {mayChange && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <KeyTip label={t('sources.more')}>
                  <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
                </KeyTip>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem icon={<InfoRegular />} secondaryContent="F2" onClick={() => setEdits(true)}>
                    {t('sources.edit')}
                  </MenuItem>
                  <MenuItem icon={<DeleteRegular />} onClick={throwAway}>
                    {t('sources.trash')}
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
          {mayWrite && (
            <KeyTip label={t('sources.write')} keys="Ctrl+Enter" relationship="description">
              <Button
                className={styles.write ?? ''}
                appearance="primary"
                icon={<EditRegular />}
                disabled={isPending}
                onClick={write}
              >
                {t('sources.write')}
              </Button>
            </KeyTip>
          )}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0} data-focus-ring>
        <article ref={page} className={styles.page} lang="vi">
          <h2 className={styles.heading}>{source.title}</h2>
          <div className={styles.body}>
            <SourceText source={source} />
            {source.text === '' && <p className={styles.quiet}>{t('sources.noText')}</p>}
          </div>
        </article>
        <div className={styles.page}>
          <section className={styles.section}>
            <h3 className={styles.sectionTitle}>{t('sources.about')}</h3>
            <dl className={styles.about}>
              {source.address && (
                <>
                  <dt>{t('sources.address')}</dt>
                  <dd className={styles.address}>{source.address}</dd>
                </>
              )}
              {source.takenOn && (
                <>
                  <dt>{t('sources.fields.takenOn')}</dt>
                  <dd>{formats.day(source.takenOn)}</dd>
                </>
              )}
              {source.rights && (
                <>
                  <dt>{t('sources.fields.rights')}</dt>
                  <dd>{source.rights}</dd>
                </>
              )}
              <dt>{t('sources.file')}</dt>
              <dd>
                {file ? (
                  <FluentLink href={fileUrl(`/original/${source.id}`)} download={file.name}>
                    <ArrowDownloadRegular aria-hidden /> {file.name} ({formats.bytes(file.bytes)})
                  </FluentLink>
                ) : (
                  <span className={styles.quiet}>{t('sources.noFile')}</span>
                )}
              </dd>
            </dl>
          </section>
          <SourceUses id={source.id} />
        </div>
      </div>
      {edits && <EditSourceDialog source={source} onClose={() => setEdits(false)} />}
    </div>
  );
}
