/** The rooms of the desk, in the order of the work. */
import type { FluentIcon } from '@fluentui/react-icons';
import {
  BookOpenFilled,
  BookOpenRegular,
  CheckmarkStarburstFilled,
  CheckmarkStarburstRegular,
  DataHistogramFilled,
  DataHistogramRegular,
  DocumentTextFilled,
  DocumentTextRegular,
  HomeFilled,
  HomeRegular,
  ImageMultipleFilled,
  ImageMultipleRegular,
  LibraryFilled,
  LibraryRegular,
  SettingsFilled,
  SettingsRegular,
} from '@fluentui/react-icons';
import { places } from '../places.ts';

export interface Room {
  name: 'home' | 'articles' | 'issues' | 'sources' | 'pictures' | 'review' | 'statistics' | 'settings';
  path: string;
  keys: string;
  Icon: FluentIcon;
  /** When one is in it. */
  IconHere: FluentIcon;
}

export const rooms: readonly Room[] = [
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
  { name: 'settings', path: places.settings, keys: 'Alt+6', Icon: SettingsRegular, IconHere: SettingsFilled },
];

/** True when the path lies in the room. */
export function isInRoom(path: string, room: Room): boolean {
  return room.path === '/' ? path === '/' : path === room.path || path.startsWith(`${room.path}/`);
}
