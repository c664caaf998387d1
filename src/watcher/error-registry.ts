import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors of the watcher. */
export const WATCHER_ERRORS = defineErrors({
  WEBHOOK_FAILED: { class: 'unavailable', fields: ['status'], title: 'The webhook did not accept a notification' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof WATCHER_ERRORS> {}
}
