/** Two letters for a person. Arabic letters would join, so that they are kept apart. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.filter(Boolean).join(/\p{Script=Arabic}/u.test(name) ? '\u200C' : '').toUpperCase();
}
