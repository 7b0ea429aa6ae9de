package dti.scoring.submissions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients rely on these names: the class of a refusal may be renamed, its rule's name may not. */
class RuleNameTest {

    @Test
    void refusals_are_called_what_clients_know_them_by() {
        assertThat(named(Refusal.class))
                .containsExactlyInAnyOrder(
                        "acted-for-unit",
                        "already-in-phase",
                        "bonus-out-of-range",
                        "bonus-unfit",
                        "deadline-not-later",
                        "exclusion-decided-so",
                        "exclusion-not-requested",
                        "exclusion-requested-before",
                        "general-info-invalid",
                        "nothing-new",
                        "nothing-to-accept",
                        "nothing-to-withdraw",
                        "phase-closed",
                        "phase-forbids",
                        "reference-superseded",
                        "submission-finalised",
                        "submission-not-opened",
                        "submission-not-submitted",
                        "submission-submitted");
    }

    @Test
    void refusals_of_an_entry_are_called_what_clients_know_them_by() {
        assertThat(named(EntryRefusal.class))
                .containsExactlyInAnyOrder(
                        "council-decided",
                        "evidence-unsigned",
                        "exactly-one-value",
                        "input-invalid",
                        "inputs-missing",
                        "leaf-excluded",
                        "leaf-not-applicable",
                        "leaf-repeated",
                        "leaf-takes-points",
                        "leaf-unknown",
                        "not-a-leaf",
                        "nothing-to-accept",
                        "points-are-computed",
                        "points-out-of-range",
                        "reason-missing",
                        "reference-pending",
                        "too-many-decimals");
    }

    @Test
    void many_refused_entries_are_called_after_the_first() {
        var refusal = new Refusal.EntriesRefused(List.of(
                new EntryRefused(3, "1.1", new EntryRefusal.NotALeaf()),
                new EntryRefused(4, "1.2", new EntryRefusal.LeafUnknown())));

        assertThat(refusal.rule()).isEqualTo("not-a-leaf");
    }

    @Test
    void a_missing_word_is_called_after_its_field() {
        assertThat(new LifecycleRefusal.TextMissing("reason").rule()).isEqualTo("reason-missing");
    }

    /** The names of all refusals that are derived from their classes. */
    private static List<String> named(Class<?> refusal) {
        return leaves(refusal)
                .filter(leaf -> Arrays.stream(leaf.getDeclaredMethods())
                        .noneMatch(method -> method.getName().equals("rule")))
                .map(RuleName::of)
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> refusal) {
        Class<?>[] permitted = refusal.getPermittedSubclasses();
        return permitted == null ? Stream.of(refusal) : Arrays.stream(permitted).flatMap(RuleNameTest::leaves);
    }
}
