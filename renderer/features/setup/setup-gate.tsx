/** The guided set-up in place of the desk: at once in a blank library, on demand in the sample. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SetupScreen } from './setup-screen.tsx';
import { useSetup } from './setup-state.ts';

export function SetupGate({ children }: { children: ReactNode }) {
  const kind = useQuery(useDesk().setup.kind.queryOptions());
  const isShown = useSetup((setup) => setup.isShown);
  return (
    <Loaded query={kind}>
      {(library) =>
        library !== 'office' && (isShown ?? library === 'blank') ? <SetupScreen kind={library} /> : children
      }
    </Loaded>
  );
}
