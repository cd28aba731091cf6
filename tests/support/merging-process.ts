/**
 * Opens a library and a package, says so, and merges it: to be killed at any moment.
 *
 * node tests/support/merging-process.ts LIBRARY PACKAGE
 */
import { createDesk } from '#main/desk/desk.ts';
import { TEST_PORTS } from './test-ports.ts';

const [library = '', path = ''] = process.argv.slice(2);
const desk = await createDesk({ library, whenMissing: 'refuse' }, TEST_PORTS);
const { handoff, merging, people } = desk.services;
const merger = await people.current();
if (!merger) throw new Error('nobody sits at the desk');
const { id } = await handoff.openPackage({ path, name: 'goi.toasoan' });
process.stdout.write('opened\n');
await merging.merge({ id, decisions: [], acceptsUnknown: true, windowId: null }, merger);
process.stdout.write('merged\n');
await desk.close();
