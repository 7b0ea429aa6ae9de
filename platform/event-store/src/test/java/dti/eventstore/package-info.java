/** The conformance suite of every store, the in-memory store, and known failures of other event stores. */
@NullMarked
package dti.eventstore;

import org.jspecify.annotations.NullMarked;
