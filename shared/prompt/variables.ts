// PLACEHOLDER by the lead so that the engine can run: overwrite this file.
import type { PromptDocument } from './document.ts';
export interface UsedVariable { readonly name: string; readonly path: string; readonly start: number; readonly end: number; readonly printed: boolean }
export function usedVariables(_d: PromptDocument, _p: ReadonlyMap<string, PromptDocument>): readonly UsedVariable[] { return []; }
