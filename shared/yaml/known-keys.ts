import { z } from 'zod';
import { isJsonObject } from '../json.ts';
import type { Pointer } from './locate-yaml.ts';

/** The keys that a file's schema knows at a place, for "did you mean". Only asked when a file is wrong. */
export function knownKeys(schema: z.ZodType, pointer: Pointer): readonly string[] {
  const root = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  let places: readonly unknown[] = alternatives(root, root);
  for (const step of pointer) {
    places = places.flatMap((place) => alternatives(root, memberAt(place, step)));
  }
  return [...new Set(places.flatMap((place) => Object.keys(propertiesOf(place))))];
}

function memberAt(place: unknown, step: string | number): unknown {
  if (!isJsonObject(place)) return undefined;
  if (typeof step === 'number') return place.items;
  const own = propertiesOf(place);
  return Object.hasOwn(own, step) ? own[step] : place.additionalProperties;
}

/** A schema without its references and unions. References nest no deeper than the file does, so this ends. */
function alternatives(root: unknown, place: unknown): readonly unknown[] {
  if (!isJsonObject(place)) return [];
  const reference = place.$ref;
  if (typeof reference === 'string') return alternatives(root, follow(root, reference));
  const union = place.anyOf ?? place.oneOf;
  return Array.isArray(union) ? union.flatMap((member) => alternatives(root, member)) : [place];
}

/** What a reference such as `#/$defs/check` points at. */
function follow(root: unknown, reference: string): unknown {
  let place = root;
  for (const step of reference.split('/').slice(1)) place = isJsonObject(place) ? place[step] : undefined;
  return place;
}

function propertiesOf(place: unknown): Readonly<Record<string, unknown>> {
  const properties = isJsonObject(place) ? place.properties : undefined;
  return isJsonObject(properties) ? properties : {};
}
