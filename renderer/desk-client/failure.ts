/** What went wrong, from whatever a call threw: a code of the contract, or that the desk did not answer. */
import { type ErrorCode, errorMessage, isErrorCode } from '#shared/errors.ts';
import type { Language } from '#shared/messages.ts';

/** An error on its way to a person. */
export interface Failure {
  code: ErrorCode | 'DESK_UNREACHABLE';
  /** In Vietnamese, as the desk said it; use `failureMessage` to show it. */
  message: string;
  details: Record<string, unknown>;
}

interface WireData {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
}

function isWireData(value: unknown): value is WireData {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    isErrorCode(value.code) &&
    'message' in value &&
    typeof value.message === 'string' &&
    'details' in value &&
    typeof value.details === 'object' &&
    value.details !== null
  );
}

const UNREACHABLE: Record<Language, string> = {
  vi: 'Không nối được với bàn làm việc. Tòa Soạn đang tự nối lại; nếu lâu không được, hãy mở lại chương trình.',
  en: 'The desk does not answer. Tòa Soạn keeps trying; if it takes long, open the program again.',
};

/** The failure behind a thrown value: a tRPC error, the JSON of a refused upload, or anything else. */
export function failureOf(thrown: unknown): Failure {
  if (isWireData(thrown)) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'data' in thrown && isWireData(thrown.data)) {
    const { code, message, details } = thrown.data;
    return { code, message, details };
  }
  // What carries no code of the desk never reached it: refused connections, aborted requests.
  return { code: 'DESK_UNREACHABLE', message: UNREACHABLE.vi, details: {} };
}

/** The sentence in the language of the window. */
export function failureMessage(failure: Failure, language: Language): string {
  if (failure.code === 'DESK_UNREACHABLE') return UNREACHABLE[language];
  if (language === 'vi') return failure.message;
  // Details came with this code from the desk, so they are of its type.
  return errorMessage(failure.code, failure.details as never, language);
}
