/** Marks in the text that are kept but not edited here: inlines of a newer version. */
import { Tooltip } from '@fluentui/react-components';
import { PuzzlePieceRegular } from '@fluentui/react-icons';
import { useSurroundings } from '../editor-surroundings.ts';
import './preserved.css';

export function PreservedInlineView() {
  const { preserved } = useSurroundings().strings;
  return (
    <Tooltip content={`${preserved.unknown}: ${preserved.readOnly}`} relationship="label">
      <span role="img" className="article-chip">
        <PuzzlePieceRegular />
      </span>
    </Tooltip>
  );
}
