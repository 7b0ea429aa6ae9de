package dti.ranking.publications.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A campaign whose results are to be published, as it is known here.
 *
 * @param phase the campaign is in
 * @param units that take part
 * @param phases the phase each unit's submission is in; a unit that is missing was not, or not wholly, heard of
 * @param parked streams of it, or of what it is made of, that stand still
 * @param waiting units whose score waits for a parked stream, as officials know them
 * @param toBePublished whether it is finalised and has an edition made of this very state, whose phase is about to come
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

    /** In the order they are tried; the first that is broken refuses. */
    private static final List<Function<Candidate, Optional<Refusal.ByRule>>> RULES = List.of(
            Candidate::notFinal,
            Candidate::standsStill,
            Candidate::waits,
            Candidate::behind,
            Candidate::unfinished,
            Candidate::onItsWay);

    /** More would not fit what a person reads. */
    private static final int NAMED_MAX = 20;

    public Candidate {
        units = List.copyOf(units);
        phases = Map.copyOf(phases);
        parked = List.copyOf(parked);
        waiting = List.copyOf(waiting);
    }

    /** What stands against publishing it; empty where nothing does. */
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
