package dti.framework.units.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.commands.domain.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReorganisationChecksTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Test
    void several_become_one_and_one_becomes_several() {
        assertThat(merger().kind()).isEqualTo(Reorganisation.Kind.MERGE);
        assertThat(act(List.of("a"), List.of("b", "c")).kind()).isEqualTo(Reorganisation.Kind.SPLIT);
        assertThat(act(List.of("a"), List.of("b")).kind()).isEqualTo(Reorganisation.Kind.SUCCESSION);
        assertThat(act(List.of("a", "b"), List.of("c", "d")).kind()).isEqualTo(Reorganisation.Kind.REORGANISATION);

        assertThat(check(merger(), unit("a"), unit("b"), from("c", REFORM))).isEmpty();
        assertThat(check(act(List.of("a"), List.of("b", "c")), unit("a"), unit("b"), unit("c")))
                .isEmpty();
    }

    @Test
    void what_ends_ends_the_day_before_and_keeps_everything_else() {
        Unit before = new Unit(
                "a",
                "Huyện A",
                UnitLevel.DISTRICT,
                "p",
                List.of("g"),
                List.of(new Identifier("s", "H1", null, null)),
                LocalDate.of(1990, 1, 1),
                null,
                List.of(),
                List.of("UBND huyện A"));

        Unit after = merger().ended(before);

        assertThat(after.validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(after.successors()).containsExactly("c");
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("validTo", "successors")
                .isEqualTo(before);
    }

    @Test
    void units_nobody_registered_are_refused_each_where_it_stands() {
        assertThat(pointers(check(merger(), unit("a")))).containsExactly("/from/1", "/to/0");
    }

    @Test
    void a_unit_that_goes_on_is_not_among_those_that_end_and_nobody_is_named_twice() {
        assertThat(pointers(check(act(List.of("a", "b"), List.of("a")), unit("a"), unit("b"))))
                .containsExactly("/from/0");
        assertThat(pointers(check(act(List.of("a", "a"), List.of("b")), unit("a"), unit("b"))))
                .containsExactly("/from/1");
        assertThat(pointers(check(act(List.of(), List.of())))).containsExactly("/from", "/to");
    }

    @Test
    void a_unit_never_becomes_its_own_successor() {
        List<Violation> found =
                ReorganisationChecks.check(merger(), known(unit("a"), unit("b"), unit("c")), Set.of("b"));

        assertThat(pointers(found)).containsExactly("/from/1");
    }

    @Test
    void what_has_ended_or_gone_elsewhere_does_not_end_again() {
        Unit ended = unit("a", null, LocalDate.of(2024, 12, 31));
        Unit elsewhere = unit("b", null, LocalDate.of(2025, 6, 30), "other");
        Unit announced = unit("b", null, null, "c");
        Unit done = unit("b", null, LocalDate.of(2025, 6, 30), "c");

        assertThat(pointers(check(merger(), ended, elsewhere, unit("c")))).containsExactly("/from/0", "/from/1");
        assertThat(pointers(check(merger(), unit("a"), done, unit("c")))).containsExactly("/from/1");
        assertThat(check(merger(), unit("a"), announced, unit("c"))).isEmpty();
    }

    @Test
    void nobody_ends_before_they_began_and_nobody_takes_over_before_they_exist_or_after_they_ended() {
        assertThat(pointers(check(merger(), from("a", REFORM), unit("b"), from("c", REFORM.plusDays(1)))))
                .containsExactly("/from/0", "/to/0");
        assertThat(pointers(check(merger(), unit("a"), unit("b"), unit("c", null, REFORM.minusDays(1)))))
                .containsExactly("/to/0");
    }

    @Test
    void a_reason_is_needed() {
        Reorganisation silent = new Reorganisation(List.of("a", "b"), List.of("c"), REFORM, " ", "");

        assertThat(pointers(check(silent, unit("a"), unit("b"), unit("c")))).containsExactly("/reason", "/decision");
    }

    private static Reorganisation merger() {
        return act(List.of("a", "b"), List.of("c"));
    }

    private static Reorganisation act(List<String> from, List<String> to) {
        return new Reorganisation(from, to, REFORM, "Bỏ cấp huyện", null);
    }

    private static Unit unit(String code) {
        return unit(code, null, null);
    }

    private static Unit from(String code, LocalDate validFrom) {
        return unit(code, validFrom, null);
    }

    private static Unit unit(
            String code, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String... successors) {
        return new Unit(
                code, code, UnitLevel.DISTRICT, null, List.of(), List.of(), validFrom, validTo, List.of(successors));
    }

    private static List<Violation> check(Reorganisation act, Unit... units) {
        return ReorganisationChecks.check(act, known(units), Set.of());
    }

    private static Map<String, Unit> known(Unit... units) {
        return Arrays.stream(units).collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private static List<String> pointers(List<Violation> found) {
        return found.stream().map(Violation::pointer).toList();
    }
}
