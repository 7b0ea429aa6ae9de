package dti.eventstore.publish;

import dti.eventstore.publish.Translation.PublicEvent;

/**
 * A record in place of an event that its producer cannot send or leaves out. It has the event's headers but another
 * type and no content, so a reader of the topic misses no position and no version.
 */
public final class PlaceholderRecord {

    /** The event is held back. The event itself or a left-out record follows later. */
    public static final String WITHHELD = "dti.event-withheld.v1";

    /** The event is never sent. The stream continues after it. */
    public static final String LEFT_OUT = "dti.event-left-out.v1";

    private static final String NO_CONTENT = "{}";

    private PlaceholderRecord() {}

    public static boolean isWithheld(String type) {
        return type.equals(WITHHELD);
    }

    public static boolean isLeftOut(String type) {
        return type.equals(LEFT_OUT);
    }

    public static PublicEvent withheld() {
        return new PublicEvent(WITHHELD, NO_CONTENT);
    }

    static PublicEvent leftOut() {
        return new PublicEvent(LEFT_OUT, NO_CONTENT);
    }
}
