import type { CodeExplanation } from './code-explanation.ts';

/** GEN160 to GEN163, GEN167 to GEN169 and GEN171 to GEN177: findings of `gen fake` in the user's Go source, and about the module that fakes belong to. */
export const fakeCodes = {
  GEN160: {
    title: 'a call that may be one of a client',
    explanation:
      'A method is called on a value whose type could not be worked out, and a client that the package holds has a method of that name.',
    advice:
      'Give the value a type, in a variable declaration for instance, or name the client in gen.yaml: `clients: { Store.conn: "*database/sql.DB" }`. `go vet` shows what else may be wrong there.',
  },
  GEN161: {
    title: 'a client that is made where it is used',
    explanation:
      'The code makes a client itself, where it calls it or in the constructor of what holds it, and nothing hands it in: no fake can take its place without a change.',
    advice: 'Hand it in, as a field or as a parameter of the constructor.',
  },
  GEN162: {
    title: 'the database is not MySQL',
    explanation:
      'The module requires a driver of database/sql for another database, and none for MySQL. Fakes behave as MySQL does, so only ports are made of these clients.',
    advice: 'Make mocks of the ports, or test with the database itself.',
  },
  GEN163: {
    title: 'the source of a client library is not there',
    explanation:
      'A file imports a client library that go.mod does not require, or whose source is not on this machine, or a path that is nearly one: what is called on it cannot be told. Fakes that are there already stay as they are, and it is a warning then.',
    advice: 'Check the spelling of the path; `go get` the library, or `go mod download`.',
  },
  GEN167: {
    title: 'planned fault with an error that is not there',
    explanation:
      '`error` of a rule below `fake-faults` names a variable of a package by its import path. The package, or the variable in it, was not found from where the fakes are.',
    advice: 'Correct the name, or give the text of an error with `fail`.',
  },
  GEN168: {
    title: 'only ports of this library',
    explanation: 'confluent-kafka-go calls a C library, and its clients can be had no other way: no fake can stand behind them.',
    advice: 'Make mocks of the ports, or use sarama, kafka-go or franz-go.',
  },
  GEN169: {
    title: 'client in a variable that is not exported',
    explanation:
      'A package variable alone holds this client. Fakes are a package of their own, and can put a client into exported variables only, with Swap.',
    advice: 'Export the variable, or write a function that sets it, which tests then call; better still, hand the client in.',
  },
  GEN171: {
    title: 'Go too old for fakes',
    explanation: 'What fakes run on becomes part of the module, so the `go` line of its go.mod decides which Go it may be written in.',
    advice: 'Raise the `go` line, with `go mod edit -go=1.21` for instance.',
  },
  GEN172: {
    title: 'module that fakes need',
    explanation:
      'Fakes run on packages of other modules, miniredis for instance, and are part of a module themselves. What go.mod says is not for gen to change.',
    advice: 'Run the command that the hint has: it names the versions that fakes are tested with; newer ones will do.',
  },
  GEN173: {
    title: 'client without a fake',
    explanation:
      'Nothing stands in for clients of this type. Its port, the interface of what the package calls on it, is there like that of the others.',
    advice: 'Have the code take the port instead of the client, and give it a mock in tests.',
  },
  GEN174: {
    title: 'fakes that nothing asks for',
    explanation:
      '`gen fake` wrote fakes that no gen.yaml asks for. `gen run` does not keep them up to date, and `gen check` and `gen prune` take them for files that were left behind.',
    advice: 'Ask for them in gen.yaml, as the hint has it; its options are those of the command.',
  },
  GEN175: {
    title: 'two paths of one library',
    explanation:
      'Some packages of the module import github.com/IBM/sarama and some github.com/Shopify/sarama, its older path. Types of the two are different ones, and the packages that fakes run on are written for one.',
    advice: 'Move to the newer path, or set `doubles` for the packages of the older one, so that they get a runtime of their own.',
  },
  GEN176: {
    title: 'cases without their contract test',
    explanation:
      'contract_cases_test.go is the file of the user, and stays as it is. It names what contract_test.go declares beside it, and `fake-contract: false` leaves that out: with `gen prune` it goes, and the tests of the package no longer compile.',
    advice: 'Remove the file where its cases are not needed, or take `fake-contract: false` away.',
  },
  GEN177: {
    title: 'fakes of a package without clients',
    explanation:
      'A line, or an entry of gen.yaml that names this one package, asks for fakes. No file of the package names a type of a client, `*sql.DB` for instance, so there is nothing to make.',
    advice:
      'Ask for fakes of the package that is handed the clients; of a pattern such as `./...`, packages without clients are passed over.',
  },
} as const satisfies Record<string, CodeExplanation>;
