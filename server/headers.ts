/** What every answer tells the browser: run and load nothing but our own files, and show us in no frame. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy({
    'default-src': "'self'",
    'img-src': "'self' data:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** GraphiQL is one page with its scripts and styles inside; it still reaches nothing but this server. */
export const graphiqlHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'content-security-policy': policy({
    'default-src': "'none'",
    'script-src': "'unsafe-inline' blob:",
    'worker-src': 'blob:',
    'style-src': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': 'data:',
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }),
};

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
