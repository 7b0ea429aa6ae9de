package dti.scoring.duties.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The relation of a duty's deadline to the present time. */
public enum Urgency {
    OVERDUE("overdue", "Quá hạn", "Overdue"),
    DUE_SOON("due-soon", "Sắp đến hạn", "Due soon"),
    LATER("later", "Còn hạn", "Due later"),
    UNDATED("undated", "Không có hạn", "No date");

    private final String wire;
    private final String vi;
    private final String en;

    Urgency(String wire, String vi, String en) {
        this.wire = wire;
        this.vi = vi;
        this.en = en;
    }

    /** Returns the name in events and the API. */
    public String wire() {
        return wire;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** A duty is not overdue at the very moment it is due. */
    public static Urgency of(@Nullable Instant due, Instant now, Duration soonBefore) {
        if (due == null) {
            return UNDATED;
        }
        if (due.isBefore(now)) {
            return OVERDUE;
        }
        return due.isAfter(now.plus(soonBefore)) ? LATER : DUE_SOON;
    }
}
