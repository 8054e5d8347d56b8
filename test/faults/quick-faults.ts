/** The faults that every test run tries, by name: one of each kind, and those with the most to lose. */
export const quickFaults: readonly string[] = [
  'the answer breaks off half-way',
  'the address leads to another host',
  'a rule of the server refuses all',
  'the copy’s list of files is cut off',
];
