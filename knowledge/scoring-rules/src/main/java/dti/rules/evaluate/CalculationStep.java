package dti.rules.evaluate;

import dti.rules.number.Points;
import dti.rules.number.Rational;
import dti.rules.rule.BelowTarget;
import dti.rules.rule.ConditionJoin;
import dti.rules.rule.Option;
import dti.rules.rule.StepTable;
import dti.rules.rule.WhenZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a calculation. The explanation of a leaf is written from these. */
public sealed interface CalculationStep {

    /** A boolean excluded the leaf. */
    record ExclusionClaimed(String input) implements CalculationStep {}

    /** The answers to the conditions of a checklist. Conditions without an answer did not matter. */
    record ConditionsChecked(ConditionJoin join, Map<String, Boolean> answers, boolean met)
            implements CalculationStep {}

    /** An option was chosen. */
    record OptionTaken(String input, Option option) implements CalculationStep {}

    /** A ratio was formed. */
    record RatioFormed(List<Term> numerator, List<Term> denominator, Rational ratio) implements CalculationStep {}

    /** A summand of a ratio. */
    record Term(String input, Rational value) {}

    /** The rate was entered, not the figures it comes from. */
    record RateGiven(String input, Rational rate) implements CalculationStep {}

    /** The denominator is zero; the rule decided. */
    record DividedByNothing(List<Term> numerator, List<Term> denominator, WhenZero decision)
            implements CalculationStep {}

    /** The ratio was above 1, or above its higher target, and was capped. */
    record Capped(Rational ratio, Rational cap) implements CalculationStep {}

    /** Lower is better: the complement counts. */
    record Inverted(Rational ratio, Rational complement) implements CalculationStep {}

    /** The ratio was compared with its target. */
    record TargetCompared(Rational level, Rational target, BelowTarget below, Rational fraction)
            implements CalculationStep {}

    /** A number was compared with the number required. */
    record Counted(String input, Rational number, Rational required, boolean partial, Rational fraction)
            implements CalculationStep {}

    /** Points for each, at most the points available. */
    record PointsCounted(String input, Rational number, Rational each, Rational points, Rational available)
            implements CalculationStep {}

    /** A table of steps was searched; {@code threshold} is absent where no step applies. */
    record TableSearched(
            String input,
            Rational value,
            StepTable.Bound bound,
            @Nullable Rational threshold,
            Rational fraction) implements CalculationStep {}

    /** Nothing was issued. */
    record NeverIssued(String input) implements CalculationStep {}

    /** The days late were computed from the dates; zero or less means on time. */
    record DaysCounted(LocalDate issuedOn, LocalDate due, long days) implements CalculationStep {}

    /** The days late and the fraction they earn; {@code threshold} is absent where they exceed every step. */
    record LatenessGraded(Rational days, @Nullable Rational threshold, Rational fraction) implements CalculationStep {}

    /** A cell of a matrix was found. */
    record CellFound(String row, String rowKey, String column, String columnKey) implements CalculationStep {}

    /** A condition chose the branch. */
    record BranchTaken(String input, boolean holds) implements CalculationStep {}

    /** A fraction that depends on nothing. */
    record FractionFixed(Rational fraction) implements CalculationStep {}

    /** The first step of a part of a sum or of a least; a part of a least has no weight. */
    record PartBegun(int number, int of, @Nullable Rational weight) implements CalculationStep {}

    /** The parts were added, each with its weight. */
    record PartsAdded(List<Rational> weights, List<Rational> fractions, Rational sum) implements CalculationStep {}

    /** The smallest part counts. */
    record LeastTaken(List<Rational> fractions, Rational least) implements CalculationStep {}

    /** A value was compared with the campaign's reference value. */
    record ReferenceCompared(String input, Rational value, Rational reference, Rational ratio)
            implements CalculationStep {}

    /** The reference value is zero; the rule decided. */
    record ReferenceZero(String input, Rational value, WhenZero decision) implements CalculationStep {}

    /** Points were entered as they are. */
    record PointsEntered(Points points, Points max) implements CalculationStep {}

    /** The fraction was multiplied exactly by the maximum and rounded once. */
    record Rounded(Rational fraction, Points max, Rational exact, Points points) implements CalculationStep {}
}
