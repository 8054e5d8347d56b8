/**
 * A property as Handlebars gives it to a template: own properties only, so that prototypes stay out of reach.
 * `parent` must not be null or undefined. Texts have `length` and their characters.
 */
export function lookupProperty(parent: unknown, name: string): unknown {
  // Property access works on every value that is neither null nor undefined; TypeScript allows it on objects only.
  const result = (parent as Readonly<Record<string, unknown>>)[name];
  return result == null || Object.hasOwn(Object(parent), name) ? result : undefined;
}

/** What a helper of the format wrote. Templates can reach its one property, as they can in Handlebars' `SafeString`. */
export class HelperText {
  readonly string: string | undefined;

  constructor(text: string | undefined) {
    this.string = text;
  }

  toString(): string {
    return String(this.string);
  }
}
