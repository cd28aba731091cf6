/** "Kiểm tra và văn phong" of a publication: forms, limits, word lists and the weights of rules. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_HOUSE_STYLE, type HouseStyle, houseStyleSchema } from '#shared/model/house-style.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import styles from './house-style.module.css';
import { RuleWeights } from './rule-weights.tsx';
import { StyleChoices } from './style-choices.tsx';
import { StyleLimits } from './style-limits.tsx';
import { readLists, shownLists, type WordLists } from './word-lists.ts';

interface HouseStyleFormProps {
  publicationId: string;
  /** As it is stored. */
  stored: HouseStyle;
  mayChange: boolean;
}

const isSame = (left: HouseStyle, right: HouseStyle) =>
  JSON.stringify(houseStyleSchema.parse(left)) === JSON.stringify(houseStyleSchema.parse(right));

export function HouseStyleForm({ publicationId, stored, mayChange }: HouseStyleFormProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const [style, setStyle] = useState(stored);
  const [lists, setLists] = useState(() => shownLists(stored));
  const update = useMutation(desk.houseStyle.update.mutationOptions());

  const show = (next: HouseStyle) => {
    setStyle(next);
    setLists(shownLists(next));
  };
  const { wrongLine, ...read } = readLists(lists);
  const checked = houseStyleSchema.safeParse({ ...style, ...read });
  const tooLong = (name: keyof WordLists) =>
    checked.error?.issues.some(({ path }) => path[0] === name) ? t('houseStyle.tooLong') : undefined;
  const isReady = checked.success && wrongLine === 0;
  const change = (part: Partial<HouseStyle>) => setStyle({ ...style, ...part });

  const save = (next: HouseStyle, before: HouseStyle) =>
    update.mutate(
      { publicationId, style: next },
      {
        onSuccess: () =>
          notify({
            message: t('houseStyle.saved'),
            undo: () => {
              show(before);
              update.mutate({ publicationId, style: before });
            },
          }),
      },
    );
  const list = (name: keyof WordLists, rows: number, message?: string) => (
    <Field
      label={t(`houseStyle.${name}`)}
      hint={t(`houseStyle.${name}Hint`)}
      {...(message && { validationMessage: message })}
    >
      <Textarea
        value={lists[name]}
        rows={rows}
        resize="vertical"
        readOnly={!mayChange}
        appearance={mayChange ? 'outline' : 'filled-darker'}
        onChange={(_, { value }) => setLists({ ...lists, [name]: value })}
      />
    </Field>
  );
  const wrongPair = wrongLine > 0 ? t('houseStyle.preferredWrong', { line: wrongLine }) : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save(checked.data, stored);
      }}
    >
      <h3 className={styles.head}>{t('houseStyle.form')}</h3>
      <StyleChoices style={style} mayChange={mayChange} onChange={change} />
      <h3 className={styles.head}>{t('houseStyle.limits')}</h3>
      <p className={styles.quiet}>{t('houseStyle.limitsHint')}</p>
      <StyleLimits limits={style.limits} mayChange={mayChange} onChange={(limits) => change({ limits })} />
      <h3 className={styles.head}>{t('houseStyle.words')}</h3>
      {list('preferred', 4, wrongPair ?? tooLong('preferred'))}
      {list('forbidden', 3, tooLong('forbidden'))}
      {list('names', 3, tooLong('names'))}
      <h3 className={styles.head}>{t('houseStyle.checks')}</h3>
      <RuleWeights weights={style.rules} mayChange={mayChange} onChange={(rules) => change({ rules })} />
      {mayChange && (
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!isReady || isSame(checked.data, stored) || update.isPending}
          >
            {t('houseStyle.save')}
          </Button>
          <Button
            disabledFocusable={isReady && isSame(checked.data, DEFAULT_HOUSE_STYLE)}
            onClick={() => show(DEFAULT_HOUSE_STYLE)}
          >
            {t('houseStyle.reset')}
          </Button>
        </div>
      )}
    </form>
  );
}
