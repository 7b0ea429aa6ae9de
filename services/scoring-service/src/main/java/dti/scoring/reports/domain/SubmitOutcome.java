package dti.scoring.reports.domain;

import java.util.List;

/** Whether a unit's submission is handed in, after what happened to it. */
public final class SubmitOutcome {

    /** The events that bear on it. */
    public static final List<String> TYPES =
            List.of("submission-submitted", "submission-returned", "submission-reopened", "submission-finalised");

    private SubmitOutcome() {}

    /** @param types of the events that bear on it, oldest first */
    public static boolean isHandedIn(List<String> types) {
        boolean handedIn = false;
        boolean finalised = false;
        for (String type : types) {
            switch (type) {
                case "submission-submitted" -> handedIn = true;
                case "submission-returned" -> handedIn = false;
                case "submission-finalised" -> finalised = true;
                case "submission-reopened" -> {
                    // What the council reopens after finalising stays handed in.
                    handedIn = handedIn && finalised;
                    finalised = false;
                }
                default -> throw new IllegalArgumentException("does not bear on handing in: " + type);
            }
        }
        return handedIn;
    }
}
