import { expect, it } from 'vitest';
import { problemOfNetwork } from '../../../../electron/services/models/model-problems.ts';

it.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
  ['net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate'],
  ['net::ERR_CONNECTION_RESET', 'cut-off'],
])('understands %s of Chromium’s network as %s', (message, code) => {
  expect(problemOfNetwork(new Error(message), false).failure.code).toBe(code);
});
