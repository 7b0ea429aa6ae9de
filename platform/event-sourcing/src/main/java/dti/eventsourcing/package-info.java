/** The words of event sourcing as types: deciders, decisions, streams, versions and positions. Pure: the JDK only. */
@NullMarked
package dti.eventsourcing;

import org.jspecify.annotations.NullMarked;
