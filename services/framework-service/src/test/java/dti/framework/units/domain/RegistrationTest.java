package dti.framework.units.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.commands.domain.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static Unit unit(String code, String name) {
        return new Unit(
                code,
                name,
                UnitLevel.DEPARTMENT,
                "hn",
                List.of("digital-economy"),
                List.of(),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 12, 31),
                List.of());
    }

    @Test
    void a_unit_nobody_knows_is_registered() {
        Unit unit = unit("hn-so-noi-vu", "Sở Nội vụ");

        assertThat(Registration.decide(unit, null)).isEqualTo(new Registration.Registered(unit));
    }

    @Test
    void a_unit_that_differs_is_changed_and_one_that_does_not_is_not() {
        Unit known = unit("hn-so-noi-vu", "Sở Nội vụ");
        Unit renamed = unit("hn-so-noi-vu", "Sở Nội vụ và Lao động");

        assertThat(Registration.decide(renamed, known)).isEqualTo(new Registration.Changed(renamed));
        assertThat(Registration.decide(known, known)).isEqualTo(new Registration.Unchanged(known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở", "a b", "a/b", "-a", "A"})
    void a_code_that_cannot_stand_in_a_url_is_refused(String code) {
        assertThat(Registration.decide(unit(code, "Tên"), null)).isInstanceOf(Registration.Refused.class);
    }

    @Test
    void a_unit_is_neither_its_own_parent_nor_its_own_successor() {
        Unit unit = new Unit("u", "Tên", UnitLevel.OTHER, "u", List.of(), List.of(), null, null, List.of("u"));

        assertThat(UnitChecks.check(unit)).extracting(Violation::pointer).containsExactly("/parent", "/successors/0");
    }

    @Test
    void a_unit_exists_from_its_first_day_to_its_last() {
        Unit unit = unit("u", "Tên");

        assertThat(unit.existsOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(unit.existsOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(unit.existsOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(unit.existsOn(LocalDate.of(2025, 1, 1))).isFalse();
    }
}
