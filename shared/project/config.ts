import { z } from 'zod';

/** The version of `galley.yaml` that this Galley writes. */
export const configFormat = 1;

/** Differences in what is sent that a project may declare immaterial. */
export const spacingKinds = ['line-ends', 'final-newline', 'trailing-spaces', 'blank-lines'] as const;

/** A difference that a project may declare immaterial. */
export type SpacingKind = (typeof spacingKinds)[number];

/** The file `galley.yaml`; every value has a default. */
export const configSchema = z.strictObject({
  format: z.literal(configFormat).optional().describe('Version of this file format'),
  prompts: z.array(z.string()).optional().describe('Folders or globs of prompt files'),
  examples: z.string().optional().describe('Folder of the examples'),
  policy: z.string().optional().describe('Path of the policy file'),
  proposals: z
    .strictObject({
      base: z.string().optional().describe('Branch that is live; default: the default branch'),
      prefix: z.string().optional().describe('What the names of proposal branches begin with'),
    })
    .optional(),
  evidence: z
    .strictObject({
      immaterial: z
        .array(z.enum(spacingKinds))
        .optional()
        .describe('Differences that do not void a recording'),
    })
    .optional(),
});

/** A project's settings, with every default filled in. */
export interface ProjectConfig {
  readonly prompts: readonly string[];
  readonly examples: string;
  readonly policy: string;
  readonly proposals: { readonly base?: string; readonly prefix: string };
  readonly immaterial: readonly SpacingKind[];
}

/** The settings of a project without `galley.yaml`. */
export const defaultConfig: ProjectConfig = {
  prompts: ['prompts'],
  examples: 'goldens',
  policy: 'governance/policy.yaml',
  proposals: { prefix: 'galley/' },
  immaterial: ['line-ends', 'final-newline'],
};
