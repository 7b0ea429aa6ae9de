package dti.rules.score;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.Resolution;
import dti.rules.score.EffectiveMax.Reason;
import dti.rules.shipped.ShippedFrameworks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveMaximaTest {

    @ParameterizedTest
    @CsvSource({
        "hd-so-2022, 196",
        "hd-huyen-2022, 420",
        "hn-so-2024, 400",
        "hn-huyen-2024, 500",
        "kh-huyen-2024, 760",
        "tinh-so-2022, 980"
    })
    void the_shipped_frameworks_reach_the_totals_of_their_resolutions(String key, BigDecimal total) {
        assertThat(EffectiveMaxima.of(ShippedFrameworks.framework(key)).total().value())
                .isEqualTo(total);
    }

    @Test
    void one_blank_leaf_takes_the_remainder_of_its_parent_when_that_is_decided() {
        Framework district = ShippedFrameworks.framework("kh-huyen-2024");
        Framework undecided = district.withResolutions(List.of());

        assertThat(EffectiveMaxima.of(undecided).of("2.1"))
                .isEqualTo(new EffectiveMax(BigDecimal.ZERO, null, Reason.UNDECIDED, ""));
        assertThat(EffectiveMaxima.of(decided(undecided, "2.1", "remainder")).of("2.1"))
                .isEqualTo(new EffectiveMax(BigDecimal.TEN, null, Reason.REMAINDER, "50 − (10 + 10 + 10 + 10) = 10"));
        assertThat(EffectiveMaxima.of(decided(undecided, "2.1", "keep"))
                        .of("2.1")
                        .value())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void members_of_a_pool_reach_its_maximum_each() {
        EffectiveMax second =
                EffectiveMaxima.of(ShippedFrameworks.framework("hd-so-2022")).of("4.7.2");

        assertThat(second.value()).isEqualTo(BigDecimal.TEN);
        assertThat(second.reason()).isEqualTo(Reason.SHARED_POOL);
        assertThat(second.differs()).isTrue();
    }

    @Test
    void an_under_full_parent_leaves_points_unallocated_visibly() {
        EffectiveMaxima maxima = EffectiveMaxima.of(ShippedFrameworks.framework("hd-so-2022"));

        assertThat(maxima.of("3"))
                .isEqualTo(new EffectiveMax(
                        new BigDecimal("11"), new BigDecimal("15"), Reason.UNALLOCATED, "2 + 3 + 2 + 4 = 11 < 15"));
        assertThat(maxima.total().arithmetic()).isEqualTo("30 + 30 + 11 + 65 + 30 + 30 = 196 < 200");
    }

    @Test
    void an_over_full_parent_caps_its_children() {
        EffectiveMaxima maxima = EffectiveMaxima.of(ShippedFrameworks.framework("hd-huyen-2022"));

        assertThat(maxima.of("KTS.2.2").value()).isEqualTo(new BigDecimal("2"));
        assertThat(maxima.of("KTS.2.2").reason()).isEqualTo(Reason.CAP);
        assertThat(maxima.of("KTS.2.2.1").value()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void a_heading_without_a_maximum_is_the_sum_of_its_children() {
        Framework framework = FrameworkReader.read(ShippedFrameworks.parse("""
                key: small
                title: Bộ chỉ số
                level: commune
                source: {document: 000.txt}
                nodes:
                  - {key: I, kind: group, name: Nhận thức số}
                  - {key: I.1, parent: I, kind: indicator, name: Một, declaredMax: 5, rule: {kind: manual}}
                  - {key: I.2, parent: I, kind: indicator, name: Hai, declaredMax: 4, rule: {kind: manual}}
                """)).orThrow();

        EffectiveMax heading = EffectiveMaxima.of(framework).of("I");

        assertThat(heading.value()).isEqualTo(new BigDecimal("9"));
        assertThat(heading.reason()).isEqualTo(Reason.SUM_OF_CHILDREN);
    }

    private static Framework decided(Framework framework, String leaf, String decision) {
        List<Resolution> resolutions = new ArrayList<>(framework.resolutions());
        resolutions.add(new Resolution("blank-maximum:" + leaf, decision, "a reason", "an author", "2024-01-31"));
        return framework.withResolutions(resolutions);
    }
}
