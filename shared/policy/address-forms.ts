/** How a language writes a street and its number, with the street that stands for no street there. */
export interface AddressForm {
  /** With the groups `type` (the word for a street) and `number`. */
  readonly pattern: RegExp;
  /** An address in the same form that is nobody's: the finder does not take it for one. */
  readonly standIn: (type: string, number: string) => string;
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,30}`;
/** `Straße` and the like as a word of its own, or at the end of one. */
const joined = (types: string): string =>
  String.raw`(?<![\p{L}\p{N}-])(?:(?:\p{Lu}[\p{L}\p{M}-]{1,30}[ ]){1,3}|\p{Lu}[\p{L}\p{M}-]{1,30})(?<type>${types})[ ](?<number>\d{1,4})[ ]?(?:[a-hA-H](?![\p{L}]))?`;
/** `Calle Mayor 5`, `Via Roma, 10`. */
const before = (types: string): string =>
  String.raw`(?<![\p{L}\p{N}])(?<type>${types})[ ](?:(?:de|del|della|delle|dei|da|do|dos|das|di|la|las|los|el|lo|y|e)[ ]){0,3}${capital}(?:[ ](?:(?:de|del|della|di|da|do|la|y|e)[ ])?${capital}){0,3},?[ ](?:n[.º°o]{0,2}[ ]?)?(?<number>\d{1,4})`;
/** `, 10115 Berlin` behind the number. */
const town = String.raw`(?:,?[ ](?:[A-Z]{1,2}-)?\d{4,5}[ ]\p{Lu}[\p{L}\p{M}-]{1,30})?`;
/** What tells that the number counts something: `Heimweg 20 Minuten`. */
const noUnit = String.raw`(?![\p{L}\p{N}]|[.,:]\d|[ ]?(?:%|€|\$|Min|Std|Stunden|km|Kilometer|Meter|m(?!\p{L})|Uhr|Euro|Personen|Prozent|Jahre|minut|uur|personen))`;

const form = (source: string, standIn: AddressForm['standIn']): AddressForm => ({
  pattern: new RegExp(`${source}${noUnit}${town}`, 'gu'),
  standIn,
});

const english =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Terrace|Crescent|Gardens|Mews|Parkway|Highway|Place|Way|Close';
const french =
  '[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d|[Pp]lace|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Cc]ours|[Rr]oute|[Pp]assage';

/** The forms that are told, by language. */
export const addressForms: readonly AddressForm[] = [
  form(
    String.raw`(?<![\p{L}\p{N}.,$€£#-])(?<number>\d{1,5})(?:[A-Za-z]|[-–]\d{1,4})?[ ](?:(?:North|South|East|West|[NSEW]\.?)[ ])?(?:${capital}[ ]){1,4}?(?<type>${english})\b`,
    (type, number) => `${number} Example ${type}`,
  ),
  form(
    String.raw`(?<![\p{L}\p{N}.,$€£#-])(?<number>\d{1,4})(?:[ ]?(?:bis|ter|quater))?,?[ ](?<type>${french})[ ](?:(?:de|du|des|la|le|les)[ ]|[dl]['’]){0,3}${capital}(?:[ -](?:(?:de|du|des|la|le|et)[ -])?${capital}){0,3}`,
    (type, number) => `${number} ${type} de l’Exemple`,
  ),
  form(
    joined(
      '[Ss]traße|[Ss]trasse|[Ss]tr\\.|[Aa]llee|[Gg]asse|[Cc]haussee|[Uu]fer|[Dd]amm|[Ww]eg|[Pp]latz|[Rr]ing',
    ),
    (type, number) => `Beispiel${type.toLowerCase()} ${number}`,
  ),
  // Without a word for a street, only the postal code tells.
  form(
    String.raw`(?<![\p{L}\p{N}-])(?<type>Am|An der|Auf dem|Auf der|Im|In der|Unter den|Zum|Zur)[ ]\p{Lu}[\p{L}\p{M}-]{1,30}[ ](?<number>\d{1,4})[a-h]?(?=,[ ]\d{5}[ ]\p{Lu})`,
    (type, number) => `${type} Beispielmarkt ${number}`,
  ),
  form(before('ul\\.|al\\.|ulica|aleja'), (type, number) => `${type} Przykładowa ${number}`),
  form(joined('straat|laan|gracht|kade|plein|dijk|singel'), (type, number) => `Voorbeeld${type} ${number}`),
  form(joined('gatan|vägen|gata|gaten|veien|vej|gade'), (type, number) => `Exempel${type} ${number}`),
  form(before('Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Ronda'), (type, number) => `${type} Ejemplo ${number}`),
  form(before('Via|Viale|Piazza|Piazzale|Corso|Vicolo'), (type, number) => `${type} Esempio ${number}`),
  form(before('Rua|Travessa|Praça|Estrada|Largo'), (type, number) => `${type} Exemplo ${number}`),
];

/** A word for a street: most texts hold none, and need not be looked at any further. */
export const streetWord =
  /street|\bst\b|road|\brd\b|ave|lane|\bln\b|drive|\bdr\b|boul|blvd|court|\bct\b|square|terr|cresc|gardens|mews|parkway|highway|place|way|close|rue|\bbd\b|allée|chemin|impasse|quai|cours|route|passage|stra|str\.|allee|gasse|chaussee|ufer|damm|weg|platz|ring|laan|gracht|kade|plein|dijk|singel|gat[ae]|vägen|veien|vej|gade|calle|C\/|avda|plaza|paseo|ronda|via|piazza|corso|vicolo|rua|travessa|praça|estrada|largo|\bul\.|\bal\.|ulica|aleja|\b(?:Am|Auf|An der|Im|In der|Unter den|Zum|Zur) \p{Lu}/iu;

/** What is no street: stand-ins, specimens, and German words that end like one. */
export const noStreet =
  /Example|Exemple|Beispiel|Muster|Voorbeeld|E[kx]s?empel|Ejemplo|Esempio|Exemplo|Przykład|\b(?:Park|Sitz|Steh|Arbeits|Spiel|Stell|Tisch|Zelt)platz|\b(?:Heim|Hin|Rück|Arbeits|Um|Aus|Anfahrts|Schul)weg/u;
