package dti.ranking.publications.http;

import static org.assertj.core.api.Assertions.assertThat;

import dti.ranking.publications.domain.PublicationRule;
import dti.ranking.publications.domain.Refusal;
import dti.runtime.problem.Text;
import org.junit.jupiter.api.Test;

class RefusalProblemsTest {

    @Test
    void every_rule_says_what_it_is_about_in_both_languages() {
        for (PublicationRule rule : PublicationRule.values()) {
            Text text = RefusalProblems.of(new Refusal.ByRule(rule, "hn-so-2024", "x7"))
                    .detail();
            assertThat(text.vi()).contains("hn-so-2024", "x7");
            assertThat(text.en()).contains("hn-so-2024", "x7");
        }
    }
}
