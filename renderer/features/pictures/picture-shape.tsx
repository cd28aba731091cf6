/** A picture as it is used: how large it prints, which way up it stands, what is cut off. */
import { Button } from '@fluentui/react-components';
import {
  ArrowRotateClockwiseRegular,
  ArrowRotateCounterclockwiseRegular,
  CropRegular,
} from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { cropPixels } from '#shared/document/figures.ts';
import { isDrawing, type PictureRecord, PRINT_DPI, printableCentimetres } from '#shared/model/picture.ts';
import { useFormats } from '../../app/formats.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import {
  type EditorSurroundings,
  NO_PICTURES,
  SurroundingsProvider,
} from '../../editor/editor-surroundings.ts';
import { CropDialog } from '../../editor/figure/crop-dialog.tsx';
import { en } from '../../editor/strings/en.ts';
import { vi } from '../../editor/strings/vi.ts';
import { CroppedPicture } from '../../ui/cropped-picture.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import styles from './picture-details.module.css';

const STRINGS = { vi, en };
/** CSS pixels: the pane is seldom wider. */
const WIDEST = 480;

export function PictureShape({ picture, isReadOnly }: { picture: PictureRecord; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const notify = useNotify();
  const [, goTo] = useLocation();
  const [isCropping, setCropping] = useState(false);
  const language = usePreferences((preferences) => preferences.language);
  const surroundings = useMemo(
    (): EditorSurroundings => ({ pictures: NO_PICTURES, strings: STRINGS[language] }),
    [language],
  );
  const crop = useMutation(desk.pictures.crop.mutationOptions());
  const turn = useMutation(
    desk.pictures.turn.mutationOptions({
      onSuccess: (turnedId) => {
        if (turnedId === picture.id) return;
        notify({ message: t('pictures.turnedBeside') });
        goTo(places.picture(turnedId), { replace: true });
      },
    }),
  );
  const shown = {
    ...picture,
    crop: picture.crop ?? undefined,
    small: fileUrl(`/thumbnail/${picture.hash}`),
    large: fileUrl(`/thumbnail/${picture.hash}/large`),
  };
  const part = cropPixels(picture, picture.crop ?? undefined);
  const printable = printableCentimetres(part);
  return (
    <>
      <div className={styles.picture} style={{ maxWidth: (280 * part.width) / part.height }}>
        <CroppedPicture
          picture={shown}
          crop={shown.crop}
          alternativeText={picture.alternativeText}
          widest={WIDEST}
        />
      </div>
      {!isReadOnly && (
        <div className={styles.tools}>
          <Button size="small" icon={<CropRegular />} onClick={() => setCropping(true)}>
            {t('pictures.crop')}
          </Button>
          {([3, 1] as const).map((quarters) => (
            <KeyTip key={quarters} label={t(quarters === 3 ? 'pictures.turnLeft' : 'pictures.turnRight')}>
              <Button
                size="small"
                icon={
                  quarters === 3 ? <ArrowRotateCounterclockwiseRegular /> : <ArrowRotateClockwiseRegular />
                }
                disabledFocusable={turn.isPending}
                onClick={() => turn.mutate({ id: picture.id, quarters })}
              />
            </KeyTip>
          ))}
        </div>
      )}
      <p className={styles.facts}>
        {isDrawing(picture)
          ? t('pictures.drawing', { bytes: formats.bytes(picture.bytes) })
          : t('pictures.size', {
              width: formats.number(part.width),
              height: formats.number(part.height),
              bytes: formats.bytes(picture.bytes),
            })}
        <br />
        {isDrawing(picture)
          ? t('pictures.printsAlways')
          : t('pictures.printSize', {
              width: formats.decimal(printable.width),
              height: formats.decimal(printable.height),
              dpi: PRINT_DPI,
            })}
        {picture.crop && (
          <>
            <br />
            {t('pictures.cropNote')}
          </>
        )}
      </p>
      {isCropping && (
        <SurroundingsProvider value={surroundings}>
          <CropDialog
            picture={shown}
            crop={shown.crop}
            onApply={(next) => crop.mutate({ id: picture.id, crop: next ?? null })}
            onClose={() => setCropping(false)}
          />
        </SurroundingsProvider>
      )}
    </>
  );
}
