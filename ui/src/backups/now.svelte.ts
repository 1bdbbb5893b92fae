import { onDestroy } from 'svelte';

const EVERY = 20_000;

/** The time, for sentences such as "12 minutes of changes". To be made while a component is being set up. */
export class Now {
  at = $state(Date.now());

  constructor() {
    const timer = setInterval(() => (this.at = Date.now()), EVERY);
    onDestroy(() => clearInterval(timer));
  }

  /** What is told from here on is told of this very moment. */
  renew(): void {
    this.at = Date.now();
  }
}
