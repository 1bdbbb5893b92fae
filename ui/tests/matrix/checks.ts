// What is looked for on a page, whatever it shows. Every check answers with what is wrong, in words; nothing is good.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG, as far as a program finds them. */
export async function violations(page: Page): Promise<string[]> {
  // Sent by the driver, so that the page's policy does not hold it back.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axeSource};undefined`);
  const options: RunOptions = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
  const results = await page.evaluate(
    (asked) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(asked),
    options,
  );
  if (results.passes.length === 0) return ['axe found nothing to look at'];
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

/** What leaves the window with no way to scroll to it, or is cut off by a box that hides the rest. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What is painted counts: a panel that grew is put in its place before the next frame, and not in the middle of this one.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const found: string[] = [];
    const root = document.documentElement;
    const name = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const at = [left, top, right, bottom].map(Math.round).join(' ');
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${at}: ${(element.textContent ?? '').trim().slice(0, 40)}`;
    };
    const scrolls = (value: string) => value === 'auto' || value === 'scroll';
    // The board and tables may be wider than their place.
    const wide = '[data-testid=board], [data-testid=deals], [role=region][tabindex="0"]';
    const cuts = (value: string) => value === 'hidden' || value === 'clip';
    if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);

    // For screen readers only, or out of sight until it has the focus.
    const unseen = (element: Element) => element.closest('.skip') !== null || getComputedStyle(element).clipPath === 'inset(50%)';

    function escapes(element: Element): boolean {
      const box = element.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) return false;
      let sideways = box.left < -1 || box.right > innerWidth + 1;
      let upwards = box.top < -1 || box.bottom > innerHeight + 1;
      // A fixed box does not scroll with the boxes around it.
      let fixed = false;
      for (let at: Element | null = element; at && at !== document.body && (sideways || upwards); at = at.parentElement) {
        const style = getComputedStyle(at);
        if (unseen(at)) return false;
        if (!fixed && at !== element) {
          const inside = style.overflowX !== 'visible' && at.getBoundingClientRect();
          if (scrolls(style.overflowX) || (inside && cuts(style.overflowX) && inside.left >= -1 && inside.right <= innerWidth + 1)) sideways = false;
          if (scrolls(style.overflowY) || (inside && cuts(style.overflowY) && inside.top >= -1 && inside.bottom <= innerHeight + 1)) upwards = false;
        }
        fixed ||= style.position === 'fixed';
      }
      return sideways || upwards;
    }

    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg')?.contains(element) && element.tagName !== 'svg') continue;
      if (element.tagName === 'OPTION' || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (escapes(element)) found.push(`outside of the window: ${name(element)}`);
      const style = getComputedStyle(element);
      // Where an ellipsis says so, cutting is meant; and a field scrolls as one types.
      if (element.matches('input, select')) continue;
      if (scrolls(style.overflowX) && !element.matches(wide) && element.scrollWidth > element.clientWidth) found.push(`scrolls sideways: ${name(element)}`);
      if (element.matches('.card, dialog') && style.overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(`spills over its edge: ${name(element)}`);
      if (cuts(style.overflowX) && style.textOverflow !== 'ellipsis' && !unseen(element) && element.scrollWidth > element.clientWidth + 1) {
        found.push(`cut off: ${name(element)}`);
      }
    }
    return found.slice(0, 10);
  });
}

/** Texts and names that nobody should see: ids of messages, and what programs write by mistake. */
export async function strayTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.parentElement?.checkVisibility()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const attribute of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(attribute) ?? '');
    }
    return found;
  });
  // No text of the setup is a row of small Latin words with dashes.
  const id = /^[a-z]+(-[a-z0-9_]+)+$/;
  const slip = /\bundefined\b|\bNaN\b|\[object |\{\s*\$/;
  return texts.map(plain).filter((text) => id.test(text) || slip.test(text));
}

/** Numbers, amounts and days whose figures do not stand in their order from left to right. */
export async function reordered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement?.checkVisibility()) continue;
      for (const { index, 0: text } of (node.textContent ?? '').matchAll(/[\d٠-٩](?:[\d٠-٩.,٫٬-]*[\d٠-٩])?[%٪]?/g)) {
        const boxes = [...text].map((_, at) => {
          const range = document.createRange();
          range.setStart(node, index + at);
          range.setEnd(node, index + at + 1);
          return range.getBoundingClientRect();
        });
        // A number that goes on in the next line begins anew.
        const back = boxes.some((box, at) => {
          const before = boxes[at - 1] ?? box;
          return Math.abs(box.top - before.top) < box.height / 2 && box.left < before.left;
        });
        if (back) found.push(`${text} in: ${(node.textContent ?? '').slice(0, 80)}`);
      }
    }
    return found;
  });
}

/** A visible text without its marks of direction. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069\u200E\u200F\u061C]/g, '').trim();
}
