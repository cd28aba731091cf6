/** The picture of a figure, or what is the matter with it. */
import { Button } from '@fluentui/react-components';
import { ImageOffRegular, ImageRegular } from '@fluentui/react-icons';
import { type MouseEvent, useState } from 'react';
import type { FigureBlock } from '#shared/document/schema.ts';
import { CroppedPicture } from '../../ui/cropped-picture.tsx';
import { type ShownPicture, useSurroundings } from '../editor-surroundings.ts';

interface FigurePictureProps {
  figure: FigureBlock;
  /** Undefined while the library has not answered yet. */
  picture: ShownPicture | null | undefined;
  /** CSS pixels. */
  widest: number;
  editable: boolean;
  onSelect(event: MouseEvent): void;
  onReplace(): void;
}

export function FigurePicture(props: FigurePictureProps) {
  const { figure, picture, widest, editable, onSelect, onReplace } = props;
  const { figure: strings } = useSurroundings().strings;
  /** The picture whose file did not come. */
  const [failed, setFailed] = useState<string | null>(null);
  if (picture === undefined) return <div className="article-figure-missing" />;
  if (picture === null || failed === picture.id) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: selects the figure, which the arrow keys do too
      // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys reach it through the editor
      <div className="article-figure-missing" onClick={onSelect}>
        {figure.pictureId === null ? (
          <ImageRegular fontSize={32} aria-hidden />
        ) : (
          <ImageOffRegular fontSize={32} aria-hidden />
        )}
        <span>{reason(figure, picture, strings)}</span>
        {editable && (
          <Button size="small" onClick={onReplace}>
            {figure.pictureId === null ? strings.choose : strings.chooseOther}
          </Button>
        )}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: selects the figure, which the arrow keys do too
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys reach it through the editor
    <div className="article-figure-picture" draggable={editable} onClick={onSelect}>
      <CroppedPicture
        picture={picture}
        crop={figure.crop}
        alternativeText={figure.alternativeText || figure.caption}
        widest={widest}
        onError={() => setFailed(picture.id)}
      />
    </div>
  );
}

function reason(
  figure: FigureBlock,
  picture: ShownPicture | null,
  strings: { missing: string; notInLibrary: string; fileGone(name: string): string },
): string {
  if (figure.pictureId === null) return strings.missing;
  return picture === null ? strings.notInLibrary : strings.fileGone(picture.name);
}
