/** Words that Go writes in capitals throughout, as its lint tool and moq have them. */
const initialisms: ReadonlySet<string> = new Set(
  'ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI UID URI URL UTF8 UUID VM XML XMPP XSRF XSS'.split(
    ' ',
  ),
);

/** An exported name made of a parameter's: `ID` of `id`, `Key` of `key`; `undefined` where an upper-case first letter does not come of it. */
export function exportName(name: string): string | undefined {
  const whole = name.toUpperCase();
  if (initialisms.has(whole)) return whole;
  const [first = ''] = name;
  const exported = first.toUpperCase() + name.slice(first.length);
  return /^\p{Lu}/u.test(exported) ? exported : undefined;
}
