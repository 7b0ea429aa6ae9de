package dti.runtime.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.runtime.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    record Paged(
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {}

    static final class Endpoint {

        void list(@QueryParam("unit") String unit, @QueryParam("overdue") Boolean overdue, @BeanParam Paged page) {}
    }

    private static final QueryParameters DECLARED = QueryParameters.of(list());

    @Test
    void what_is_declared_passes_in_beans_too() {
        var given = Map.of("unit", List.of("x"), "overdue", List.of("true"), "limit", List.of("5"));

        assertThatCode(() -> DECLARED.check(given)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"limit, abc", "limit, 99999999999", "limit, ''", "limit, 1.5", "overdue, yes", "overdue, TRUE"})
    void a_value_of_another_type_is_refused_by_the_name_of_its_parameter(String name, String value) {
        assertThatThrownBy(() -> DECLARED.check(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(
                                        problem.errors().getFirst().parameter())
                                .isEqualTo(name));
    }

    @Test
    void an_unknown_parameter_is_refused_with_those_that_are_known() {
        assertThatThrownBy(() -> DECLARED.check(Map.of("campain", List.of("x"))))
                .hasMessageContaining("cursor, limit, overdue, unit");
    }

    @Test
    void one_that_is_given_twice_is_refused() {
        assertThatThrownBy(() -> DECLARED.check(Map.of("unit", List.of("x", "y"))))
                .isInstanceOf(ProblemException.class);
    }

    private static Method list() {
        return Arrays.stream(Endpoint.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("list"))
                .findFirst()
                .orElseThrow();
    }
}
