import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu.ts';

describe('the menu', () => {
  it.each(['darwin', 'win32', 'linux'] as const)('can undo, copy, zoom and end on %s', (platform) => {
    const roles = JSON.stringify(menuTemplate(platform));
    for (const role of ['editMenu', 'zoomIn', 'resetZoom', 'togglefullscreen', 'fileMenu']) {
      expect(roles).toContain(`"${role}"`);
    }
  });

  it('has no way to reload the page or to open developer tools', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      expect(JSON.stringify(menuTemplate(platform))).not.toMatch(/reload|devtools|viewMenu/i);
    }
  });
});
