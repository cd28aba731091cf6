/** Shows its children only after 300 ms: what comes sooner needs no announcement. */
import { type ReactNode, useEffect, useState } from 'react';

export function Late({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? children : null;
}
