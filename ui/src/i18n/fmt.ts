// The one place that turns numbers, money and days into text.
//
// Digits, separators and names of months are our own tables: engines disagree on them for Arabic (and on the short name
// of September), and the command line has to print the same. Intl is asked only for what needs its data: time zones.

import type { Digits, Language, Money } from '../bindings';
import { weekdayOf, type Weekday } from './days';

export interface Format {
  language: Language;
  digits: Digits;
}

const NO_DECIMALS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
const FOUR_DECIMALS = new Set('CLF UYW'.split(' '));

const ARABIC_CURRENCIES: Record<string, string> = {
  SAR: 'ر.س', AED: 'د.إ', QAR: 'ر.ق', KWD: 'د.ك', BHD: 'د.ب', OMR: 'ر.ع', EGP: 'ج.م', JOD: 'د.أ', MAD: 'د.م',
  IQD: 'د.ع', TND: 'د.ت', DZD: 'د.ج', LYD: 'د.ل', LBP: 'ل.ل', SYP: 'ل.س', YER: 'ر.ي', SDG: 'ج.س', USD: 'دولار', EUR: 'يورو',
};

const MONTHS: Record<Language, string[]> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
};

const WEEKDAYS: Record<Language, string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  ar: 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' '),
};

/** As they stand above a calendar. */
const WEEKDAYS_SHORT: Record<Language, string[]> = {
  en: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  ar: 'أحد اثنين ثلاثاء أربعاء خميس جمعة سبت'.split(' '),
};

const MONTHS_LONG: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ar: MONTHS.ar,
};

const HIJRI_MONTHS: Record<Language, string[]> = {
  en: ['Muharram', 'Safar', 'Rabi I', 'Rabi II', 'Jumada I', 'Jumada II', 'Rajab', 'Shaban', 'Ramadan', 'Shawwal', 'Dhu al-Qadah', 'Dhu al-Hijjah'],
  ar: ['محرم', 'صفر', 'ربيع الأول', 'ربيع الآخر', 'جمادى الأولى', 'جمادى الآخرة', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذو القعدة', 'ذو الحجة'],
};

/** The decimals of a currency's minor unit (ISO 4217). */
export function currencyDecimals(code: string): number {
  if (NO_DECIMALS.has(code)) return 0;
  if (THREE_DECIMALS.has(code)) return 3;
  return FOUR_DECIMALS.has(code) ? 4 : 2;
}

/** What stands beside an amount. */
export function currencyMark(code: string, language: Language): string {
  return (language === 'ar' && ARABIC_CURRENCIES[code]) || code;
}

/** Latin digits, separators and percent sign, in the chosen set. */
function inDigits(latin: string, digits: Digits): string {
  if (digits === 'latn') return latin;
  return latin.replace(/[0-9.,%]/g, (c) => {
    if (c === ',') return '٬';
    if (c === '.') return '٫';
    if (c === '%') return '٪';
    return String.fromCharCode(0x0660 + Number(c));
  });
}

function group(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

// A minus belongs to the start of its number; without a mark it drifts to the other end in Arabic text.
function signed(negative: boolean, text: string, { language, digits }: Format): string {
  if (!negative) return text;
  if (language === 'en') return `-${text}`;
  return `${digits === 'arab' ? '\u061C' : '\u200E'}-${text}`;
}

/** A number with at most `decimals` decimals, zeros at the end dropped. */
export function number(value: number, format: Format, decimals = 0): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const text = group(whole) + (kept ? `.${kept}` : '');
  return signed(value < 0 && /[1-9]/.test(text), inDigits(text, format.digits), format);
}

/** A fraction as a percentage with one decimal. */
export function percent(fraction: number, format: Format): string {
  const text = `${group(Math.abs(fraction * 100).toFixed(1).split('.')[0] ?? '0')}.${(Math.abs(fraction * 100)).toFixed(1).split('.')[1]}%`;
  return signed(fraction < 0, inDigits(text, format.digits), format);
}

function amount(money: Money): { negative: boolean; whole: string; fraction: string } {
  const decimals = currencyDecimals(money.currency);
  const text = String(Math.abs(money.minor)).padStart(decimals + 1, '0');
  const at = text.length - decimals;
  const fraction = text.slice(at);
  return { negative: money.minor < 0, whole: text.slice(0, at), fraction: /[1-9]/.test(fraction) ? fraction : '' };
}

/** An amount with its currency; decimals only where they are not zero. */
export function money(value: Money, format: Format): string {
  const { negative, whole, fraction } = amount(value);
  const text = inDigits(group(whole) + (fraction ? `.${fraction}` : ''), format.digits);
  return `${signed(negative, text, format)} ${currencyMark(value.currency, format.language)}`;
}

/** An amount as it is typed into a field: no separators, no currency. */
export function moneyInput(value: Money | null): string {
  if (!value) return '';
  const { negative, whole, fraction } = amount(value);
  return `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** A calendar day, `YYYY-MM-DD` on the wire. It has no time zone, so none is involved. */
export function day(text: string, format: Format): string {
  const match = /^(-?\d{4,})-(\d{2})-(\d{2})$/.exec(text);
  const month = match && MONTHS[format.language][Number(match[2]) - 1];
  if (!match || !month) return text;
  return inDigits(String(Number(match[3])), format.digits) + ` ${month} ` + inDigits(match[1] ?? '', format.digits);
}

/** The name of a day of the week. */
export function weekdayName(weekday: Weekday, language: Language, short = false): string {
  return (short ? WEEKDAYS_SHORT : WEEKDAYS)[language][weekday] ?? '';
}

/** A calendar day with its day of the week: what somebody planning reads. */
export function dayWithName(text: string, format: Format): string {
  const shown = day(text, format);
  // Arabic has no short names that are read as such within a line.
  return shown === text ? text : `${weekdayName(weekdayOf(text), format.language, format.language === 'en')} ${shown}`;
}

/** The month of a calendar day. */
export function month(text: string, format: Format): string {
  const [year = '', at = ''] = text.split('-');
  return `${MONTHS_LONG[format.language][Number(at) - 1] ?? ''} ${inDigits(year, format.digits)}`;
}

// The table of Umm al-Qura reaches so far; what engines make up beyond it is nobody's calendar.
const HIJRI_FROM = '1882-11-12';
const HIJRI_TO = '2174-11-25';
let umalqura: Intl.DateTimeFormat | undefined;

/** Year, month from 1, and date in the calendar of Umm al-Qura; `null` outside of its table. */
export function hijriNumbers(text: string): [number, number, number] | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < HIJRI_FROM || text > HIJRI_TO) return null;
  umalqura ??= new Intl.DateTimeFormat('en-u-nu-latn-ca-islamic-umalqura', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  // An engine without this calendar would answer in another.
  if (umalqura.resolvedOptions().calendar !== 'islamic-umalqura') return null;
  const found = Object.fromEntries(umalqura.formatToParts(Date.parse(`${text}T12:00:00Z`)).map((part) => [part.type, part.value]));
  const numbers: [number, number, number] = [parseInt(found.year ?? '', 10), Number(found.month), Number(found.day)];
  return numbers.some(Number.isNaN) ? null : numbers;
}

/** A calendar day in the Hijri calendar, to stand beside the Gregorian one; `null` outside of its table. */
export function hijri(text: string, { language, digits }: Format): string | null {
  const numbers = hijriNumbers(text);
  if (!numbers) return null;
  const [year, at, date] = numbers;
  const name = HIJRI_MONTHS[language][at - 1] ?? '';
  return `${inDigits(String(date), digits)} ${name} ${inDigits(String(year), digits)} ${language === 'ar' ? 'هـ' : 'AH'}`;
}

/** The Hijri months that a Gregorian month lies in. */
export function hijriMonths(first: string, last: string, { language, digits }: Format): string | null {
  const [from, to] = [hijriNumbers(first), hijriNumbers(last)];
  if (!from || !to) return null;
  const name = ([, at]: [number, number, number]) => HIJRI_MONTHS[language][at - 1] ?? '';
  const year = (numbers: [number, number, number]) => inDigits(String(numbers[0]), digits);
  const end = `${name(to)} ${year(to)} ${language === 'ar' ? 'هـ' : 'AH'}`;
  if (from[1] === to[1]) return end;
  return from[0] === to[0] ? `${name(from)} – ${end}` : `${name(from)} ${year(from)} – ${end}`;
}

function parts(at: number, zone: string): Record<string, string> {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  };
  const list = new Intl.DateTimeFormat('en-u-nu-latn-ca-gregory', options).formatToParts(at);
  return Object.fromEntries(list.map((part) => [part.type, part.value]));
}

/** The calendar day of an instant in a time zone. */
export function dayOf(at: number, zone: string): string {
  const p = parts(at, zone);
  return `${(p.year ?? '').padStart(4, '0')}-${p.month}-${p.day}`;
}

/** The time of day of an instant in a time zone. */
export function clock(at: number, zone: string, { digits }: Format): string {
  const { hour, minute } = parts(at, zone);
  return inDigits(`${hour}:${minute}`, digits);
}

/** An instant, in the workspace's time zone. */
export function instant(at: number, zone: string, format: Format): string {
  const comma = format.language === 'ar' ? '،' : ',';
  return `${day(dayOf(at, zone), format)}${comma} ${clock(at, zone, format)}`;
}

/** A decimal as the program keeps it, in text and exactly: all its decimals are shown. */
export function decimal(text: string, { digits }: Format): string {
  const [whole = '', fraction = ''] = text.split('.');
  return inDigits(group(whole) + (fraction ? `.${fraction}` : ''), digits);
}

/** Digits of a text that is not a number, such as a count that was typed. */
export function digitsOf(text: string, format: Format): string {
  return text.replace(/[0-9%]/g, (c) => inDigits(c, format.digits));
}

/** The tag by which plurals are chosen. */
export function pluralTag({ language, digits }: Format): string {
  return `${language}-u-nu-${digits}-ca-gregory`;
}

/** The currency of the place that a time zone is named after, where most people of this program live. */
const CURRENCY_OF_ZONE: Record<string, string> = {
  'Asia/Riyadh': 'SAR', 'Asia/Dubai': 'AED', 'Asia/Qatar': 'QAR', 'Asia/Kuwait': 'KWD', 'Asia/Bahrain': 'BHD', 'Asia/Muscat': 'OMR',
  'Africa/Cairo': 'EGP', 'Asia/Amman': 'JOD', 'Africa/Casablanca': 'MAD', 'Asia/Baghdad': 'IQD', 'Africa/Tunis': 'TND', 'Africa/Algiers': 'DZD',
  'Africa/Tripoli': 'LYD', 'Asia/Beirut': 'LBP', 'Asia/Damascus': 'SYP', 'Asia/Aden': 'YER', 'Africa/Khartoum': 'SDG', 'Europe/London': 'GBP',
  'Europe/Istanbul': 'TRY', 'Asia/Karachi': 'PKR', 'Asia/Kolkata': 'INR', 'Europe/Zurich': 'CHF',
};

/** A guess to begin with: the user sees it, and can say another. */
export function currencyOfZone(zone: string): string {
  const known = CURRENCY_OF_ZONE[zone];
  if (known) return known;
  if (zone.startsWith('Europe/')) return 'EUR';
  return zone.startsWith('America/') ? 'USD' : 'SAR';
}

/** The system's time zone. */
export function systemZone(): string {
  return new Intl.DateTimeFormat('en-u-nu-latn-ca-gregory').resolvedOptions().timeZone || 'Asia/Riyadh';
}

/** Time zones that can be chosen. */
export function zones(): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes('UTC') ? known : ['UTC', ...known];
}
