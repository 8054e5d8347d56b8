import type { JsonObject, JsonValue } from '../json.ts';

/** Who speaks. Dotprompt's `model` is `assistant` here, as in recordings. */
export type Role = 'system' | 'user' | 'assistant' | 'tool';

/** One part of a message that is not plain text alone. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'media'; readonly url: string; readonly contentType?: string }
  /** A place that the calling service fills by itself (Dotprompt's `{{section}}`). */
  | { readonly type: 'section'; readonly name: string }
  | { readonly type: 'tool-call'; readonly id?: string; readonly name: string; readonly input: JsonValue }
  | {
      readonly type: 'tool-result';
      readonly id?: string;
      readonly name?: string;
      readonly output: JsonValue;
    };

/** One turn of a conversation. Content is a string when it is exactly one text. */
export interface Message {
  readonly role: Role;
  readonly content: string | readonly Part[];
}

/** The form that the answer is asked in. `schema` is JSON Schema. */
export interface OutputRequest {
  readonly format?: string;
  readonly schema?: JsonValue;
}

/** A tool offered to the model: its name alone, or its definition. */
export type Tool = string | JsonObject;

/** The whole request as it would be sent. What a prompt does not set is absent, never defaulted. */
export interface ModelRequest {
  readonly model?: string;
  readonly settings: JsonObject;
  readonly tools: readonly Tool[];
  readonly output: OutputRequest;
  readonly messages: readonly Message[];
}
