/** Takes files dropped anywhere into the window, and shows how their import goes. */
import { DropOverlay } from './drop-overlay.tsx';
import { ImportDialog } from './import-dialog.tsx';

export function ImportDesk() {
  return (
    <>
      <DropOverlay />
      <ImportDialog />
    </>
  );
}
