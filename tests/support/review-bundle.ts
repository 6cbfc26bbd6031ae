import { changedBundle, type BundleText } from './bundle-folder.ts';

/** A sound row in each file about reviews, on the sound bundle. */
export const SOUND_REVIEWS = {
  'systems.csv': 'id,name,owner,frameworks,financial,immutable_log\nERP,The ERP,ann,SOX;SOC,true,\n',
  'credentials.csv':
    'id,identity,kind,owner,issued_at,rotated_at,disabled_at,expires_at\nkey-1,svc,key,ann,2026-01-01,,,2026-12-31\n',
  'classifications.csv': 'permission,classified_by,classified_at,rationale\npay,ann,2026-01-01,Prints only\n',
  'reviews.csv':
    'id,name,period_start,period_end,due,close,frameworks,systems,rotation_days,dormant_days,extract_days,burst\nq1,First quarter,2026-01-01,2026-03-31,2026-04-15,2026-04-20,SOX;SOC,ERP,,,,\n',
  'decisions.csv':
    'review,identity,kind,target,decision,finding,reviewer,decided_at,rationale,ticket\nq1,ann,HAS_ROLE,clerk,CERTIFY,WORKFLOW:p2p,svc,2026-04-02T10:00:00Z,Her job,T-1\n',
  'exceptions.csv':
    'id,identity,workflow,combination,owner,proposer,approver,approved_at,rationale,compensating_control,opened_at,expires_at,closed_at\ne1,ann,p2p,,ann,ann,svc,2026-04-01,Small team,Monthly look,2026-03-01,2026-06-30,\n',
  'control_runs.csv':
    'control,workflow,performed_at,performer,result,evidence\nC1,p2p,2026-03-30T09:00:00+01:00,ann,EFFECTIVE,run-7\n',
  'lookbacks.csv':
    'identity,workflow,from,to,performed_by,performed_at,used,evidence\nann,p2p,2026-01-01,2026-03-31,svc,2026-04-05,false,log-9\n',
} as const satisfies BundleText;

export type ReviewFileName = keyof typeof SOUND_REVIEWS;

/** The sound bundle with the files about reviews, some of all of them replaced; null takes one away. */
export function reviewBundle(changes: Readonly<Record<string, string | null>> = {}): BundleText {
  return changedBundle({ ...SOUND_REVIEWS, ...changes });
}

/** The same with rows added at the end of files about reviews. */
export function extendedReviews(rows: Partial<Record<ReviewFileName, string>>): BundleText {
  return reviewBundle(
    Object.fromEntries(
      Object.entries(rows).map(([name, more]) => [name, `${SOUND_REVIEWS[name as ReviewFileName]}${more}`]),
    ),
  );
}
