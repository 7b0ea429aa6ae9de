package dti.rules.explain;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a value.
 *
 * @param event the number of the event in the submission's stream
 * @param reference the document or data set it was read from
 */
public record Provenance(
        Channel channel,
        @Nullable Person by,
        @Nullable OffsetDateTime at,
        @Nullable Long event,
        @Nullable String reference) {

    /** A value assumed, in a what-if. */
    public static final Provenance ASSUMED = new Provenance(Channel.ASSUMED, null, null, null, null);

    /** How a value was provided. */
    public enum Channel {
        /** Entered on the leaf. */
        ENTERED,
        /** Supplied by the agency or system that holds the data. */
        SUPPLIED,
        /** Corrected in appraisal. */
        CORRECTED,
        /** From the general-information form. */
        GENERAL_INFORMATION,
        /** From the unit's plan. */
        PLAN,
        /** Assumed, in a what-if. */
        ASSUMED
    }
}
