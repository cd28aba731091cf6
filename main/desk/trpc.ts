/**
 * The one contract's foundation: context, permissions and errors of every procedure.
 *
 * A procedure names the permission it needs; the middleware here refuses before the resolver runs, so no
 * renderer, however tampered with, gets around it.
 */
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { asDeskError, DeskError, type ErrorCode } from '#shared/errors.ts';
import { mayDo, type Permission, type Person } from '#shared/model/person.ts';
import type { Explain } from '../files/disk-errors.ts';
import { wireError } from './wire-error.ts';

export interface DeskContext {
  /** Who may act now; null before anybody is signed in. @throws DeskError DESK_LOCKED */
  person(): Promise<Person | null>;
  /** Any thrown value as an error for a person. */
  explain: Explain;
}

type TrpcCode = TRPCError['code'];

const TRPC_CODES: Partial<Record<ErrorCode, TrpcCode>> = {
  NOT_FOUND: 'NOT_FOUND',
  CHANGED_ELSEWHERE: 'CONFLICT',
  WRITTEN_ELSEWHERE: 'CONFLICT',
  NOT_ALLOWED: 'FORBIDDEN',
  WRONG_PIN: 'UNAUTHORIZED',
  TOO_MANY_TRIES: 'TOO_MANY_REQUESTS',
  DESK_LOCKED: 'FORBIDDEN',
  LAST_ADMINISTRATOR: 'CONFLICT',
  INPUT_INVALID: 'BAD_REQUEST',
};

/** The DeskError behind whatever a procedure threw. */
function deskErrorOf(error: TRPCError): DeskError {
  const { cause } = error;
  if (cause instanceof DeskError) return cause;
  if (cause instanceof ZodError) {
    return new DeskError('INPUT_INVALID', { place: cause.issues[0]?.path.join('.') ?? '' }, { cause });
  }
  if (error.code === 'BAD_REQUEST' || error.code === 'NOT_FOUND' || error.code === 'PARSE_ERROR') {
    return new DeskError('INPUT_INVALID', { place: error.message }, { cause: error });
  }
  return asDeskError(cause ?? error);
}

const t = initTRPC.context<DeskContext>().create({
  errorFormatter: ({ shape, error }) => {
    const desk = wireError(deskErrorOf(error));
    return { code: shape.code, message: desk.message, data: { ...desk, httpStatus: shape.data.httpStatus } };
  },
});

const deskErrors = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  const { error } = result;
  // tRPC's own refusals (bad input, no such procedure) have their code already.
  if (error.code !== 'INTERNAL_SERVER_ERROR') return result;
  const cause = ctx.explain(error.cause ?? error);
  throw new TRPCError({ code: TRPC_CODES[cause.code] ?? error.code, message: cause.message, cause });
});

export const { router, mergeRouters, createCallerFactory } = t;

/** A procedure that anybody at the desk may call, signed in or not. */
export const openProcedure = t.procedure.use(deskErrors);

/** A procedure for people whose roles allow `permission`; who it is stands in `ctx.signedIn`. */
export function procedureFor(permission: Permission) {
  return openProcedure.use(async ({ ctx, next, path }) => {
    const person = await ctx.person();
    if (!person || !mayDo(person.roles, permission)) throw new DeskError('NOT_ALLOWED', { action: path });
    return next({ ctx: { signedIn: person } });
  });
}
