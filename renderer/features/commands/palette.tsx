import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '../../styles/palette.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useApp, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { type FoundEntry, foundEntries } from './found-entries.ts';
import { useIsMac } from './use-keys.ts';

const theme = createTheme({ respectReducedMotion: true, fontFamily: 'var(--sans)' });

/** The search over prompts, examples and commands. */
export function Palette({ asked, scheme }: { readonly asked: number; readonly scheme: 'light' | 'dark' }) {
  const app = useApp();
  const snapshot = useCheck((state) => state.snapshot);
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  const isMac = useIsMac();
  const groups = Object.groupBy(foundEntries(app, snapshot, isMac), ({ group }) => group);
  return (
    // Mantine's own variables come with its style sheet: a style element made from a text is not allowed here.
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Spotlight
        shortcut={null}
        attributes={{ content: { 'aria-label': text.commands.placeholder } }}
        highlightQuery
        scrollable
        overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
        yOffset="6vh"
        maxHeight="22rem"
        nothingFound={text.commands.nothing}
        searchProps={{ placeholder: text.commands.placeholder, 'aria-label': text.commands.placeholder }}
        actions={Object.entries(groups).map(([group, commands]) => ({
          group: text.commands.groups[group as FoundEntry['group']], // the keys are the groups
          actions: (commands ?? []).map(({ id, label, note, keys, run }) => ({
            id,
            label,
            ...(note !== undefined && { description: note }),
            ...(keys !== undefined && { rightSection: <kbd>{keys}</kbd> }),
            onClick: run,
          })),
        }))}
      />
    </MantineProvider>
  );
}
