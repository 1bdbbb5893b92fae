/** Brings the keyboard to the first field that is marked as wrong, once it is. */
export function focusWrong(form: HTMLFormElement | null | undefined): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}
