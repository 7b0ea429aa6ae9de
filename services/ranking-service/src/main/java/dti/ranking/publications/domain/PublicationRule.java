package dti.ranking.publications.domain;

import java.util.Locale;

/** The rules that can forbid the publication of a campaign's results. */
public enum PublicationRule {
    CAMPAIGN_NOT_FINALISED,
    STREAM_PARKED,
    UNITS_WAITING,
    RESULTS_BEHIND,
    PHASE_CHANGE_UNFINISHED,
    EDITION_UNCHANGED;

    /** The stable name, as the API shows it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
