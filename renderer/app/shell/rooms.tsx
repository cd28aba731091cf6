/** The rooms of the desk, in the order of the work. */
import type { FluentIcon } from '@fluentui/react-icons';
import {
  BookOpenFilled,
  BookOpenRegular,
  CheckmarkStarburstFilled,
  CheckmarkStarburstRegular,
  DataHistogramFilled,
  DataHistogramRegular,
  DeleteFilled,
  DeleteRegular,
  DocumentTextFilled,
  DocumentTextRegular,
  HistoryFilled,
  HistoryRegular,
  HomeFilled,
  HomeRegular,
  ImageMultipleFilled,
  ImageMultipleRegular,
  LibraryFilled,
  LibraryRegular,
  SettingsFilled,
  SettingsRegular,
} from '@fluentui/react-icons';
import { mayDo, type Permission } from '#shared/model/person.ts';
import { useCurrentPerson } from '../../desk-client/permissions.ts';
import { places } from '../places.ts';

export interface Room {
  name:
    | 'home'
    | 'articles'
    | 'issues'
    | 'sources'
    | 'pictures'
    | 'review'
    | 'statistics'
    | 'log'
    | 'trash'
    | 'settings';
  path: string;
  keys: string;
  Icon: FluentIcon;
  /** When one is in it. */
  IconHere: FluentIcon;
  /** Shown to those who may do this; absent for everybody. */
  permission?: Permission;
}

const rooms: readonly Room[] = [
  { name: 'home', path: places.home, keys: 'Alt+1', Icon: HomeRegular, IconHere: HomeFilled },
  {
    name: 'articles',
    path: places.articles,
    keys: 'Alt+2',
    Icon: DocumentTextRegular,
    IconHere: DocumentTextFilled,
  },
  { name: 'issues', path: places.issues, keys: 'Alt+3', Icon: BookOpenRegular, IconHere: BookOpenFilled },
  { name: 'sources', path: places.sources, keys: 'Alt+4', Icon: LibraryRegular, IconHere: LibraryFilled },
  {
    name: 'pictures',
    path: places.pictures,
    keys: 'Alt+5',
    Icon: ImageMultipleRegular,
    IconHere: ImageMultipleFilled,
  },
  {
    name: 'review',
    path: places.review,
    keys: 'Alt+8',
    Icon: CheckmarkStarburstRegular,
    IconHere: CheckmarkStarburstFilled,
  },
  {
    name: 'statistics',
    path: places.statistics,
    keys: 'Alt+7',
    Icon: DataHistogramRegular,
    IconHere: DataHistogramFilled,
  },
  {
    name: 'log',
    path: places.log,
    keys: 'Alt+9',
    Icon: HistoryRegular,
    IconHere: HistoryFilled,
    permission: 'audit.read',
  },
  { name: 'trash', path: places.trash, keys: 'Alt+0', Icon: DeleteRegular, IconHere: DeleteFilled },
  { name: 'settings', path: places.settings, keys: 'Alt+6', Icon: SettingsRegular, IconHere: SettingsFilled },
];

/** The rooms that the person at the desk may enter. */
export function useRooms(): readonly Room[] {
  const person = useCurrentPerson();
  return rooms.filter(
    ({ permission }) => permission === undefined || (person !== null && mayDo(person.roles, permission)),
  );
}

/** True when the path lies in the room. */
export function isInRoom(path: string, room: Room): boolean {
  return room.path === '/' ? path === '/' : path === room.path || path.startsWith(`${room.path}/`);
}
