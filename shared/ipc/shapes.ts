import { z } from 'zod';

/** Names an open project for the life of the services. */
export const projectId = z.string().min(1).max(200);

/** A path in the project, with "/". */
export const filePath = z.string().min(1).max(1000);

/** A file's text. */
export const fileText = z.string().max(6_000_000);

/** A file of a project, or why it is not shown. */
export const fileContent = z.union([
  z.strictObject({ text: fileText }),
  z.strictObject({
    refused: z.enum(['link-outside', 'not-a-file', 'too-large', 'not-text', 'unreadable']),
    reason: z.string(),
  }),
]);

/** Nothing is given, or nothing is answered. */
export const nothing = z.null();
