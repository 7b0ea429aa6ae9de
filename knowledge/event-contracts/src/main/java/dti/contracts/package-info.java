/** What services tell each other over Kafka. A published field is never re-meant: add one, or make version 2. No logic. */
@NullMarked
package dti.contracts;

import org.jspecify.annotations.NullMarked;
