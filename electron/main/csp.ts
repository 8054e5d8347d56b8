/** A content security policy: what each directive allows. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * Trusted Types policies by name. The page may make no others, so that a string from elsewhere cannot become a script.
 * `default` turns text without markup into markup, which is what style sheets made at run time need;
 * `app-worker` lets the page start its own workers; the others are Monaco's (0.57, as seen at run time).
 */
export const trustedTypes: readonly string[] = [
  'default',
  'app-worker',
  'engine-worker',
  'dompurify',
  'standaloneColorizer',
  'editorViewLayer',
  'richScreenReaderContent',
  'domLineBreaksComputer',
  'defaultWorkerFactory',
  'diffReview',
  'diffEditorWidget',
  'tokenizeToString',
  'editorGhostText',
  'stickyScrollViewLayer',
];

/**
 * What the page may do: run its own scripts and nothing else. No evaluation, no network but its own files.
 * Inline styles are allowed because Monaco and Mantine make style sheets at run time.
 */
export const pagePolicy: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': trustedTypes,
};

/** What the worker that runs checks may do: compile (schemas, the script sandbox), and reach nothing at all. */
export const enginePolicy: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'unsafe-eval'", "'wasm-unsafe-eval'"],
  // Its own workers may start from a text that it makes: no more than it may evaluate, and they inherit this policy.
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'none'"],
};

/** Prints a policy as the value of a `Content-Security-Policy` header. */
export function printPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
