/** The release of mockgen whose output `gen mock` equals; what `mockgen -version` prints. */
export const mockgenVersion = 'v0.6.0';
