package dti.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.explain.LeafExplanation.Section;
import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.explain.LeafExplanation.Topic;
import dti.rules.language.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafExplanationTest {

    private static final Sentence NOTE = sentence("note");

    private static Sentence sentence(String code) {
        return new Sentence(code, Bilingual.same(code));
    }

    private static LeafExplanation of(Topic... topics) {
        return new LeafExplanation(
                Bilingual.same(""),
                java.util.Arrays.stream(topics)
                        .map(topic -> new Section(topic, Bilingual.same(""), List.of(sentence(topic.name()))))
                        .toList());
    }

    @Test
    void a_note_is_added_to_the_section_of_flags() {
        LeafExplanation noted = of(Topic.RULE, Topic.FLAGS, Topic.RESULT).noting(List.of(NOTE));

        assertThat(noted.sections()).extracting(Section::topic).containsExactly(Topic.RULE, Topic.FLAGS, Topic.RESULT);
        assertThat(noted.sections().get(1).sentences()).containsExactly(sentence("FLAGS"), NOTE);
    }

    @Test
    void without_flags_a_note_comes_before_the_decisions() {
        LeafExplanation noted = of(Topic.RULE, Topic.DECISIONS, Topic.RESULT).noting(List.of(NOTE));

        assertThat(noted.sections())
                .extracting(Section::topic)
                .containsExactly(Topic.RULE, Topic.FLAGS, Topic.DECISIONS, Topic.RESULT);
        assertThat(of(Topic.RULE).noting(List.of())).isEqualTo(of(Topic.RULE));
    }
}
