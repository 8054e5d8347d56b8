import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { fuses } from '../electron/main/fuses.ts';

/** Burns Galley's fuses into a copy of Electron. Fails when that Electron has a fuse that `fuses.ts` does not name. */
export async function burnFuses(program: string): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    // Changed code has no valid signature on macOS: it is signed anew, without a certificate, for local use.
    resetAdHocDarwinSignature: process.platform === 'darwin',
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: fuses.RunAsNode,
    [FuseV1Options.EnableCookieEncryption]: fuses.EnableCookieEncryption,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuses.EnableNodeOptionsEnvironmentVariable,
    [FuseV1Options.EnableNodeCliInspectArguments]: fuses.EnableNodeCliInspectArguments,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuses.EnableEmbeddedAsarIntegrityValidation,
    [FuseV1Options.OnlyLoadAppFromAsar]: fuses.OnlyLoadAppFromAsar,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuses.LoadBrowserProcessSpecificV8Snapshot,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuses.GrantFileProtocolExtraPrivileges,
    [FuseV1Options.WasmTrapHandlers]: fuses.WasmTrapHandlers,
  });
}
