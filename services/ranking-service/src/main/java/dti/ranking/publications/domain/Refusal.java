package dti.ranking.publications.domain;

import java.util.List;

/** The reason why results are not published. */
public sealed interface Refusal {

    /**
     * A rule forbids publishing one of the campaigns.
     *
     * @param about the finding of the rule, such as a phase, a stream or a unit
     */
    record ByRule(PublicationRule rule, String campaign, String about) implements Refusal {}

    /** The campaigns have more results than one publication holds. */
    record TooManyResults(int resultsMax) implements Refusal {}

    /**
     * Some of the campaigns are not known to this service.
     *
     * @param places the places of their codes in the command, from 0
     */
    record CampaignsUnknown(List<Integer> places) implements Refusal {}

    /** Another edition of a campaign needs a reason. */
    record ReasonMissing() implements Refusal {}

    /** Kafka does not answer, so this service cannot know whether all results have arrived. */
    record ArrivalUnknown() implements Refusal {}

    /** The service has no key to sign with. */
    record SignerKeyMissing() implements Refusal {}
}
