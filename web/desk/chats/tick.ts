/** Draws anew now and again, for what is told of the time that has passed. */
import { useEffect, useState } from 'preact/hooks';

const tickMs = 10_000;

export function useTick(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setTick((last) => last + 1), tickMs);
    return () => window.clearInterval(timer);
  }, []);
}

/** Whole minutes since an instant, by the clock of the service. */
export const minutesSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
