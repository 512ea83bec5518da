/** What starts the digest of an installation: ids only. */
export interface DigestInput {
  installationId: string;
}
