/**
 * Puts values into a template. `@name@` alone on a line becomes the lines of its value, as deep as it stands; elsewhere
 * it becomes the value itself.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', name = ''] = /^( *)@([a-z]+)@$/.exec(line) ?? [];
      const block = values[name];
      if (block !== undefined) return block.split('\n').map((one) => (one === '' ? '' : indent + one));
      return [line.replaceAll(/@([a-z]+)@/g, (whole, inside: string) => values[inside] ?? whole)];
    })
    .join('\n');
}
