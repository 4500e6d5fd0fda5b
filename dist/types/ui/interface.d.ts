import type { CreateInterface } from './view.ts';
/** Draws the notice and, once their file is there, the preferences: all in one element before `<body>`. */
export declare const createInterface: CreateInterface;
