/** The whole window: providers around the frame, the frame around the screen. */
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { AppRouter } from '#main/desk/router.ts';
import { DeskClientProvider } from '../desk-client/desk-client.tsx';
import type { Transport } from '../desk-client/transport.ts';
import { SignedInGate } from '../features/people/signed-in-gate.tsx';
import { SetupGate } from '../features/setup/setup-gate.tsx';
import { Appearance } from './appearance.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Screens } from './screens.tsx';
import { Frame } from './shell/frame.tsx';
import './base.css';
import './fonts.css';
import './i18n.ts';

export function App({ transport }: { transport: Transport<AppRouter> }) {
  return (
    <Appearance>
      <CrashBoundary>
        <DeskClientProvider transport={transport}>
          <Router hook={useHashLocation}>
            <SignedInGate>
              <SetupGate>
                <Frame>
                  <Screens />
                </Frame>
              </SetupGate>
            </SignedInGate>
          </Router>
        </DeskClientProvider>
      </CrashBoundary>
    </Appearance>
  );
}
