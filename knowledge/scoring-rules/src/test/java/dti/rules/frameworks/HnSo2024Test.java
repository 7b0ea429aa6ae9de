package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HnSo2024Test extends HanoiTranscription {
    HnSo2024Test() {
        super("hn-so-2024", new Lines(264, 326), new Lines(230, 258), 2);
    }

    @Override
    int leaves() {
        return 46;
    }

    @Test
    void only_the_digital_economy_indicator_is_for_some_departments_only() {
        var restricted = framework.maps("nodes").stream()
                .filter(node -> node.has("appliesTo"))
                .toList();

        assertThat(restricted).hasSize(1);
        assertThat(restricted.getFirst().text("key")).isEqualTo("7.1");
        assertThat(restricted.getFirst().map("appliesTo").texts("groups")).containsExactly("digital-economy");
        assertThat(document.line(328))
                .isEqualTo("Ghi chú: " + restricted.getFirst().text("note"));
    }
}
