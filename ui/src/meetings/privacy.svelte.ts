/** A lock begins the page anew, and who looks at the screen does not change by it. */
const KEPT = 'presenting';

/**
 * What of the one-on-ones may be seen by others at the screen. Private text is not in the page until it is asked for, and
 * never while the screen is shared.
 */
class Privacy {
  /** Present mode: nothing private is on the screen, whoever asks. */
  presenting = $state(sessionStorage.getItem(KEPT) !== null);
  /** The person whose private texts were asked for. */
  #asked = $state<string | null>(null);

  /** Whether the private texts on this person may be shown. */
  shows(person: string): boolean {
    return !this.presenting && this.#asked === person;
  }

  /** Shows them, until another person's page is opened. */
  ask(person: string): void {
    if (!this.presenting) this.#asked = person;
  }

  /** Covers them again. */
  cover(): void {
    this.#asked = null;
  }

  /** Turns present mode on or off. What was shown before is covered afterwards. */
  toggle(): void {
    this.presenting = !this.presenting;
    if (this.presenting) sessionStorage.setItem(KEPT, '');
    else sessionStorage.removeItem(KEPT);
    this.cover();
  }
}

export const privacy = new Privacy();
