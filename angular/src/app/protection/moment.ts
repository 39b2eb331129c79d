import { dateText, timeText, today } from '../shared/format/dates';
import type { Texts } from '../shared/text/texts';

/** An instant inside a sentence: the clock alone for today, else with the day. */
export function moment(at: string, texts: Texts): string {
  const time = `\u2066${timeText(at)}\u2069`;
  return today(new Date(at)) === today() ? time : `${dateText(at, texts.language(), false)} ${time}`;
}
