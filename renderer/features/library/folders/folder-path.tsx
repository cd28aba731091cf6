/** The path that is shown; another can be typed or pasted, that of a server's folder too. */
import { Button, Input } from '@fluentui/react-components';
import { ArrowUpRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './folder-dialog.module.css';

interface FolderPathProps {
  path: string;
  hasParent: boolean;
  onUp(): void;
  onOpen(path: string): void;
}

export function FolderPath({ path, hasParent, onUp, onOpen }: FolderPathProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<{ over: string; text: string } | null>(null);
  // What was typed over one path is not meant for another.
  const text = typed?.over === path ? typed.text : path;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onOpen(text.trim());
  };
  return (
    <form className={styles.path} onSubmit={submit}>
      <Button
        icon={<ArrowUpRegular />}
        appearance="subtle"
        aria-label={t('library.folders.up')}
        title={`${t('library.folders.up')} (Alt+↑)`}
        disabledFocusable={!hasParent}
        onClick={onUp}
      />
      <Input
        className={styles.typed ?? ''}
        aria-label={t('library.folders.path')}
        value={text}
        maxLength={4000}
        spellCheck={false}
        onChange={(_, { value }) => setTyped({ over: path, text: value })}
      />
    </form>
  );
}
