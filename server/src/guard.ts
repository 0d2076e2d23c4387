import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Session } from './session';

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Wraps a handler so that a failure on one article is logged and answered with a harmless value, and a request that
 * was cancelled meanwhile is answered as cancelled.
 */
export function guarded<P, R>(
  session: Session,
  what: string,
  harmless: R,
  handler: Handler<P, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    let result = harmless;
    if (token.isCancellationRequested) throw cancelled();
    try {
      // What an earlier session knew of an article is there before anybody asks about it.
      await session.articles.recalled.loaded();
      result = await handler(params, token);
    } catch (error) {
      session.log(what, error);
    }
    if (token.isCancellationRequested) throw cancelled();
    return result;
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
