import { diskMessages } from '@jointwork/disk';
import { type Catalogue, formatMessage, type Message } from '@jointwork/language';
import { portfolioMessages, terminalMessages, viewMessages, type Words } from '@jointwork/render/terminal';
import { cliMessages } from './messages/en.ts';

/** What the command line itself says. What rules and plans say is in `session.ts`, with all that it takes to check. */
export const ownWords: Catalogue = {
  ...diskMessages,
  ...viewMessages,
  ...portfolioMessages,
  ...terminalMessages,
  ...cliMessages,
};

export function say(key: string, params?: Message['params']): string {
  return formatMessage(ownWords, { key, params });
}

/** What is wrong with paths and files, in words. */
export function sayProblem(message: Message): string {
  return formatMessage(ownWords, message);
}

/** English as most of the world writes its dates. */
export const reader: Words = { say, locale: 'en-GB' };
