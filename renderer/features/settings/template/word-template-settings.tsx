/** Mẫu Word của cơ quan: whose styles the DOCX files of a publication have. */
import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  STYLE_ROLE_NAMES,
  type StyleRole,
  WORD_TEMPLATE_ENDINGS,
  type WordTemplateInfo,
} from '#shared/model/word-template.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk, useDeskCalls } from '../../../desk-client/desk-client.tsx';
import type { Failure } from '../../../desk-client/failure.ts';
import { useHandOver } from '../../../desk-client/use-hand-over.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { pickFiles } from '../../../ui/pick-files.ts';
import styles from './word-template.module.css';

interface WordTemplateSettingsProps {
  publicationId: string;
  mayChange: boolean;
}

export function WordTemplateSettings({ publicationId, mayChange }: WordTemplateSettingsProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const template = useQuery(desk.wordTemplate.ofPublication.queryOptions({ publicationId }));
  const { choose, reading, failure } = useChoosing(publicationId);
  const restore = useMutation(desk.wordTemplate.restore.mutationOptions());
  const remove = useMutation(
    desk.wordTemplate.remove.mutationOptions({
      onSuccess: () =>
        notify({
          message: t('template.word.removed'),
          undo: () => restore.mutate({ publicationId }),
        }),
    }),
  );
  return (
    <Loaded query={template}>
      {(info) => (
        <div className={styles.template}>
          {info ? <Facts info={info} /> : <p className={styles.quiet}>{t('template.word.none')}</p>}
          {mayChange && (
            <div className={styles.actions}>
              <Button icon={<DocumentRegular />} disabled={reading !== null} onClick={() => void choose()}>
                {t(info ? 'template.word.change' : 'template.word.choose')}
              </Button>
              {info && (
                <Button
                  disabled={reading !== null || remove.isPending}
                  onClick={() => remove.mutate({ publicationId })}
                >
                  {t('template.word.remove')}
                </Button>
              )}
            </div>
          )}
          {reading !== null && (
            <p className={styles.quiet} role="status">
              {t('template.word.reading', { name: reading })}
            </p>
          )}
          {failure && <FailureNotice failure={failure} />}
          {info && <Styles found={info.found} />}
        </div>
      )}
    </Loaded>
  );
}

/** Hands a file over and has it taken into use; `reading` names the one that is on its way. */
function useChoosing(publicationId: string) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { handOver, underWay: reading } = useHandOver();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const [file] = await pickFiles(WORD_TEMPLATE_ENDINGS);
    if (!file) return;
    setFailure(null);
    await handOver([file], setFailure, async (uploadId) => {
      await calls.wordTemplate.set.mutate({ publicationId, uploadId });
      notify({ message: t('template.word.taken', { name: file.name }) });
    });
    void queryClient.invalidateQueries({ queryKey: desk.wordTemplate.pathKey() });
  };
  return { choose, reading, failure };
}

function Facts({ info: { name, bytes, addedBy, addedAt } }: { info: WordTemplateInfo }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div>
      <p className={styles.name}>{name}</p>
      <p className={styles.quiet}>
        {t('template.word.facts', {
          bytes: formats.bytes(bytes),
          person: addedBy,
          time: localMoment(addedAt).slice(0, 16),
        })}
      </p>
    </div>
  );
}

function Styles({ found }: { found: readonly StyleRole[] }) {
  const { t } = useTranslation();
  const sourceOf = (role: StyleRole) => {
    if (found.includes(role)) return t('template.word.theirs');
    // Body text goes into the style that every text of the template begins with.
    const isNormal = role === 'body' && found.includes('normal');
    return t(isNormal ? 'template.word.asNormal' : 'template.word.ours');
  };
  return (
    <table className={styles.styles} aria-label={t('template.word.styles')}>
      <thead>
        <tr>
          <th scope="col">{t('template.word.used')}</th>
          <th scope="col">{t('template.word.from')}</th>
        </tr>
      </thead>
      <tbody>
        {STYLE_ROLE_NAMES.map((role) => (
          <tr key={role} data-found={found.includes(role)}>
            <th scope="row">{t(`template.word.roles.${role}`)}</th>
            <td>{sourceOf(role)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
