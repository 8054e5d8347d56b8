import type { BeginRedaction, WithoutData } from '../../shared/answers/redaction.ts';
import { isJsonObject } from '../../shared/json.ts';
import { loadPersonalDataScanner } from '../../shared/policy/personal-data.ts';
import { loadSecretScanner, maySecretStand } from '../../shared/policy/secrets.ts';
import type { Project } from '../../shared/project/project.ts';

/** A stretch of a text that must not be sent, and what it is. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/**
 * Loads what takes secrets and personal data out of requests and answers: each stretch becomes its kind in brackets
 * (`[email]`). What finds secrets is loaded when a text looks like holding one.
 */
export async function loadRedaction({ policy }: Pick<Project, 'policy'>): Promise<BeginRedaction> {
  const personal = await loadPersonalDataScanner();

  async function stretchesIn(text: string): Promise<readonly Stretch[]> {
    const secrets = maySecretStand(text) ? await (await loadSecretScanner()).scan(text) : [];
    const found = secrets.map(({ start, end }): Stretch => ({ start, end, kind: 'secret' }));
    const data = personal.scan(text, policy.personalData);
    return [
      ...found,
      ...data.filter((one) => !found.some((other) => one.start < other.end && other.start < one.end)),
    ];
  }

  async function withoutData<T>(value: T): Promise<WithoutData<T>> {
    const kinds = new Set<string>();
    const change = async (member: unknown): Promise<unknown> => {
      if (Array.isArray(member)) return Promise.all(member.map(change));
      if (isJsonObject(member)) {
        const entries = Object.entries(member).map(async ([key, one]) => [key, await change(one)] as const);
        return Object.fromEntries(await Promise.all(entries));
      }
      if (typeof member !== 'string' || member.startsWith('data:')) return member;
      const stretches = await stretchesIn(member);
      for (const { kind } of stretches) kinds.add(kind);
      return stretches
        .toSorted((left, right) => right.start - left.start)
        .reduce((text, { start, end, kind }) => `${text.slice(0, start)}[${kind}]${text.slice(end)}`, member);
    };
    const changed = (await change(value)) as T; // the same shape: only texts are replaced
    return { value: changed, kinds: [...kinds].sort() };
  }

  return () => ({
    request: async (request) => {
      // Names of models and settings are no texts of anybody's.
      const { value, kinds } = await withoutData(request.messages);
      return { value: { ...request, messages: value }, kinds };
    },
    sample: async (sample) => {
      const { value, kinds } = await withoutData({ text: sample.text, toolCalls: sample.toolCalls ?? [] });
      const { text, toolCalls } = value;
      return { value: { ...sample, text, ...(sample.toolCalls && { toolCalls }) }, kinds };
    },
  });
}
