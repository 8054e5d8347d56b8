/**
 * Work that may loop, explode or eat memory, and so runs only in the killable worker.
 * `source` is what the check's author wrote, `text` what it is applied to: jobs with one source go wrong together.
 *
 * - `regex`: a JavaScript pattern, and the answer.
 * - `is-json`: a JSON Schema as JSON text, and a JSON document.
 * - `contains-json`: a JSON Schema as JSON text or nothing, and the answer in which objects are looked for.
 * - `javascript`: the body of a function of `output` and `context`, and a JSON text that holds both.
 */
export interface SandboxJob {
  readonly kind: 'regex' | 'is-json' | 'contains-json' | 'javascript';
  readonly source: string;
  readonly text: string;
}

/** What a script may return: a yes or no, a score, or a grade of its own. */
export type ScriptVerdict =
  | boolean
  | number
  | { readonly pass: boolean; readonly score: number; readonly reason: string };

/** What a job yields. */
export type SandboxResult =
  /** Where the pattern was found; null when it was not. */
  | { readonly kind: 'regex'; readonly span: { readonly start: number; readonly end: number } | null }
  /** How many JSON values were looked at; `errors` is null when one of them is as the schema asks. */
  | { readonly kind: 'schema'; readonly values: number; readonly errors: string | null }
  | { readonly kind: 'javascript'; readonly returned: ScriptVerdict }
  /** The script stopped with an error of its own. */
  | { readonly kind: 'threw'; readonly message: string }
  /** The script needs something that scripts do not get here, such as `Date` or `fetch`. */
  | { readonly kind: 'refused'; readonly name: string }
  /** The check cannot be evaluated. `fails` is set where promptfoo counts that as a failed check. */
  | { readonly kind: 'broken'; readonly reason: string; readonly fails?: true };

/** Runs jobs and answers each, in their order. It never throws and never hangs: a job over its limit is `broken`. */
export interface Sandbox {
  run(jobs: readonly SandboxJob[]): Promise<readonly SandboxResult[]>;
  /** Starts what the first job will need, so that it need not wait. */
  warm(): void;
  close(): Promise<void>;
}
