/** How much a YAML text may ask for, so that a hostile file ends in a problem and not in a hang. */
export interface YamlLimits {
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** Levels of lists and mappings. */
  readonly depth: number;
  /** Uses of `*name`. */
  readonly aliases: number;
  /** Values once every alias is written out. */
  readonly expanded: number;
}

/** Far above what people write: the largest recording seen has 5,000 values at depth 14. */
export const defaultYamlLimits: YamlLimits = {
  length: 5_000_000,
  depth: 100,
  aliases: 100,
  expanded: 100_000,
};
