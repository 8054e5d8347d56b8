import type { Labelled } from './labelled-personal-data.ts';

/**
 * Personal data as it is sometimes written, beyond the forms that the finders are made for: what they miss is told, so that
 * nobody takes the figures of the labelled set for all there is.
 */
export const unusualForms: Readonly<Record<NonNullable<Labelled['kind']>, readonly string[]>> = {
  email: [
    'ADA.LOVELACE@WEB.DE',
    'mailto:ada@web.de',
    'ada@mail.uni-köln.de',
    'ada+dinner@web.de',
    'ada (at) web.de',
    'ada @ web.de',
    '"ada lovelace"@web.de',
  ],
  phone: [
    'tel:+4915112345678',
    '+49 (0)151 12345678',
    '+49.30.90182345',
    'phone 2127365000',
    'WhatsApp: 0151-123 45 67 8',
    '0151 12345678',
    '212 736 5000',
    'four one five, six seven one',
  ],
  iban: [
    'DE89370400440532013000',
    'IBAN:DE89 3704 0044 0532 0130 00',
    'de89 3704 0044 0532 0130 00',
    'DE89-3704-0044-0532-0130-00',
  ],
  card: ['4929 5432 1098 7656', '4929-5432-1098-7656', '4929.5432.1098.7656', '4929 5432\n1098 7656'],
  address: [
    'Apt 4, 221 Baker Street',
    'BAKER STREET 221',
    '10 downing street',
    'Unter den Linden 77, 10117 Berlin',
    'Am Markt 3, 10115 Berlin',
    'ul. Marszałkowska 10',
    'Am Markt 3',
    'P.O. Box 1234',
    '東京都千代田区千代田1-1',
  ],
  name: ['Ada Lovelace’s', 'Ada\nLovelace', 'Lovelace, Ada', 'ADA LOVELACE', 'ada lovelace'],
};
