/** Says quietly below the text what pasting changed, with the way back. */
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useSurroundings } from '../editor-surroundings.ts';
import './paste.css';

interface PasteNoticeProps {
  messages: readonly string[];
  onUndo: (() => void) | null;
  onAgain: (() => void) | null;
  onClose(): void;
}

export function PasteNotice({ messages, onUndo, onAgain, onClose }: PasteNoticeProps) {
  const { paste: strings } = useSurroundings().strings;
  return (
    <section className="article-paste-notice" aria-label={strings.noticeLabel}>
      <div className="article-paste-messages" role="status">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      {onAgain && (
        <Button size="small" onClick={onAgain}>
          {strings.again}
        </Button>
      )}
      {onUndo && (
        <Button size="small" onClick={onUndo}>
          {strings.undo}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={strings.close}
        onClick={onClose}
      />
    </section>
  );
}
