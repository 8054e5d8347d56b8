import { config } from 'zod';

// Zod makes functions of texts where it may, and tries whether it may: the page's policy forbids it and notes the try.
// To be imported before the first schema is made.
config({ jitless: true });
