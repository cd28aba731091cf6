/** Asks whether text in an old encoding becomes Unicode, and shows what that changes. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { LegacyEncoding } from '#shared/vietnamese/encodings/encoding.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import type { EncodingChoice } from './commands.ts';
import './paste.css';
import type { LegacyStretch } from './reading.ts';

/** Enough to judge by; the rest is counted. */
const MOST_STRETCHES = 20;
/** Words of a stretch that are shown. */
const MOST_WORDS = 60;

const NAMES: Record<LegacyEncoding, string> = {
  vni: 'VNI',
  tcvn3: 'TCVN3 (ABC)',
  viscii: 'VISCII',
  viqr: 'VIQR',
};

interface EncodingDialogProps {
  stretches: readonly LegacyStretch[];
  onAnswer(choice: EncodingChoice): void;
}

export function EncodingDialog({ stretches, onAnswer }: EncodingDialogProps) {
  const { encoding: strings } = useSurroundings().strings;
  const names = [...new Set(stretches.map(({ encoding }) => NAMES[encoding]))].join(', ');
  const shown = stretches.slice(0, MOST_STRETCHES);
  return (
    <Dialog open onOpenChange={() => onAnswer('cancel')}>
      <DialogSurface className="article-encoding">
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className="article-encoding-content">
            <p>{strings.explanation(names)}</p>
            <table className="article-encoding-table">
              <thead>
                <tr>
                  <th scope="col">{strings.before}</th>
                  <th scope="col">{strings.after}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((stretch, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                  <StretchRow key={place} stretch={stretch} />
                ))}
              </tbody>
            </table>
            {stretches.length > shown.length && <p>{strings.more(stretches.length - shown.length)}</p>}
          </DialogContent>
          <DialogActions>
            {/* The dialog gives the focus to its first button: Enter converts. */}
            <Button appearance="primary" onClick={() => onAnswer('converted')}>
              {strings.convert}
            </Button>
            <Button onClick={() => onAnswer('kept')}>{strings.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function StretchRow({ stretch: { before, after } }: { stretch: LegacyStretch }) {
  const old = wordsOf(before);
  const converted = wordsOf(after);
  const isChanged = (place: number) => old[place] !== converted[place];
  return (
    <tr>
      <td>
        <Words words={old} isChanged={isChanged} />
      </td>
      <td>
        <Words words={converted} isChanged={isChanged} />
      </td>
    </tr>
  );
}

function Words({ words, isChanged }: { words: readonly string[]; isChanged(place: number): boolean }) {
  return (
    <>
      {words.slice(0, MOST_WORDS).map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words repeat; their place is what they are
        <span key={place}>{isChanged(place) ? <mark>{word}</mark> : word} </span>
      ))}
      {words.length > MOST_WORDS && '…'}
    </>
  );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
