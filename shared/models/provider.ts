import { z } from 'zod';

/** The ways in which models are asked. `openai-compatible` is OpenAI, Ollama, LM Studio, vLLM, and most gateways. */
export const providerKinds = ['openai-compatible', 'anthropic', 'google', 'mistral'] as const;

/** A way in which models are asked. */
export type ProviderKind = (typeof providerKinds)[number];

/** Why an address is not one that prompts and keys may be sent to. Stable. */
export type AddressProblem = 'not-an-address' | 'login-in-address' | 'parts-behind-path' | 'not-encrypted';

/** Name of a provider: what stands before `/` in a model's name. */
const id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'must be small letters, digits, "-" and "_"');

/** A provider as it is set up on this computer. The key itself is never part of it. */
export const providerSchema = z
  .strictObject({
    id,
    kind: z.enum(providerKinds),
    address: z.string().max(500),
    /** Names that prompts use, and what this provider calls the same model. */
    models: z.record(z.string().min(1).max(200), z.string().min(1).max(200)).optional(),
    /** Under which name the key is kept; absent for a model on this computer. */
    key: z.string().min(1).max(100).optional(),
    /** False where the provider cannot send an answer piece by piece. */
    streams: z.boolean().optional(),
  })
  .superRefine(({ address, key }, context) => {
    const problem = problemOfAddress(address, key !== undefined);
    if (problem !== undefined) context.addIssue({ code: 'custom', path: ['address'], message: problem });
  });

/** A provider as it is set up on this computer. */
export interface Provider {
  readonly id: string;
  readonly kind: ProviderKind;
  /** Where its interface begins, such as `https://api.openai.com/v1`. */
  readonly address: string;
  readonly models?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly streams?: boolean;
}

/** A provider in the stored form; undefined when the value is none. */
export function readProvider(value: unknown): Provider | undefined {
  const { success, data } = providerSchema.safeParse(value);
  if (!success) return undefined;
  const { models, key, streams, ...rest } = data;
  return {
    ...rest,
    ...(models !== undefined && { models }),
    ...(key !== undefined && { key }),
    ...(streams !== undefined && { streams }),
  };
}

/**
 * What is wrong with an address. Without encryption only this computer is asked, or without a key one of the same
 * local network, so that no key and nobody's words travel readable.
 */
export function problemOfAddress(address: string, hasKey: boolean): AddressProblem | undefined {
  const parts = /^(https?):\/\/([^/?#]*)([^?#]*)(.*)$/i.exec(address);
  if (parts === null) return 'not-an-address';
  const [, scheme = '', authority = '', path = '', rest] = parts;
  if (authority.includes('@')) return 'login-in-address';
  if (/[\s\\<>"]/.test(authority + path) || !/^(?:\[[0-9a-f:.]+\]|[^\s:[\]]+)(?::\d{1,5})?$/i.test(authority))
    return 'not-an-address';
  if (rest !== '') return 'parts-behind-path';
  if (scheme.toLowerCase() === 'https' || isThisComputer(address)) return undefined;
  return !hasKey && isLocalNetwork(hostOf(authority)) ? undefined : 'not-encrypted';
}

/** Whether asking costs nothing: a model on this computer that wants no key. With one it may pass requests on to somebody who charges. */
export function isFree({ address, key }: Provider): boolean {
  return isThisComputer(address) && key === undefined;
}

/** Whether an address is of this computer. */
export function isThisComputer(address: string): boolean {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  const host = hostOf(authority);
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function hostOf(authority: string): string {
  return authority.replace(/:\d{1,5}$/, '').toLowerCase();
}

/** Private addresses (RFC 1918) and names of the local network (RFC 6762). */
function isLocalNetwork(host: string): boolean {
  return (
    /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/.test(
      host,
    ) || host.endsWith('.local')
  );
}
