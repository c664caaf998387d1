import { CodedError, type ErrorFields } from '#libs/protocol';
import type { ErrorClass } from './error-classes.js';

/** What another service failed with, by its own account. */
export class RemoteError extends CodedError {
  constructor(
    code: string,
    fields: ErrorFields,
    message: string,
    /** the kind of answer that it is, which that service knows; undefined where it does not say */
    readonly errorClass: ErrorClass | undefined,
    options: ErrorOptions,
  ) {
    super(code, fields, message, options);
  }
}
