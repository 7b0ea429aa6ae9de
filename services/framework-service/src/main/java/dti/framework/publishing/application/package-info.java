/** Changes and their events in one transaction: the log is the outbox. */
@NullMarked
package dti.framework.publishing.application;

import org.jspecify.annotations.NullMarked;
