/** What is said where a run has nothing to do. */
export const nothingAsked = 'no //go:generate line, //gen: comment or gen.yaml asks for a mock';

/** What is said where `gen fake` has nothing to do. */
export const noClients = 'no package asked for is handed a client of MySQL, Redis or Kafka';
