package dti.framework.frameworks.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkExaminationTest {

    @Test
    void an_error_of_a_document_is_answered_in_both_languages() {
        Map<String, Object> document = Map.of(
                "key", "small",
                "title", "Bộ chỉ số",
                "level", "district",
                "source", Map.of("document", "000.txt"),
                "nodes", List.of(Map.of("key", "1", "kind", "criterion", "name", "Một", "declaredMax", -1)));

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> FrameworkExamination.ofClient(document));

        assertThat(refused.errors())
                .containsExactly(FieldError.body(
                        "/nodes/0/declaredMax",
                        new Text(
                                "phải là số điểm từ 0 đến 1000000, tối đa 2 chữ số thập phân",
                                "must be points from 0 to 1000000 with at most 2 decimals")));
    }
}
