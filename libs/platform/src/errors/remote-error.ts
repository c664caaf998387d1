import { CodedError, type ErrorClass, type ErrorCode, type ErrorFields } from '#libs/protocol';

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
    super(code as ErrorCode, fields, message, options);
  }
}
