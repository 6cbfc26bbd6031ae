/** What each lens follows (REVIEWS.md section 5). */
const GENERAL = [
  'NIST CSF 2.0 PR.AA-05 (1.1: PR.AC-4)',
  'NIST SP 800-53 r5 AC-2',
  'NIST SP 800-53 r5 AC-5',
  'NIST SP 800-53 r5 AC-6',
  'ISO/IEC 27001:2022 A.5.3',
  'ISO/IEC 27001:2022 A.5.18',
] as const;

export const SOC_REFERENCES: readonly string[] = [
  'Trust services criteria CC6.2',
  'Trust services criteria CC6.3',
  ...GENERAL,
];

export const SOX_REFERENCES: readonly string[] = [
  'SOX section 404',
  'PCAOB AS 2201',
  'PCAOB AS 1105.10',
  'COSO principle 10',
  ...GENERAL,
];

export const NON_HUMAN_REFERENCES: readonly string[] = [
  ...SOX_REFERENCES,
  'OWASP NHI1:2025 (offboarding)',
  'OWASP NHI5:2025 (overprivileged)',
  'OWASP NHI7:2025 (long-lived secrets)',
  'OWASP NHI9:2025 (reuse)',
  'OWASP NHI10:2025 (human use of NHI)',
  'NIST AI RMF GOVERN 1.6',
  'NIST AI RMF GOVERN 2.1',
  'NIST AI RMF GOVERN 3.2',
];
