/** Who sits at the desk, and what their roles allow: to leave out what the desk would refuse anyway. */
import { useQuery } from '@tanstack/react-query';
import { mayDo, type Permission, type Person } from '#shared/model/person.ts';
import { useDesk } from './desk-client.tsx';

export function useCurrentPerson(): Person | null {
  const desk = useDesk();
  return useQuery(desk.people.current.queryOptions()).data ?? null;
}

export function useMay(permission: Permission): boolean {
  const person = useCurrentPerson();
  return person !== null && mayDo(person.roles, permission);
}
