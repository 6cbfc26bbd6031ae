/** What each term means, in the words of an auditor; the definitions are those of MODEL.md. */
export const TERMS = {
  completion:
    'An identity that can do every step of a workflow, from start to end, in the same company code and for the same amount.',
  toxic:
    'A rule: things that nobody may hold together, because together they allow fraud or error to go unnoticed.',
  mode: 'How it is completed: alone, with own accounts, through others, or blocked by a control.',
  SOLE: 'The identity does every step itself, with its own access.',
  OWN_ACCOUNTS:
    'The steps are done with accounts of the person’s own: one login for one step, another for the next.',
  THROUGH_OTHERS:
    'Some steps are done with an account of somebody or something else that the identity can use, for example a service account whose key it can read.',
  BLOCKED_BY_CONTROL:
    'Every step is possible, but a preventive control wants two different accounts and there is only one. It does not count as a completion.',
  material:
    'The amount reaches the workflow’s materiality: a misstatement of that size would matter in the accounts.',
  maxAmount:
    'The largest amount for which every step is possible. “No limit” where no grant on the way names one.',
  scope:
    'A company code, ledger or business unit in which access holds. “Any other” stands for every value that no grant names.',
  segregation: 'Segregation of duties: whoever initiates must not be the one who approves or posts.',
  preventive: 'A control by which the system itself refuses that the same account does both steps.',
  detective: 'A control by which someone looks afterwards whether the same account did both steps.',
  compensating:
    'A detective control between steps of this workflow: it stops nothing, but may discover it afterwards.',
  dormant: 'Not used for long, but still usable: it takes part in every answer.',
  unattributable: 'Shared access: a log cannot show which person acted.',
  jit: 'Just-in-time access: must be activated each time. It counts only where the question includes it.',
  snapshot: 'One import of one source. An earlier snapshot answers as it did then.',
  coverage:
    'How much of the permissions granted and actions possible the workflows and rules look at. The rest is not judged.',
  kind: 'Whether it is a person, an account of a person, or something that acts by itself: a service account, key, bot, agent or job.',
  placeholder: 'Something refers to it, but no source describes it.',
  identity: 'Whoever or whatever can act: a person, an account, a key, a bot, an agent or a job.',
  workflow:
    'A financial process, end to end: the steps from its beginning until money has moved or a figure stands in the books.',
  cause:
    'A single grant, inheritance or way to act as another identity that the best ways of many findings have in common.',
  soc: 'SOC 2, operational control of access: was the review carried out, signed, and followed up?',
  sox: 'Sarbanes-Oxley, internal control over financial reporting: could the review have prevented or detected a material misstatement?',
  accessReview:
    'A periodic look at who has access to what: reviewers certify or revoke each grant, and sign.',
  testException: 'A member of the population that fails the test; one is enough for the test to fail.',
  materialPath:
    'One identity that can take one workflow from start to end, for an amount from which a misstatement is material.',
  exception:
    'A finding that is accepted for a time: somebody proposes it, somebody else approves it, a third answers for it, with a reason and a last day.',
  evidencePack:
    'A folder that an auditor can file: the tests with populations and exceptions, the access and its grants, the questions asked, and a manifest of hashes.',
  change:
    'What became of a completion between two points in time: new, changed, gone, or only its blocking changed.',
  worst:
    'The finding that stands first: material before others, then the largest amount, then the most direct way.',
  explore:
    'Find something, expand what is next to it, set a start and an end to see the ways between. Every step is in the address: Back undoes it, and the link shows the same picture.',
  risk: 'How grave the rule’s author judges the combination.',
} as const;

export type TermName = keyof typeof TERMS;
