const rules: readonly (readonly [RegExp, string])[] = [
  // user:password@ in an address
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1***@'],
  [/\b(bearer|basic|token)\s+[\w.~+/=-]{8,}/gi, '$1 ***'],
  [/([?&;](?:[\w-]*(?:token|key|secret|password|signature|code)[\w-]*)=)[^&#\s]+/gi, '$1***'],
  [/\b(?:gh[opsur]_|github_pat_|glpat-|gldt-|sk-|pk-|rk-|xox[a-z]-|npm_|hf_|AIza|ya29\.)[\w.-]{8,}/g, '***'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{12,}/g, '***'],
  [/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g, '***'],
  [/-----BEGIN[^-]*-----[\s\S]*?(?:-----END[^-]*-----|$)/g, '***'],
  // anything long without a word in it: a key whose shape is not known
  [/\b(?=[\w+=]*\d)(?=[\w+=]*[a-z])(?=[\w+=]*[A-Z])[\w+=]{32,}/g, '***'],
];

/** A text without tokens, keys and the user and password of addresses. */
export function redact(text: string): string {
  return rules.reduce((result, [pattern, stand]) => result.replace(pattern, stand), text);
}
