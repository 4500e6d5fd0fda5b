import type { Config, GoogleMode, GoogleSettings } from './config.ts';
import type { Category, Choice, Choices, Service } from './types.ts';
/** Characters an answer takes in the cookie: four of the question's key, one of the choice. */
export declare const ANSWER = 5;
/** One thing the visitor answers for: a category, or a service of its own. */
export interface Question {
    readonly id: string;
    /** The category that answers for it: its own for a service, itself for a category. */
    readonly category: string;
    /** Always granted, never asked. */
    readonly locked: boolean;
    /**
     * Under which the cookie keeps the answer. A service whose category, recipient or purpose changes gets another one, so
     * that the question is new for this service alone and every other answer stands.
     */
    readonly key: string;
}
/** What visitors are asked about. */
export interface Policy {
    readonly categories: readonly Category[];
    readonly services: readonly Service[];
    /** Categories first, then services. */
    readonly questions: readonly Question[];
    /** The owner's number of the question. */
    readonly revision: number;
    /** How long a yes holds, in days. */
    readonly days: number;
}
/** The policy of a configuration, which is taken to be valid: `readConfig` checks it. */
export declare function definePolicy(config: Config, services: readonly Service[]): Policy;
/** The owner's categories, or the four that are there by default. */
export declare const categoryIds: ({ categories }: Config) => string[];
/** Whether a category is always granted. */
export declare const isLocked: ({ categories }: Config, id: string) => boolean;
/** What becomes of Google's tags before the choice, where the owner said it. */
export declare const googleMode: ({ signals }: Config) => GoogleMode | GoogleSettings | undefined;
/** The owner's own name for Google's data layer, if there is one. */
export declare const layerName: ({ signals }: Config) => string | undefined;
/** Frozen choices: granted where `isGranted` says so, and no answer is a no. */
export declare const choicesFrom: (ids: readonly string[], isGranted: (id: string, i: number) => unknown) => Choices;
/** Choices for every question; `answer` is asked about those that are not locked, and no answer is a no. */
export declare function choicesOf({ questions }: Policy, answer: (question: Question) => Choice | undefined): Choices;
/** The ids visitors are asked about. */
export declare const openIds: ({ questions }: Policy) => string[];
/**
 * The stored answers to this policy's questions, as far as there are any.
 *
 * Looked up by key, so nothing in the text can name a property (hazard S5). What was locked was not answered, and of two
 * answers under one key the no counts.
 */
export declare function answersOf({ questions }: Policy, answers: string): Record<string, Choice>;
/** The answers of these choices, as the cookie keeps them: in the order of the questions. */
export declare function writeAnswers({ questions }: Policy, choices: Choices): string;
