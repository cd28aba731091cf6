/** Stands at the end of a list that has more, and asks for it when it comes near. */
import { useEffect, useRef } from 'react';

/** So that the next rows are there before one reaches the last. */
const NEAR = '600px';

export function WhenSeen({ onSeen }: { onSeen(): void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
      },
      { rootMargin: `0px 0px ${NEAR} 0px` },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [onSeen]);
  return <div ref={end} />;
}
