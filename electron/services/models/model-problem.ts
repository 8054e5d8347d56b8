import type { ModelFailure, ModelFailureCode } from '../../../shared/models/model-failure.ts';

/** A failed ask on its way out of the libraries that it passes through. */
export class ModelProblem extends Error {
  readonly failure: ModelFailure;

  constructor(code: ModelFailureCode, more: Partial<Omit<ModelFailure, 'code'>> = {}) {
    super(code);
    this.name = 'ModelProblem';
    this.failure = { code, mayCost: false, ...more };
  }
}
