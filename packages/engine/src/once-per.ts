/** What `compute` gives for an object that never changes, worked out once for as long as the object is there. */
export function oncePer<Given extends object, Value>(compute: (given: Given) => Value): (given: Given) => Value {
  const known = new WeakMap<Given, { readonly value: Value }>();
  return (given) => {
    let found = known.get(given);
    if (found === undefined) known.set(given, (found = { value: compute(given) }));
    return found.value;
  };
}
