import { ModelProblem } from './model-problem.ts';
import { problemOfNetwork } from './model-problems.ts';
import { providerWords } from './provider-words.ts';

/** What an error within an answer, or one that a provider's package throws, stands for. `key` is taken out of its words. */
export function problemInAnswer(error: unknown, key?: string): ModelProblem {
  for (let cause = error, depth = 0; depth < 6 && cause instanceof Error; depth += 1) {
    const problem = cause instanceof ModelProblem ? cause : byName(cause, key);
    if (problem !== undefined) return problem;
    cause = cause.cause;
  }
  if (!(error instanceof Error)) return saidWithin(error, key);
  // The packages' own plain errors have neither a code nor a cause: they met what they did not expect. The platform's
  // for a connection that broke are "fetch failed" and "terminated".
  const isBroken = error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message);
  const isOfNetwork = 'code' in error || error.cause !== undefined || isBroken;
  return isOfNetwork ? problemOfNetwork(error, true) : new ModelProblem('malformed', { mayCost: true });
}

/** An error that the provider put into its answer: an object or a sentence. */
function saidWithin(error: unknown, key: string | undefined): ModelProblem {
  const said = typeof error === 'string' ? error : (JSON.stringify(error) ?? '');
  const words = providerWords(said, key);
  return new ModelProblem(/overloaded|rate.?limit/i.test(said) ? 'busy' : 'provider-failed', {
    mayCost: true,
    ...(words === '' ? {} : { words }),
  });
}

/** The packages' own errors, told by name as they themselves do: the same class may be loaded twice. */
function byName(error: Error, key: string | undefined): ModelProblem | undefined {
  switch (error.name) {
    case 'AI_APICallError': {
      // A refusal by status never gets here: it is an error at the very beginning of a stream.
      const body = 'responseBody' in error ? error.responseBody : undefined;
      return typeof body === 'string' && body !== '' && error.cause === undefined
        ? saidWithin(body, key)
        : undefined;
    }
    case 'AI_JSONParseError':
    case 'AI_TypeValidationError':
    case 'AI_EmptyResponseBodyError':
    case 'AI_NoContentGeneratedError':
      return new ModelProblem('malformed', { mayCost: true });
    case 'AI_InvalidResponseDataError':
      return new ModelProblem(/without a finish reason/.test(error.message) ? 'cut-off' : 'malformed', {
        mayCost: true,
      });
    case 'AI_UnsupportedFunctionalityError':
    case 'AI_InvalidPromptError':
    case 'AI_InvalidArgumentError':
      return new ModelProblem('cannot-be-sent', { words: error.message.slice(0, 200) });
    default:
      return undefined;
  }
}
