import type { Page } from 'playwright-core';
import type { Home } from './home-folder.ts';

/** A state of the window. Each is reached from the one before it in the list. */
export interface Stop {
  /** Good for a file's name. */
  readonly name: string;
  readonly go: (page: Page, home: Home) => Promise<void>;
  /** Back to where the next one begins. */
  readonly leave?: (page: Page) => Promise<void>;
}
