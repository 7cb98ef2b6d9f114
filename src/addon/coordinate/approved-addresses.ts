/** Addresses that a coordinator has agreed to: whoever may write into the directory could otherwise have the letters sent to themselves. */
import { type DepartmentAddresses, departmentAddresses } from '../../core/plan/departments/department-addresses';
import { listDepartments } from '../../core/plan/departments/departments';
import { executorKey } from '../../core/plan/executors/executor-key';
import { prove } from '../google/proof';
import { readState, writeState } from '../google/stored-state';
import type { OpenPlan } from '../workbook/read-plan';

/** Of a proof: nobody can try addresses against it without the key, and the store has room for some hundreds. */
const DIGITS = 10;
/** Beyond these the oldest go: a property holds 9 KB. */
const MOST = 600;

const shortProof = (department: string, email: string): string =>
  prove(['address', executorKey(department), email.toLowerCase()]).slice(0, DIGITS);

/** Tells of addresses whether a coordinator has agreed to them. One call. */
export function readApproved(): (department: string, email: string) => boolean {
  const known = new Set(readState('approved')?.addresses);
  return (department, email) => known.size > 0 && known.has(shortProof(department, email));
}

/** Under the document's lock, and only on a coordinator's word. */
export function approveAddresses(addresses: readonly (readonly [department: string, email: string])[]): void {
  const kept = readState('approved') ?? { coordinators: [], addresses: [] };
  const wanted = addresses.map(([department, email]) => shortProof(department, email));
  if (wanted.every((each) => kept.addresses.includes(each))) return;
  const all = [...new Set([...kept.addresses, ...wanted])].slice(-MOST);
  writeState('approved', '', { ...kept, addresses: all });
}

/** Those of them that no coordinator has agreed to. */
export function unapprovedAddresses(plans: readonly OpenPlan[], day: string): { department: string; email: string }[] {
  const isApproved = readApproved();
  return addressesOf(plans, day)
    .filter(([department, email]) => !isApproved(department, email))
    .map(([department, email]) => ({ department, email }));
}

/** Every department's addresses in the directory as it is now, each once. `day` decides which departments still exist. */
export function addressesOf(plans: readonly OpenPlan[], day: string): [department: string, email: string][] {
  const all = plans.flatMap(({ plan, around }) =>
    listDepartments(plan, around.directory).flatMap(({ name }) => {
      const { emails }: DepartmentAddresses = departmentAddresses(name, around.directory, day);
      return emails.map((email): [string, string] => [name, email]);
    }),
  );
  return [...new Map(all.map((each) => [each.join('\n'), each])).values()];
}
