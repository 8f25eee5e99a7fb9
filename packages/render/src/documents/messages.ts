import { diffMessages } from '../messages/diff.ts';
import { agreementMessages } from './messages/agreement.ts';
import { asksMessages } from './messages/asks.ts';
import { commonMessages } from './messages/common.ts';
import { reviewPackMessages } from './messages/review-pack.ts';
import { runSheetMessages } from './messages/run-sheet.ts';

/** The words of the documents, in ICU MessageFormat, and of what changed since a review. They use some of the views' as well. */
export const documentMessages = {
  ...commonMessages,
  ...agreementMessages,
  ...runSheetMessages,
  ...asksMessages,
  ...reviewPackMessages,
  ...diffMessages,
};
