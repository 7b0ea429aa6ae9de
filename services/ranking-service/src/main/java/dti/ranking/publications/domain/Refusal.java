package dti.ranking.publications.domain;

import java.util.List;

/** Why results are not published. */
public sealed interface Refusal {

    /**
     * A rule stands against one of the campaigns.
     *
     * @param about what the rule found, such as a phase, a stream or a unit
     */
    record ByRule(PublicationRule rule, String campaign, String about) implements Refusal {}

    /** The campaigns have more results than one publication holds. */
    record TooManyResults(int resultsMax) implements Refusal {}

    /**
     * No campaigns of these codes are known here.
     *
     * @param places of the codes in the command, from 0
     */
    record CampaignsUnknown(List<Integer> places) implements Refusal {}

    /** Another edition of a campaign needs a reason. */
    record ReasonMissing() implements Refusal {}

    /** Kafka does not answer, so nothing tells whether all results have arrived. */
    record ArrivalUnknown() implements Refusal {}

    /** The service has no key to sign with. */
    record SignerKeyMissing() implements Refusal {}
}
