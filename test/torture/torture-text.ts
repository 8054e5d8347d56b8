/** The files that are typed in, saved, made and deleted. */
export const paths = ['prompts/a.prompt', 'prompts/b.prompt', 'goldens/a/c.yaml'] as const;

/** What the file holds after its `step`-th edit: long enough to be cut off half way, and deleted now and then. */
export function textAt(path: string, step: number): string | null {
  if (path.endsWith('c.yaml') && step % 3 === 0) return null;
  const lines = Array.from({ length: (step * 7919) % 4000 }, (_, line) => `${step} ${line} ${path}`);
  return `step ${step}\n${lines.join('\n')}\nend ${step}\n`;
}

/** The edit that a text comes from; undefined when it is not whole. */
export function stepOf(path: string, text: string): number | undefined {
  const step = Number(/^step (?<step>\d+)\n/.exec(text)?.groups?.step);
  return Number.isInteger(step) && text === textAt(path, step) ? step : undefined;
}
