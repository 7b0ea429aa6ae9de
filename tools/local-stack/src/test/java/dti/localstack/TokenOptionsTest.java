package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenOptionsTest {

    @Test
    void every_option_is_understood() {
        TokenRequest request = TokenOptions.parse(List.of(
                "council", "--unit", "hn-so-thong-tin-va-truyen-thong", "--subject", "someone", "--scope", "a b"));

        assertThat(request)
                .isEqualTo(
                        new TokenRequest("council", "hn-so-thong-tin-va-truyen-thong", "someone", List.of("a", "b")));
    }

    @Test
    void a_missing_role_a_missing_value_and_an_unknown_option_are_refused() {
        assertThatThrownBy(() -> TokenOptions.parse(List.of())).hasMessageContaining("Roles: unit-officer");
        assertThatThrownBy(() -> TokenOptions.parse(List.of("council", "--unit")))
                .hasMessageContaining("needs a value");
        assertThatThrownBy(() -> TokenOptions.parse(List.of("council", "--age", "9")))
                .hasMessageContaining("unknown option --age");
    }

    @Test
    void every_roles_example_is_accepted() {
        for (String role : TokenRequest.ROLES) {
            String example = role + TokenOptions.example(role);
            assertThat(TokenOptions.parse(List.of(example.split(" "))).role()).isEqualTo(role);
        }
    }
}
