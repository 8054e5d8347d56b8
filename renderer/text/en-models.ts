import type { ModelFailureCode } from '../../shared/models/model-failure.ts';
import type { AddressProblem } from '../../shared/models/provider.ts';
import { count } from './count.ts';

/** Why a model gave no answer, and the next step. */
export const modelFailures: Readonly<Record<ModelFailureCode, string>> = {
  'needs-key': 'No key is at hand. Give one in the settings, under Models.',
  'bad-key': 'The provider does not accept the key. Give it again in the settings, under Models.',
  'no-access': 'The key may not use this model. Ask whoever manages the account.',
  'no-money': 'The account has no money left. Add some with the provider, then try again.',
  'no-such-model': 'The provider knows no such model, or the address is not its own. Check both.',
  'not-accepted': 'The provider does not take the request. Its own words say why.',
  'refused-content':
    'The provider does not answer this, by its rules for content. Change the words, then try again.',
  busy: 'The provider had too much to do, also after waiting. Try again in a few minutes.',
  'provider-failed': 'The provider failed. Try again later.',
  'cut-off': 'The answer broke off before it was whole. Try again.',
  malformed: 'What came is not the answer of such a provider. Check its kind and address.',
  'too-large': 'The answer is far too long. Set a longest answer in the prompt.',
  stalled: 'Nothing came for too long. Try again later.',
  redirected:
    'The provider wanted to send the words on to another place, which was not done. Check the address.',
  certificate: 'Whoever answered could not prove to be the provider. Check the address and the network.',
  unreachable: 'Nobody answers at the address. Check it, and whether the program runs there.',
  'cannot-be-sent': 'The prompt holds something that this provider cannot be sent. Ask another one.',
  cancelled: 'You stopped it on the way.',
};

const addresses: Readonly<Record<AddressProblem, string>> = {
  'not-an-address': 'This is no address. It begins with https://, or with http:// for this computer.',
  'login-in-address': 'The address holds a user name or a password. Leave them out, and give a key below.',
  'parts-behind-path': 'The address holds a “?” or “#”. Leave out what comes from there on.',
  'not-encrypted':
    'To this address the key and the words would travel readable by others. Use https, or a model on this computer.',
};

/** What is said about who gives new answers. */
export const models = {
  models: {
    title: 'Models',
    help: 'Who gives new answers when you ask for them. Nobody else gets your words, and nobody is asked before you say so.',
    none: 'No model is set up.',
    noneHere: 'This computer has no keychain that Galley can use, so a key is kept until you close Galley.',
    add: 'Add a model',
    formTitle: 'Set up a model',
    provider: 'Provider',
    providers: {
      openai: 'OpenAI',
      anthropic: 'Anthropic',
      google: 'Google',
      mistral: 'Mistral',
      openrouter: 'OpenRouter',
      ollama: 'Ollama, on this computer',
      lmstudio: 'LM Studio, on this computer',
      vllm: 'vLLM, on this computer',
    } as Readonly<Record<string, string>>,
    other: 'Another one',
    name: 'Name',
    nameHelp: 'Small letters and digits. Prompts may call its models “name/model”.',
    kind: 'Kind',
    kinds: {
      'openai-compatible': 'Like OpenAI (most others too)',
      anthropic: 'Like Anthropic',
      google: 'Like Google',
      mistral: 'Like Mistral',
    },
    address: 'Address',
    addressHelp: 'Where its interface begins.',
    key: 'Key',
    keyHelp: 'You make one in your account there. A model on this computer most often needs none.',
    keyKept: 'A key is kept. Leave this empty to go on with it.',
    names: 'What it calls the models of your prompts',
    nameFor: (model: string) => `Its name for ${model}`,
    namesHelp: 'Leave a field empty where both use the same name.',
    keep: 'Keep the key in this computer’s keychain',
    shown: (host: string) => `The key is shown to ${host} and to nobody else.`,
    guarded: 'The keychain guards it as it guards your other passwords. Galley writes it into no file.',
    notGuarded: 'Galley forgets it when you close it, and asks again the next time.',
    noKeychain:
      'This computer has no keychain that Galley can use, so the key is kept until you close Galley.',
    go: 'Try and keep',
    trying: 'Trying the connection',
    works: (models: number) =>
      models === 0 ? 'It works: the model answered.' : `It works: ${count(models, 'model')} found there.`,
    worksForNow: 'The keychain did not take the key, so it is kept until you close Galley.',
    lists: 'Models found there',
    more: (number: number) => `and ${number} more`,
    notThere: (names: string) =>
      `It does not list ${names}. If it calls the model by another name, give that name.`,
    badName: 'Use small letters, digits, “-” and “_” only.',
    addresses,
    failures: modelFailures,
    withKey: 'with a key',
    withoutKey: 'without a key',
    change: 'Change',
    changeFor: (name: string) => `Change ${name}`,
    forget: 'Forget',
    forgetFor: (name: string) => `Forget ${name}`,
    forgotten: 'It is forgotten, and so is its key.',
    renames: (pairs: string) => `Names: ${pairs}`,
  },
} as const;
