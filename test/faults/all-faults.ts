import { damageFaults } from './damage-faults.ts';
import type { Fault } from './fault.ts';
import { otherPeople } from './other-people.ts';
import { placeFaults } from './place-faults.ts';
import { serverFaults } from './server-faults.ts';

/** Every fault that is tried, in the order of the page. */
export const allFaults: readonly Fault[] = [...serverFaults, ...placeFaults, ...otherPeople, ...damageFaults];
