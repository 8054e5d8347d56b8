import { useState } from 'react';
import type { InputOf } from '../../../shared/ipc/api.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import type { Refused } from './refusal.tsx';

/** Says something about a proposal, and tells why that failed beside where it was asked. */
export interface Say {
  /** Answers whether it was said. */
  readonly say: (what: InputOf<'proposals.say'>['what']) => Promise<boolean>;
  /** Why what was asked last was not done. */
  readonly refusal: Refused | undefined;
  readonly setRefusal: (refusal: Refused | undefined) => void;
}

/** How things are said about a proposal from one place of its page. */
export function useSay(number: number): Say {
  const actions = useActions();
  const [refusal, setRefusal] = useState<Refused>();
  return {
    say: (what) => {
      setRefusal(undefined);
      return actions.say(number, what, ({ code }) => setRefusal({ words: text.errors[code], code }));
    },
    refusal,
    setRefusal,
  };
}
