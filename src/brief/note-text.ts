import type { Note } from '../model/note.ts';
import { packNoteText } from '../pack/messages.ts';
import type { Messages } from './messages/messages.ts';

/** A note as a sentence. A code without wording shows itself and its parameters: better odd than lost. */
export function noteText(note: Note, m: Messages): string {
  const say = m.readNote[note.code];
  if (say) return say(note.params);
  if (note.at) return packNoteText(note);
  const params = Object.entries(note.params).map(([key, value]) => `${key} ${value}`);
  return [note.code.split('-').join(' '), ...params].join(', ');
}
