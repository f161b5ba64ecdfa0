/** Which build this page is: the address of its first script, which names every other by its content. */
export function ownVersion(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script === null ? '' : new URL(script.src).pathname;
}
