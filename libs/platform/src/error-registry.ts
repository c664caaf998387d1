import { defineErrors, type Registered } from '#libs/protocol';

/** Codes of errors that libs/platform throws. */
export const PLATFORM_ERRORS = defineErrors({
  INVALID_PROXY: {
    class: 'malformed',
    fields: ['expected', 'actual'],
    title: 'Not an address or subnet of trusted proxies',
  },
  INVALID_REQUEST: { class: 'malformed', fields: ['field', 'expected', 'actual'], title: 'The request is malformed' },
  INTERNAL: { class: 'internal', fields: [], title: 'The service failed' },
  LOOP_STUCK: { class: 'refused', fields: ['loops'], title: 'A background loop makes no progress' },
  METHOD_NOT_ALLOWED: {
    class: 'notAllowed',
    fields: ['expected', 'actual'],
    title: 'The path does not support this method',
  },
  QUEUE_FULL: { class: 'tooMany', fields: ['expected'], title: 'The queue is full' },
  RATE_LIMITED: { class: 'tooMany', fields: ['retryAfterSeconds'], title: 'The address sent too many requests' },
  ROUTE_WITHOUT_PRICE: { class: 'refused', fields: ['route'], title: 'A route of the API has no price' },
  UNAVAILABLE: { class: 'unavailable', fields: ['status'], title: 'The service is unavailable' },
  UNIMPLEMENTED: { class: 'refused', fields: ['status'], title: 'The service has no such method' },
  BODY_TOO_LARGE: { class: 'tooLarge', fields: ['status'], title: 'The message is too large' },
  UNSUPPORTED_MEDIA_TYPE: { class: 'malformed', fields: [], title: 'Unsupported media type of the body' },
});

declare module '#libs/protocol' {
  interface ErrorRegistry extends Registered<typeof PLATFORM_ERRORS> {}
}
