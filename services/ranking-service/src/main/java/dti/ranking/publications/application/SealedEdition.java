package dti.ranking.publications.application;

import dti.contracts.EditionPublished;

/**
 * A signed edition that is ready to be recorded.
 *
 * @param document the edition as canonical JSON
 * @param signature the detached JWS over the document
 * @param verifierKey the public key that verifies the signature
 * @param event the event for the log and the other services
 */
record SealedEdition(String document, String sha256, String signature, String verifierKey, EditionPublished event) {}
