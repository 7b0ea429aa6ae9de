package dti.framework.campaigns.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.campaigns.domain.Assignment.Duty;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyNamesTest {

    private static final Unit CULTURE = unit("culture", "Phòng Văn hóa và Thông tin");
    private static final Unit OFFICE = unit("office", "Văn phòng HĐND và UBND", "Văn phòng HỘND và UBND");
    private static final Unit SPORTS = unit("sports", "Sở Văn hóa, Thể thao và Du lịch");
    private static final Unit FINANCE = unit("finance", "Phòng Tài chính – Kế hoạch");
    private static final AgencyNames AROUND = new AgencyNames(List.of(CULTURE, OFFICE, SPORTS, FINANCE));

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(
                code, name, UnitLevel.OTHER, null, List.of(), List.of(), null, null, List.of(), List.of(aliases));
    }

    private static StartingAssignments resolved(String text) {
        return AROUND.resolve(List.of(new PrintedAgencies("1.1", Duty.LEAD, text)));
    }

    private static Assignment lead(String unit) {
        return new Assignment("1.1", unit, Duty.LEAD);
    }

    private static UnresolvedAgency nobody(String agency) {
        return new UnresolvedAgency("1.1", Duty.LEAD, agency, List.of());
    }

    @Test
    void an_agency_is_the_one_unit_that_is_called_so() {
        assertThat(resolved("Phòng Văn hóa và Thông tin").assignments()).containsExactly(lead("culture"));
        assertThat(resolved("Văn phòng HỘND và UBND").assignments()).containsExactly(lead("office"));
    }

    @Test
    void spelling_that_documents_vary_does_not_matter() {
        assertThat(resolved("phòng  Văn hoá & Thông tin").assignments()).containsExactly(lead("culture"));
        assertThat(resolved("Phòng Tài chính - Kế hoạch").assignments()).containsExactly(lead("finance"));
    }

    @Test
    void a_misprint_that_no_alias_names_is_not_guessed_at() {
        assertThat(resolved("Phòng Văn hóa và Thông tim").unresolved())
                .containsExactly(nobody("Phòng Văn hóa và Thông tim"));
    }

    @Test
    void several_agencies_are_parted_and_a_comma_within_a_name_is_not() {
        assertThat(resolved("Văn phòng HĐND và UBND, Phòng Văn hóa và Thông tin")
                        .assignments())
                .containsExactly(lead("office"), lead("culture"));
        assertThat(resolved("Sở Văn hóa, Thể thao và Du lịch").assignments()).containsExactly(lead("sports"));
    }

    @Test
    void what_is_nobody_stays_as_printed_beside_what_is_somebody() {
        StartingAssignments mixed = resolved("Phòng Văn hóa và Thông tin, UBND các xã, thị trấn; hệ thống");

        assertThat(mixed.assignments()).containsExactly(lead("culture"));
        assertThat(mixed.unresolved()).containsExactly(nobody("UBND các xã, thị trấn"), nobody("hệ thống"));
    }

    @Test
    void a_name_of_several_units_is_nobodys_and_names_them_all() {
        AgencyNames two = new AgencyNames(List.of(CULTURE, unit("culture-2", "Phòng Văn hóa và Thông tin")));

        StartingAssignments found =
                two.resolve(List.of(new PrintedAgencies("1.1", Duty.SOURCE, "Phòng Văn hóa và Thông tin")));

        assertThat(found.assignments()).isEmpty();
        assertThat(found.unresolved())
                .containsExactly(new UnresolvedAgency(
                        "1.1", Duty.SOURCE, "Phòng Văn hóa và Thông tin", List.of("culture", "culture-2")));
    }

    @Test
    void an_agency_printed_twice_beside_a_leaf_is_assigned_once() {
        assertThat(resolved("Phòng Văn hóa và Thông tin; Phòng Văn hoá và Thông tin")
                        .assignments())
                .containsExactly(lead("culture"));
    }
}
