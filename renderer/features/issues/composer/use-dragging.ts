/** Dragging by pointer and by keyboard over dnd-kit, said aloud in the window's language. */
import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardCode,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useRef, useState } from 'react';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { Composing } from '../composing.ts';
import { placeOf } from '../composing-steps.ts';
import { type Dragging, placeAt, type Target, withDragging } from './arrangement.ts';
import { useSpokenPlaces } from './use-spoken-places.ts';

type Over = Pick<DragOverEvent, 'active' | 'over'>;

function targetOf({ active, over }: Over): Target | null {
  const container: unknown = over?.data.current?.container;
  if (!over || typeof container !== 'string') return null;
  const dragged = active.rect.current.translated;
  const middle = over.rect.top + over.rect.height / 2;
  return { id: String(over.id), container, isBelowMiddle: dragged ? dragged.top > middle : false };
}

/** Rows under the pointer win over the container they lie in; by keyboard there is no pointer. */
const collisions: CollisionDetection = (args) => {
  if (!args.pointerCoordinates) return closestCenter(args);
  const under = pointerWithin(args);
  const rows = under.filter(({ id }) =>
    args.droppableContainers.some((one) => one.id === id && one.data.current?.sortable),
  );
  return rows.length > 0 ? rows : under;
};

export function useDragging(
  issue: Issue,
  articleOf: (id: string) => ArticleSummary | undefined,
  composing: Composing,
) {
  const spoken = useSpokenPlaces();
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const shown = withDragging(issue, dragging);
  const latest = useRef({ shown });
  latest.current = { shown };

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      keyboardCodes: {
        start: [KeyboardCode.Space],
        end: [KeyboardCode.Space, KeyboardCode.Enter],
        cancel: [KeyboardCode.Esc],
      },
    }),
  );

  const place = (event: Over) => {
    const target = targetOf(event);
    return target ? placeAt(latest.current.shown, String(event.active.id), target) : undefined;
  };
  const onDragStart = ({ active }: DragStartEvent) => {
    const article = articleOf(String(active.id));
    if (article) setDragging({ article, to: placeOf(issue, article.id) });
  };
  const onDragOver = (event: DragOverEvent) => {
    const to = place(event);
    if (to === undefined) return;
    // Within a container dnd-kit moves the rows aside by itself; only a change of container re-arranges.
    setDragging((now) => (now && now.to?.sectionId !== to?.sectionId ? { ...now, to } : now));
  };
  const onDragEnd = (event: DragEndEvent) => {
    const to = place(event);
    if (dragging && to !== undefined) composing.move(dragging.article, to);
    setDragging(null);
  };

  const titleOf = ({ active }: Pick<Over, 'active'>) => String(active.data.current?.title ?? '');
  const spokenPlace = (event: Over) => {
    const to = place(event);
    return to === undefined ? null : spoken.place(latest.current.shown, to, String(event.active.id));
  };
  const announcements: Announcements = {
    onDragStart: (event) => spoken.lifted(titleOf(event)),
    onDragOver: (event) => {
      const where = spokenPlace(event);
      return where ? spoken.over(titleOf(event), where) : undefined;
    },
    onDragEnd: (event) => {
      const where = spokenPlace(event);
      return where ? spoken.dropped(titleOf(event), where) : spoken.cancelled(titleOf(event));
    },
    onDragCancel: (event) => spoken.cancelled(titleOf(event)),
  };

  return {
    shown,
    dragging,
    context: {
      sensors,
      collisionDetection: collisions,
      onDragStart,
      onDragOver,
      onDragEnd,
      onDragCancel: () => setDragging(null),
      accessibility: { announcements, screenReaderInstructions: { draggable: spoken.instructions } },
    },
  };
}
