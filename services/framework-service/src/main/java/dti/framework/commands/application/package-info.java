/** Commands that change rows and append events in one transaction: the log is the outbox. */
@NullMarked
package dti.framework.commands.application;

import org.jspecify.annotations.NullMarked;
