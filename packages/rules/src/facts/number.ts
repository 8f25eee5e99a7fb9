/** For the verb that goes with names: 1 for one person, 2 for several, and for a group, which is several people. */
export function numberOf(people: readonly { readonly kind: 'person' | 'group' }[]): 1 | 2 {
  return people.length === 1 && people[0]!.kind === 'person' ? 1 : 2;
}
