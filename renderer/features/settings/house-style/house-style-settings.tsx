/** The house style of the publication that the settings are about. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { HouseStyleForm } from './house-style-form.tsx';

export function HouseStyleSettings({ publicationId }: { publicationId: string }) {
  const desk = useDesk();
  const mayChange = useMay('publication.write');
  const style = useQuery(desk.houseStyle.get.queryOptions({ publicationId }));
  return (
    <Loaded query={style}>
      {(stored) => <HouseStyleForm publicationId={publicationId} stored={stored} mayChange={mayChange} />}
    </Loaded>
  );
}
