// What may be asked for next is made while nobody asks for anything.

const later = window.requestIdleCallback ?? (does => setTimeout(() => does({timeRemaining: () => 10}), 50));

/** Does one piece of work after the other, in the time that the browser has left. */
export function whenIdle(works) {
  const waiting = [...works];
  const some = deadline => {
    while (waiting.length > 0 && deadline.timeRemaining() > 2) {
      waiting.shift()();
    }
    if (waiting.length > 0) {
      later(some);
    }
  };
  later(some);
}
