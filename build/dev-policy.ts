import { type Policy, pagePolicy } from '../electron/main/csp.ts';

/**
 * What the page may do while it is developed, and never when it is handed out: hot reload runs inline scripts,
 * evaluates, and speaks over a socket of this computer; Vite's notes of errors are markup from text. The engine's
 * workers come from the same server and have the same headers.
 * @param socket the address of the server's socket, such as `ws://localhost:5173`
 */
export function devPolicy(socket: string): Policy {
  const { 'require-trusted-types-for': _required, 'trusted-types': _names, ...strict } = pagePolicy;
  return {
    ...strict,
    'script-src': ["'self'", "'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'"],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", socket],
  };
}
