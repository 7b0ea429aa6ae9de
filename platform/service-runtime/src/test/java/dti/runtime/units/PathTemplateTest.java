package dti.runtime.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    private static final PathTemplate SUBMISSION = PathTemplate.of("/api/v1/submissions/{campaign}/{unit}");

    @Test
    void the_last_segment_of_the_template_is_the_unit_whatever_follows() {
        assertThat(SUBMISSION.unit("/api/v1/submissions/hn-2024/H26.12")).contains("H26.12");
        assertThat(SUBMISSION.unit("/api/v1/submissions/hn-2024/H26.12/self-scores/1.1"))
                .contains("H26.12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/submissions", "/api/v1/submissions/x", "/api/v1/evidence/x/y", "/api/v1/submissions//y"
            })
    void another_path_names_no_unit(String path) {
        assertThat(SUBMISSION.unit(path)).isEmpty();
    }

    @Test
    void only_the_unit_is_named_otherwise() {
        assertThat(SUBMISSION.naming("/api/v1/submissions/H26.12/H26.12/score/H26.12", "hn-so-noi-vu"))
                .isEqualTo("/api/v1/submissions/H26.12/hn-so-noi-vu/score/H26.12");
    }
}
