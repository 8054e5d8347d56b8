import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printExample } from '../../../shared/example/print-example.ts';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';

/** The name of the global that every payload sets where it runs. */
export const canary = 'payloadRan';

const evil = 'http://evil.example';
const hidden = '\u202Egnp.exe\u202C a\u200Bb\u2066c\u2069';

/** Texts that do harm wherever they are taken for more than texts. */
export const payloads = {
  script: `<script>globalThis.${canary} = 'script'</script>`,
  image: `<img src="${evil}/pixel.png" onerror="globalThis.${canary} = 'image'">`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.${canary} = 'svg'"><use href="${evil}/a.svg#x"/></svg>`,
  frame: `<iframe srcdoc="<script>parent.${canary} = 'frame'</script>" src="${evil}"></iframe><base href="${evil}">`,
  markdown: `# Hi\n\n![pixel](${evil}/pixel.png) [click](javascript:globalThis.${canary}='link') <${evil}>\n\n- [bank](${evil} "https://bank.example")\n\n\`\`\`html\n<script>globalThis.${canary} = 'code'</script>\n\`\`\`\n\n**<b onclick="alert(1)">b</b>**`,
  data: `[a](data:text/html,<script>opener.${canary}='data'</script>) ![b](data:image/svg+xml,<svg/onload=alert(1)>)`,
  style: `<style>@import url(${evil}/a.css); * { background: url(${evil}/b.png) }</style><link rel="stylesheet" href="${evil}">`,
  hidden,
  prototype: '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}}}',
  deep: `${'['.repeat(60_000)}${']'.repeat(60_000)}`,
  wide: 'x<b>'.repeat(250_000),
} as const;

/** A form holds whole texts in inputs, which a browser lays out slowly; prompts and answers are as long as they come. */
const formLength = 20_000;

const names = Object.keys(payloads) as readonly (keyof typeof payloads)[]; // the keys of the literal above

/** A name that is a tag, where the file system lets it be. */
const tagName = process.platform === 'win32' ? 'tag' : `<img src=x onerror=globalThis.${canary}=1>`;

const bomb = `format: 1\ninput:\n  a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
  .map((name, index) => `  ${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

/** Checks that never end or reach out. */
const checks = [
  { id: 'explodes', type: 'regex', value: '^(a+)+$' },
  { id: 'loops', type: 'javascript', value: 'while (true) {}' },
  { id: 'eats', type: 'javascript', value: 'const a = []; while (true) a.push(new Array(1e6).fill(a)); ' },
  {
    id: 'escapes',
    type: 'javascript',
    value: `(() => { globalThis.${canary} = 'check'; const all = output.constructor.constructor('return globalThis')(); all.${canary} = 'check'; return typeof all.fetch === 'undefined' && typeof all.postMessage === 'undefined'; })()`,
  },
  { id: '<b>bold</b>', description: payloads.image, type: 'contains', value: payloads.script },
] as const;

/** Writes a project whose every text is hostile into a folder. */
export function writeHostileProject(folder: string): void {
  const files: Readonly<Record<string, string>> = {
    'prompts/nasty.prompt': `---\ndescription: ${JSON.stringify(payloads.image)}\nmodel: ${JSON.stringify(`<b>${evil}</b>`)}\ninput:\n  schema:\n    message: ${JSON.stringify(`string, ${payloads.svg}`)}\n---\n{{role "system"}}\n${payloads.script}\n${payloads.frame}\n${payloads.style}\n${hidden}\n{{>_${'nowhere'}}}\n{{role "user"}}\n{{message}}\n`,
    [`prompts/${tagName}.prompt`]: `${payloads.image} {{message}}\n`,
    'prompts/wide.prompt': `${payloads.wide} {{message}}\n`,
    'prompts/deep.prompt': `${'{{#if a}}'.repeat(3_000)}x${'{{/if}}'.repeat(3_000)}\n`,
    'prompts/nasty.checks.yaml': printYaml({ format: 1, expect: checks.map((check) => ({ ...check })) }),
    'goldens/nasty/bomb.yaml': bomb,
    'goldens/nasty/nested.yaml': `format: 1\ninput: ${'['.repeat(20_000)}\n`,
    [`goldens/nasty/${tagName}.yaml`]: 'format: 1\ninput: { message: hello }\n',
    'governance/policy.yaml': 'format: 1\nmodels: { allowed: ["<b>*</b>", "*"] }\n',
    'README.md': payloads.markdown,
  };
  for (const [path, text] of Object.entries(files)) write(folder, path, text);
  for (const name of names) {
    const text = payloads[name];
    write(
      folder,
      `goldens/nasty/${name}.yaml`,
      printExample({
        description: text.slice(0, 300),
        history: [{ role: 'assistant', content: text.slice(0, formLength) }],
        input: { message: text.slice(0, formLength) },
        checks: [],
      }),
    );
    write(
      folder,
      `goldens/nasty/${name}.rec.yaml`,
      printYaml({
        format: 1,
        runs: [{ origin: 'import', by: payloads.image, samples: [{ text, model: payloads.svg }] }],
      }),
    );
  }
  const slow = `${'a'.repeat(5_000)}!`;
  write(folder, 'goldens/nasty/slow.yaml', `format: 1\ninput: { message: ${slow} }\n`);
  write(
    folder,
    'goldens/nasty/slow.rec.yaml',
    printYaml({ format: 1, runs: [{ origin: 'import', samples: [{ text: slow }] }] }),
  );
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
