/** Event sourcing as types: deciders, decisions, streams, versions and positions. Depends on the JDK only. */
@NullMarked
package dti.eventsourcing;

import org.jspecify.annotations.NullMarked;
