import { loadPersonalDataScanner } from '../../shared/policy/personal-data.ts';
import { loadRedactor } from '../../shared/privacy/redactor.ts';
import { labelledKinds, labelledNames, labelledSet } from '../shared/policy/labelled-personal-data.ts';
import { unusualForms } from '../shared/policy/unusual-personal-data.ts';
import { median } from './median.ts';
import type { Row } from './table.ts';

const each = 1_000;

/** How much of the labelled set is found and how much of what is found is right, by kind, in percent. */
export async function recallAndPrecision(): Promise<readonly Row[]> {
  const { scan } = await loadPersonalDataScanner();
  const found = labelledSet(each).map((one) => ({
    ...one,
    found: scan(one.text, { names: labelledNames }).map(({ kind, start, end }) => ({
      kind,
      data: one.text.slice(start, end),
    })),
  }));
  return labelledKinds.flatMap((kind) => {
    const wanted = found.filter((one) => one.kind === kind);
    const hit = wanted.filter((one) =>
      one.found.some((other) => other.kind === kind && other.data === one.data),
    );
    const told = found.flatMap((one) => one.found.filter((other) => other.kind === kind)).length;
    return [
      { what: `recall: ${kind}`, unit: '%', least: 99, measured: (100 * hit.length) / wanted.length },
      {
        what: `precision: ${kind}`,
        unit: '%',
        least: 99,
        measured: told === 0 ? 0 : (100 * hit.length) / told,
      },
    ] as const;
  });
}

/** How much is found of what is written in unusual forms, in percent. There is no limit: it is told to be honest. */
export async function unusualRecall(): Promise<readonly Row[]> {
  const { scan } = await loadPersonalDataScanner();
  return labelledKinds.map((kind) => {
    const forms = unusualForms[kind];
    const found = forms.filter(
      (form) => scan(`It is ${form}, I think.`, { names: ['Ada Lovelace'] }).length > 0,
    );
    return {
      what: `recall of unusual forms: ${kind} (${found.length} of ${forms.length})`,
      unit: '%',
      measured: (100 * found.length) / forms.length,
    };
  });
}

/** What redacting the labelled set costs. */
export async function redacting(): Promise<readonly Row[]> {
  const redactor = await loadRedactor({ names: labelledNames }, 'a salt');
  const texts = labelledSet(each).map(({ text }) => text);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const text of texts) redactor.plainText(text);
    return performance.now() - start;
  });
  return [
    {
      what: `redacting ${texts.length.toLocaleString('en')} short texts`,
      unit: 'ms',
      measured: median(times),
    },
  ];
}
