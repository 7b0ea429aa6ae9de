package dti.ranking.publications.application;

import dti.contracts.EditionPublished;

/**
 * An edition about to be recorded.
 *
 * @param document its canonical JSON
 * @param signature detached JWS over that
 * @param verifierKey what it is checked with
 * @param event what the log and the other services are told
 */
record SealedEdition(String document, String sha256, String signature, String verifierKey, EditionPublished event) {}
