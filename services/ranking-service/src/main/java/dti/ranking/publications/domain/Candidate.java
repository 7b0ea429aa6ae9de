package dti.ranking.publications.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A campaign whose results are to be published, as known to this service.
 *
 * @param phase the phase of the campaign
 * @param units the units that take part
 * @param phases the phase of each unit's submission; a unit is missing where it or its submission has not arrived here
 * @param parked parked streams of the campaign, its units or its framework
 * @param waiting units whose score waits for a parked stream, by name and code
 * @param toBePublished whether an edition of exactly this version of the campaign exists, so that the phase published
 *     follows soon
 */
public record Candidate(
        String campaign,
        String phase,
        List<String> units,
        Map<String, String> phases,
        List<String> parked,
        List<String> waiting,
        boolean toBePublished) {

    private static final String FINALISED = "finalised";
    private static final String PUBLISHED = "published";

    /** The rules in the order they are checked. The first broken rule refuses. */
    private static final List<Function<Candidate, Optional<Refusal.ByRule>>> RULES = List.of(
            Candidate::notFinal,
            Candidate::standsStill,
            Candidate::waits,
            Candidate::behind,
            Candidate::unfinished,
            Candidate::onItsWay);

    /** A longer list is cut, so that the message stays short enough to read. */
    private static final int NAMED_MAX = 20;

    public Candidate {
        units = List.copyOf(units);
        phases = Map.copyOf(phases);
        parked = List.copyOf(parked);
        waiting = List.copyOf(waiting);
    }

    /** The first reason not to publish the campaign; empty where there is none. */
    public Optional<Refusal.ByRule> refusal() {
        return RULES.stream().flatMap(rule -> rule.apply(this).stream()).findFirst();
    }

    private Optional<Refusal.ByRule> notFinal() {
        boolean isFinal = phase.equals(FINALISED) || phase.equals(PUBLISHED);
        return isFinal ? Optional.empty() : refused(PublicationRule.CAMPAIGN_NOT_FINALISED, phase);
    }

    private Optional<Refusal.ByRule> standsStill() {
        return parked.isEmpty() ? Optional.empty() : refused(PublicationRule.STREAM_PARKED, named(parked));
    }

    private Optional<Refusal.ByRule> waits() {
        return waiting.isEmpty() ? Optional.empty() : refused(PublicationRule.UNITS_WAITING, named(waiting));
    }

    private static String named(List<String> all) {
        String first = all.stream().limit(NAMED_MAX).collect(Collectors.joining(", "));
        return all.size() > NAMED_MAX ? first + ", … (" + all.size() + ")" : first;
    }

    private Optional<Refusal.ByRule> behind() {
        return units.stream()
                .filter(unit -> !phases.containsKey(unit))
                .findFirst()
                .flatMap(unit -> refused(PublicationRule.RESULTS_BEHIND, unit));
    }

    private Optional<Refusal.ByRule> unfinished() {
        return units.stream()
                .filter(unit -> !phase.equals(phases.get(unit)))
                .findFirst()
                .flatMap(unit -> refused(PublicationRule.PHASE_CHANGE_UNFINISHED, unit));
    }

    private Optional<Refusal.ByRule> onItsWay() {
        return phase.equals(FINALISED) && toBePublished
                ? refused(PublicationRule.PHASE_CHANGE_UNFINISHED, PUBLISHED)
                : Optional.empty();
    }

    private Optional<Refusal.ByRule> refused(PublicationRule rule, String about) {
        return Optional.of(new Refusal.ByRule(rule, campaign, about));
    }
}
