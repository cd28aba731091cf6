/** Writes what is shown to files of the library, and shows them. */
import { useMutation } from '@tanstack/react-query';
import type { ReportFormat } from '#shared/model/statistics.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { WriteFile } from '../publish/write-file.tsx';
import { useShownFigures } from './period-store.ts';

export function WriteButtons({ formats }: { formats: readonly ReportFormat[] }) {
  const desk = useDesk();
  const mayExport = useMay('issue.export');
  const publicationId = useShownFigures((shown) => shown.publicationId);
  const period = useShownFigures((shown) => shown.period);
  const write = useMutation(desk.statistics.write.mutationOptions());
  if (!mayExport) return null;
  return (
    <WriteFile
      formats={formats}
      isWriting={write.isPending}
      write={(format) => write.mutateAsync({ query: { publicationId, period }, format })}
    />
  );
}
