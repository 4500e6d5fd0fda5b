import type { Undeleted, Withdrawal } from './api.ts';
import { type Swept } from './browser/sweep.ts';
import type { Ended } from './ending.ts';
import type { Service } from './core/types.ts';
/** All that is known of a withdrawal at once. */
export interface Evidence {
    /** In ms since 1970. */
    readonly at: number;
    /** The withdrawn services, with all that is told about them. */
    readonly services: readonly Service[];
    readonly ended: Ended;
    /** What was swept at once. */
    readonly first: Swept;
}
/** Writes the report of a withdrawal, as far as it is known at once: plain values, frozen. */
export declare function reportOf({ at, services, ended, first }: Evidence): Withdrawal;
/** The same report with what the later looks found. */
export declare function completeReport(report: Withdrawal, { services, first }: Evidence, later: readonly Swept[]): Withdrawal;
/** What one look had to leave, and why. */
export declare function remaining({ stuck, refusals }: Swept): Undeleted[];
