/** What every part of a plan is written with: dates, and the ids by which parts name each other. */

/**
 * An ISO date, `2026-09-08`.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type IsoDate = string;
/**
 * A local date and time to the minute, `2026-09-08T15:30`; the zone stands beside it.
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$
 */
export type IsoDateTime = string;
/** The id of an entry of `participants`. */
export type ParticipantId = string;
/** The id of an entry of `organisations`. */
export type OrganisationId = string;
/** The id of an entry of `meetings`. */
export type MeetingId = string;

/** Inclusive at both ends. */
export interface DateSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
