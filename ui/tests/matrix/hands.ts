// Hands that count: each click, drag and key is one step, and what is typed into a field is one field.

import type { Page } from 'playwright-core';

export interface Steps {
  clicks: number;
  drags: number;
  keys: number;
  fields: number;
}

const NONE: Steps = { clicks: 0, drags: 0, keys: 0, fields: 0 };

export class Hands {
  #steps: Steps = { ...NONE };

  constructor(private readonly page: Page) {}

  async click(selector: string): Promise<void> {
    this.#steps.clicks += 1;
    await this.page.locator(selector).first().click();
  }

  /** Keys that are held together are one. */
  async press(keys: string): Promise<void> {
    this.#steps.keys += 1;
    await this.page.keyboard.press(keys);
  }

  /** Types into the field that has the keyboard. */
  async type(text: string): Promise<void> {
    this.#steps.fields += 1;
    await this.page.keyboard.type(text);
  }

  /** From the middle of one element to the upper part of another, in small steps as a hand does. */
  async drag(from: string, to: string): Promise<void> {
    this.#steps.drags += 1;
    const [start, end] = [await this.page.locator(from).boundingBox(), await this.page.locator(to).boundingBox()];
    if (!start || !end) throw new Error(`nothing to drag: ${from}, ${to}`);
    const { mouse } = this.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2 + 8, { steps: 4 });
    await mouse.move(end.x + end.width / 2, end.y + 60, { steps: 20 });
    // The place where it would fall opens when the page has noticed where the hand is, some looks later.
    await this.page.waitForSelector(`:is(${to}) [data-is-dnd-shadow-item-internal]`, { state: 'attached' });
    await mouse.up();
  }

  /** Fails when more was done than may be, and begins to count anew. */
  within(budget: Partial<Steps>): void {
    const done = this.#steps;
    this.#steps = { ...NONE };
    for (const kind of ['clicks', 'drags', 'keys', 'fields'] as const) {
      const may = budget[kind] ?? 0;
      if (done[kind] > may) throw new Error(`${done[kind]} ${kind}, and ${may} are allowed`);
    }
  }
}
