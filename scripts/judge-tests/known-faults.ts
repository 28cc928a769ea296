/** Faults that are known and why they are there, by module and the fault's name (`nameFault`). One that is not found any more fails the run until it is taken out. */
export const knownFaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
