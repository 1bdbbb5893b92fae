/** A letter of each script and a digit: what the parts of the fonts are asked for by. */
const SAMPLE = 'a ع 1';
const FAMILIES = ['Inter Variable', 'Noto Sans Arabic Variable'];

/**
 * Fetches the fonts of both scripts before there is text for them. A part of a font that comes only with its first letter
 * has the whole screen laid out and painted twice.
 */
export function warmFonts(): void {
  for (const family of FAMILIES) document.fonts.load(`16px "${family}"`, SAMPLE).catch(() => undefined);
}
