/** The typed client of the desk's contract, for every screen. */
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { AppRouter } from '#main/desk/router.ts';
import { failureOf } from './failure.ts';
import { announceFailure } from './failure-notices.ts';
import { askBeforeLeaving } from './leaving.ts';
import type { Transport } from './transport.ts';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Query and mutation options per procedure. */
export const useDesk = useTRPC;
/** Bare calls, for what is no query: autosave, jobs. */
export const useDeskCalls = useTRPCClient;

type FilesOfTransport = Pick<Transport<AppRouter>, 'fileUrl' | 'uploadUrl'>;

const FilesContext = createContext<FilesOfTransport>({ fileUrl: (path) => path, uploadUrl: '/upload' });

/** Where library files are shown from and posted to. */
export function useFiles(): FilesOfTransport {
  return use(FilesContext);
}

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The screen shows the failure itself, so no notice is raised. */
      showsFailure?: boolean;
    };
  }
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The desk is on this computer: being offline says nothing about it.
        networkMode: 'always',
        // Live updates say what is stale (app/live-updates.ts).
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => failureOf(error).code === 'DESK_UNREACHABLE' && count < 5,
        retryDelay: (count) => Math.min(500 * 2 ** count, 5000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.showsFailure) announceFailure(failureOf(error));
      },
    }),
  });
}

export function DeskClientProvider({
  transport,
  children,
}: {
  transport: Transport<AppRouter>;
  children: ReactNode;
}) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: transport.links }));
  useEffect(() => askBeforeLeaving(queryClient), [queryClient]);
  return (
    <FilesContext value={transport}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={client} queryClient={queryClient}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    </FilesContext>
  );
}
