package dti.scoring.reports.domain;

import java.util.List;

/** Decides from a submission's events whether it is submitted. */
public final class SubmitOutcome {

    /** The types of relevant events. */
    public static final List<String> TYPES =
            List.of("submission-submitted", "submission-returned", "submission-reopened", "submission-finalised");

    private SubmitOutcome() {}

    /** @param types of the relevant events, oldest first */
    public static boolean isHandedIn(List<String> types) {
        boolean handedIn = false;
        boolean finalised = false;
        for (String type : types) {
            switch (type) {
                case "submission-submitted" -> handedIn = true;
                case "submission-returned" -> handedIn = false;
                case "submission-finalised" -> finalised = true;
                case "submission-reopened" -> {
                    // A submission that the council reopens after finalising stays submitted.
                    handedIn = handedIn && finalised;
                    finalised = false;
                }
                default -> throw new IllegalArgumentException("does not bear on handing in: " + type);
            }
        }
        return handedIn;
    }
}
