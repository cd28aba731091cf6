/** What is wrong with a command line, in words for a person: Commander's own are English and may take two lines. */
import type { CommanderError } from 'commander';
import { DeskError } from '#shared/errors.ts';

/** By Commander's code; the terms are what its message quotes, in its order. */
const REASONS: Record<string, (terms: string[]) => string> = {
  'commander.help': () => 'chưa có tên việc cần làm',
  'commander.unknownCommand': ([verb]) => `không có việc ‘${verb}’`,
  'commander.unknownOption': ([option]) => `không có tùy chọn ‘${option}’`,
  'commander.missingArgument': ([argument]) => `thiếu ‘${argument}’`,
  'commander.missingMandatoryOptionValue': ([option]) => `thiếu tùy chọn ‘${option}’`,
  'commander.optionMissingArgument': ([option]) => `tùy chọn ‘${option}’ thiếu giá trị`,
  'commander.excessArguments': ([verb]) => `‘${verb}’ có thừa tham số`,
};

/** @returns WRONG_USAGE, on one line whatever Commander said. */
export function usageError(error: CommanderError): DeskError<'WRONG_USAGE'> {
  const terms = [...error.message.matchAll(/'([^']*)'/g)].map(([, term = '']) => term);
  const reason =
    error.code === 'commander.invalidArgument'
      ? invalidValue(terms, error.message)
      : REASONS[error.code]?.(terms);
  return new DeskError('WRONG_USAGE', { reason: reason ?? oneLine(error.message) }, { cause: error });
}

/**
 * "option '--template <name>' argument 'foo' is invalid. Allowed choices are ban-tin." or
 * "command-argument value 'foo' is invalid for argument 'things'. Allowed choices are …"
 */
function invalidValue(terms: string[], message: string): string {
  const [name, value] = message.includes('command-argument') ? terms.toReversed() : terms;
  const why = oneLine(message.replace(/^.*? is invalid[^.]*\.\s*/s, '')).replace(
    'Allowed choices are ',
    'chọn một trong: ',
  );
  return `‘${name}’ không nhận giá trị ‘${value}’${why && ` (${why})`}`;
}

function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
}
