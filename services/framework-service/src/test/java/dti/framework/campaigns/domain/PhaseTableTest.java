package dti.framework.campaigns.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of transitions in docs/phases.md matches the decisions of the code. Run with {@code -Ddti.docs.write=true}
 * to write the page's table anew.
 */
class PhaseTableTest {

    private static final Path PAGE = Path.of(System.getProperty("dti.root"), "docs", "phases.md");
    private static final String BEGIN = "<!-- transitions: written by PhaseTableTest of framework-service -->\n";
    private static final String END = "<!-- end of transitions -->";
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void the_page_tells_what_is_decided() throws IOException {
        String page = Files.readString(PAGE);
        String written =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("dti.docs.write")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private static String table() {
        Map<String, Integer> rules = new LinkedHashMap<>();
        StringBuilder table = new StringBuilder(row("", phases().map(phase -> "`" + phase.wire() + "`")))
                .append("|---".repeat(Phase.values().length + 1))
                .append("|\n");
        phases().forEach(from -> table.append(
                row("`" + from.wire() + "`", Transition.of(at(from)).stream().map(to -> cell(from, to, rules)))));
        table.append('\n');
        rules.forEach((rule, number) ->
                table.append(number).append(". `").append(rule).append("`\n"));
        return table.append('\n').toString();
    }

    private static String cell(Phase from, Transition to, Map<String, Integer> rules) {
        if (to.refusal().isPresent()) {
            String rule = to.refusal().get().rule().wire();
            return "(" + rules.computeIfAbsent(rule, key -> rules.size() + 1) + ")";
        }
        if (!to.needsReason()) {
            return "**next**";
        }
        return from == to.to() ? "end" : "reason";
    }

    private static String row(String first, Stream<String> cells) {
        return "| " + first + cells.map(cell -> " | " + cell).collect(Collectors.joining()) + " |\n";
    }

    private static Stream<Phase> phases() {
        return Arrays.stream(Phase.values());
    }

    private static Campaign at(Phase phase) {
        Policies policies = new Policies(
                Policies.Unreviewed.ACCEPT_SELF,
                Policies.RankBy.TOTAL,
                Policies.Ties.COMPETITION,
                List.of(),
                BigDecimal.ZERO,
                false,
                Policies.UnsignedEvidence.FLAG,
                List.of(),
                Policies.ConflictOfInterest.FAMILY);
        Terms terms = new Terms(
                "Đợt",
                new FrameworkPin("f", 1),
                new Period("2024"),
                null,
                null,
                2,
                policies,
                List.of(),
                Map.of(),
                List.of());
        return new Campaign("c", terms, List.of("u"), List.of(), new Stage(phase, NOW, null));
    }
}
