import { execFileSync } from 'node:child_process';

/**
 * The environment in which processes start from modules that were compiled before: more than half of a short one's
 * time. A killed one keeps nothing of what it compiles, so the module is loaded once here. `folder` keeps what is compiled.
 */
export function compiledOnce(folder: string, module: URL): NodeJS.ProcessEnv {
  const env = { ...process.env, NODE_COMPILE_CACHE: folder };
  const source = `await import(${JSON.stringify(module.href)})`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', source], { env });
  return env;
}
