/** Commands whose rows and events change in one transaction: the log is the outbox. */
@NullMarked
package dti.framework.commands.application;

import org.jspecify.annotations.NullMarked;
