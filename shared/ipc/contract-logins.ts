import { z } from 'zod';
import { nothing, projectId } from './shapes.ts';

/** `system`: in the operating system's keychain. `run`: in memory, until Galley is closed. */
const kept = z.enum(['system', 'run']);

const name = z.string().min(1).max(3000);

/** The shapes of the calls about logins. A token goes one way: none of the answers has a place for one. */
export const loginCalls = {
  'logins.list': {
    input: nothing,
    output: z.strictObject({
      keychain: kept.describe('Where a login can be kept on this computer'),
      logins: z.array(
        z.strictObject({
          name,
          origin: z.string().describe('The only scheme, host and port that it is shown to'),
          user: z.string().describe('Empty where none was given'),
          places: z.array(z.string()).describe('Addresses that it was given for'),
          kept,
        }),
      ),
    }),
  },
  'logins.give': {
    input: z.strictObject({
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('address'), address: z.string().min(1).max(2000) }),
        z.strictObject({ kind: z.literal('project'), id: projectId }),
      ]),
      // A colon would end it (RFC 7617).
      user: z
        .string()
        .max(300)
        .regex(/^[^:\p{Cc}]*$/u),
      token: z.string().min(1).max(10_000),
      lasting: z.boolean().describe('To be kept in the keychain, where there is one'),
      job: z.string().max(100),
    }),
    output: z.strictObject({ kept }),
  },
  'logins.forget': { input: z.strictObject({ name }), output: nothing },
} as const;
