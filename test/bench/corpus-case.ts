import type { SingleCheck } from '../../shared/check/check.ts';
import type { JsonObject } from '../../shared/json.ts';

/** One example of the corpus: what goes in, what was answered, and five checks that hold for it. */
export interface CorpusCase {
  readonly name: string;
  readonly input: JsonObject;
  readonly answer: string;
  readonly checks: readonly SingleCheck[];
}

const kitchens = [
  'Sichuan',
  'Lebanese',
  'Peruvian',
  'Thai',
  'Greek',
  'Ethiopian',
  'Basque',
  'Korean',
] as const;
const houses = ['Bistro', 'Osteria', 'Garden', 'Kitchen', 'Corner', 'Terrace', 'Cellar'] as const;
const wishes = [
  'spicy',
  'vegan',
  'quiet',
  'by the water',
  'cheap',
  'with a terrace',
  'for children',
] as const;

/** The checks are of types that promptfoo has too, so that both can be given the same work. */
export function corpusCase(index: number): CorpusCase {
  const kitchen = pick(kitchens, index);
  const restaurant = `${kitchen} ${pick(houses, index * 5 + 1)} ${index}`;
  const preferences = [pick(wishes, index), pick(wishes, index + 3)];
  const confidence = 0.5 + (index % 50) / 100;
  const answer = {
    restaurant,
    confidence,
    reason: `${restaurant} is ${preferences.join(' and ')}, and only ${3 + (index % 20)} minutes away.`,
  };
  return {
    name: `case-${String(index).padStart(5, '0')}`,
    input: {
      message: `Somewhere ${preferences[0]} for us tonight, please. This is request number ${index}.`,
      party: 1 + (index % 12),
      preferences,
      ...(index % 3 === 0 ? { allergies: ['peanuts', 'gluten'] } : {}),
      places: [0, 1, 2].map((other) => ({
        name: other === 0 ? restaurant : `${pick(houses, index + other)} Nr. ${index + other}`,
        cuisine: pick(kitchens, index + other),
        price: 9 + ((index * 7 + other * 5) % 40),
        walk: 2 + ((index + other * 3) % 25),
      })),
    },
    answer: JSON.stringify(answer),
    checks: [
      { id: 'names-the-place', type: 'contains', value: restaurant },
      { id: 'takes-up-a-wish', type: 'icontains-any', value: preferences.map((wish) => wish.toUpperCase()) },
      {
        id: 'agreed-form',
        type: 'is-json',
        value: {
          type: 'object',
          required: ['restaurant', 'confidence'],
          properties: { restaurant: { type: 'string' }, confidence: { type: 'number', maximum: 1 } },
        },
      },
      { id: 'says-how-far', type: 'regex', value: 'only \\d+ minutes away' },
      { id: 'short', type: 'word-count', value: { min: 5, max: 60 } },
    ],
  };
}

function pick<T>(list: readonly [T, ...T[]], index: number): T {
  return list[index % list.length] ?? list[0];
}
