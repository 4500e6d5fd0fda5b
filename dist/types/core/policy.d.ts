import type { Config } from './config.ts';
import type { Category, Choice, Choices, Service } from './types.ts';
/** One thing the visitor answers for: a category, or a service of its own. */
export interface Question {
    readonly id: string;
    /** The category that answers for it: its own for a service, itself for a category. */
    readonly category: string;
    /** Always granted, never asked. */
    readonly locked: boolean;
    /**
     * Under which the cookie keeps the answer, 5 characters. A service whose category, recipient or purpose changes gets
     * another one, so that the question is new for this service alone and every other answer stands.
     */
    readonly key: string;
}
/** What visitors are asked about. */
export interface Policy {
    readonly categories: readonly Category[];
    readonly services: readonly Service[];
    readonly questions: readonly Question[];
    /** The owner's number of the question. */
    readonly revision: number;
    /** How long a yes holds, in days. */
    readonly days: number;
}
/** The policy of a configuration, which is taken to be valid: `readConfig` checks it. */
export declare function definePolicy(config: Config, services: readonly Service[]): Policy;
/** Choices for every question; `answer` is asked about those that are not locked, and no answer is a no. */
export declare function choicesOf({ questions }: Policy, answer: (question: Question) => Choice | undefined): Choices;
/** The ids visitors are asked about. */
export declare const openIds: ({ questions }: Policy) => string[];
