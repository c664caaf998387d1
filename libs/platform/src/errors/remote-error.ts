import { CodedError, type ErrorClass, type ErrorCode, type ErrorFields } from '#libs/protocol';

/** An error that another service reported. */
export class RemoteError extends CodedError {
  constructor(
    code: string,
    fields: ErrorFields,
    message: string,
    /** class of the code, as that service reported it; undefined if it did not */
    readonly errorClass: ErrorClass | undefined,
    options: ErrorOptions,
  ) {
    super(code as ErrorCode, fields, message, options);
  }
}
