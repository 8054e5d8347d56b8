import { binaryTag, CORE_SCHEMA, loadAll, mergeTag, omapTag, pairsTag, setTag, timestampTag } from 'js-yaml';

/** YAML as promptfoo reads it: version 1.2 with merge keys, dates and the other standard tags of 1.1. */
const schema = CORE_SCHEMA.withTags(mergeTag, binaryTag, timestampTag, omapTag, pairsTag, setTag);

/**
 * Reads one YAML document; a blank text is undefined. Throws where the text is no YAML or more than one document.
 * `json` lets a later key replace an equal one before it, as JSON does.
 */
export function loadLooseYaml(text: string, json = false): unknown {
  const documents = loadAll(text, { schema, json });
  if (documents.length > 1) throw new Error('there is more than one document');
  return documents[0];
}
