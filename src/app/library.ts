/**
 * What a program of one's own needs to read and check texts (`import { openWorkspace, readText } from 'pitwall'`). The build makes one
 * file of it: opening hundreds of small ones is most of what the first claim would cost.
 */
export { type CheckOptions, checkText, type TextCheck } from './check-text.ts';
export { readText, type TextReading } from './read-text.ts';
export type { TextInput } from './source-document.ts';
export { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';
