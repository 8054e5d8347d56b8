import { printYaml } from '../yaml/print-yaml.ts';
import { type Example, exampleFormat } from './example.ts';

/** The text of a new example's file. What is empty is left out. */
export function printExample(example: Omit<Example, 'path' | 'prompt' | 'name'>): string {
  const { description, history, input, threshold, checks } = example;
  return printYaml({
    format: exampleFormat,
    description,
    ...(history.length > 0 && { history }),
    ...(Object.keys(input).length > 0 && { input }),
    threshold,
    ...(checks.length > 0 && { expect: checks }),
  });
}
