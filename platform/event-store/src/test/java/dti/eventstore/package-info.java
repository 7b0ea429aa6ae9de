/** The conformance suite every store must pass, the store in memory, and the lessons others paid for. */
@NullMarked
package dti.eventstore;

import org.jspecify.annotations.NullMarked;
