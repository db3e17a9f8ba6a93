// Lets a walk say when a task of the sample comes to its end: nobody waits for it, and none ends before it was looked at.

/** What waits as long as this is a task; what a screen itself waits for is shorter. */
const LONG = 500;

const held: (() => void)[] = [];

/** From now on long waits end when `later` is called, and not before. */
function hold(): void {
  const wait = window.setTimeout;
  const holding = (run: TimerHandler, delay = 0, ...args: unknown[]): number => {
    if (delay < LONG || typeof run !== "function") return wait(run, delay, ...args);
    return held.push(() => run(...args));
  };
  window.setTimeout = holding as typeof window.setTimeout;
}

/** Everything that was waited for comes now. */
export function later(): void {
  for (const run of held.splice(0)) run();
}

if (new URLSearchParams(window.location.search).has("walk")) hold();
