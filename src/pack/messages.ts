import type { Note } from '../model/note.ts';

/** English sentences for notes about packs; `{name}` is replaced by the note's parameter. */
const MESSAGES: Readonly<Record<string, string>> = {
  'file-missing': 'the pack has no {file}',
  'file-not-yaml': 'this is not YAML: {reason}',
  'file-not-a-list': 'a list of items is expected here',
  'table-empty': 'the table has no header line',
  'table-missing-columns': 'the header lacks: {columns}',
  'lexicon-unknown-language': 'a lexicon is named after its language: en.yaml, zh.yaml, en-….yaml',
  'item-missing-field': 'the item “{id}” lacks {column}',
  'weight-not-positive': 'the weight of {kind} must be above zero, not {value}',
  'duplicate-id': 'the id {id} is used twice; the first row stays',
  'row-wrong-cell-count': 'the row has {found} cells, the header {expected}',
  'row-missing-value': 'the row has no {column}',
  'row-unknown-entity': '{column}: nobody is called {id}',
  'row-unknown-metric': '{column}: there is no metric {id}',
  'row-unknown-basis': 'there is no basis {id}',
  'row-unknown-source': 'there is no source {id}',
  'row-unknown-origin': 'there is no origin {id}',
  'row-bad-period': '{column}: “{value}” is not a period',
  'row-bad-number': '{column}: “{value}” is not a number',
  'row-bad-word': '{column}: “{value}” is none of {allowed}',
  'row-bad-years': '“{value}” is not a span of years',
  'row-bad-alias': 'an alias needs id, lang (en or zh) and alias',
  'row-no-interval': 'no figure can be read from “{reported}” ({id})',
  'row-value-outside-printed': '“{reported}” does not allow the value {value} ({id})',
  'alias-unknown-entity': 'an alias belongs to {id}, which is no entity',
  'metric-unknown-link': 'metric {id} speaks of {other}, which is no metric',
  'part-of-loop': '{id} is part of itself, by way of its wholes',
  'metric-loop': 'metric {id} is within itself, by way of its wholes',
  'alias-repeated': '“{alias}” is listed twice for {id}',
  'name-shared': '“{name}” names several: {ids}',
  'entity-unused': 'no row speaks of {id}',
  'metric-unused': 'no row speaks of the metric {id}',
  'basis-unused': 'no row stands on the basis {id}',
  'source-unused': 'no row comes from {id}',
  'origin-unused': 'no row belongs to {id}',
  'unit-differs': '{id} is in {unit}, its metric in {expected}',
  'unit-slip': '{id} and {other} differ by ten to the power of {power}',
  'bridge-without-figures': 'no two figures on file show the ratio of the bridge {id}',
  'bridge-misfit': '{from} and {to} do not stand in the ratio of the bridge {id}',
  'gap-filled': '{entity} has a figure of {metric} for {year}: the reason for the hole can go',
  'name-untranslated': '{id} has no words in Chinese, and the pack has a Chinese lexicon',
  'clash-row-unknown': 'the clash {id} speaks of {row}, which is no record',
  'clash-reason-misfit': 'the rows of the clash {id} do not show the reason “{reason}”',
  'growth-misfit': '{id}: {printed}% cannot come from {base} to {level}',
  'part-above-whole': '{id}: the part {part} is above the whole {whole} ({other})',
  'place-above-whole': '{id}: {part} is above {whole} of the place it lies in ({other})',
};

/** One line: file, line and what is the matter. */
export function packNoteText(note: Note): string {
  const template = MESSAGES[note.code] ?? note.code;
  const params: Readonly<Record<string, string | number>> = { ...note.params, file: note.at?.file ?? '' };
  const parts = template.split(/[{}]/);
  const text = parts.map((part, i) => (i % 2 === 1 ? String(params[part] ?? '') : part)).join('');
  const place = note.at ? `${note.at.file}${note.at.line === undefined ? '' : `:${note.at.line}`}: ` : '';
  return place + text;
}
