/**
 * Electron's fuses, all of them, by the names of `@electron/fuses`. They are burnt into the packaged program
 * (Electron's checklist, 19): it cannot be made to run as Node, take Node's options or load code from elsewhere.
 */
export const fuses = Object.freeze({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Bounds checks of WebAssembly by the processor: quicker, and the default.
  WasmTrapHandlers: true,
});
