/** The editor's way to the library's pictures. */
import { useMemo, useState } from 'react';
import type { PictureRow } from '#shared/model/picture.ts';
import type { ChosenPicture, PicturePort } from '../../editor/editor-surroundings.ts';
import { usePictureChooser } from './picture-chooser.tsx';
import { useAddPictures } from './use-add-pictures.ts';
import { usePictures } from './use-pictures.ts';

/** `dialog` has to be rendered; `port` is a new one only when the library's pictures changed. */
export function usePicturePort() {
  const { choose, dialog } = usePictureChooser();
  const picture = usePictures();
  const addPictures = useAddPictures();
  // Kept in one place that stays, so that a new function does not make a new port.
  const [latest] = useState(() => ({ choose, addPictures }));
  Object.assign(latest, { choose, addPictures });
  const port = useMemo(
    (): PicturePort => ({
      picture,
      choosePicture: async () => (await latest.choose({ several: false })).map(chosen)[0] ?? null,
      choosePictures: async () => (await latest.choose({ several: true })).map(chosen),
      addPictures: async (files) => (await latest.addPictures(files)).map(chosen),
    }),
    [picture, latest],
  );
  return { port, dialog };
}

function chosen({ id, caption, credit, alternativeText, crop }: PictureRow): ChosenPicture {
  return { id, caption, credit, alternativeText, crop: crop ?? undefined };
}
