package dti.scoring.submissions.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.access.Caller;
import dti.runtime.access.RelatedUnits;
import dti.runtime.access.Role;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.PhaseWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every phase × role × action: the decision, the API's answer on allowed work, and docs/phases.md agree. Run with
 * {@code -Ddti.docs.write=true} to write the page's table anew.
 */
class PhaseWalkTest {

    private static final Path PAGE = Path.of(System.getProperty("dti.root"), "docs", "phases.md");
    private static final String BEGIN = "<!-- work: written by PhaseWalkTest -->\n";
    private static final String END = "<!-- end of work -->";
    private static final String OTHER_UNIT = "kh-cuc-thong-ke";

    /** The letters of docs/access.md; a role without a letter works on no submission. */
    private static final Map<Role, String> LETTERS = Map.of(
            Role.UNIT_OFFICER, "O",
            Role.UNIT_LEADER, "L",
            Role.DATA_SOURCE, "D",
            Role.REVIEWER, "R",
            Role.COUNCIL, "C");

    private static List<Caller> callers() {
        Stream<Caller> withRole = Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(Situation.ID.unit(), OTHER_UNIT)
                        .map(unit -> new Caller(
                                role.claim(),
                                Set.of(role),
                                unit,
                                Set.of(),
                                RelatedUnits.registered(Set.of(), Set.of()))));
        return Stream.concat(withRole, Stream.of(Caller.ANONYMOUS)).toList();
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void what_the_api_says_can_be_done_is_what_is_decided(Situation situation) {
        List<String> wrong = new ArrayList<>();
        for (Caller caller : callers()) {
            for (PhaseWork work : PhaseWork.values()) {
                Allowance said = said(work, caller, situation);
                if (said.access().isEmpty() && !said.rule().equals(decided(work, caller, situation))) {
                    wrong.add("%s as %s of %s: said %s, decided %s"
                            .formatted(
                                    work.wire(),
                                    caller.subject(),
                                    caller.unit(),
                                    said.rule(),
                                    decided(work, caller, situation)));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PhaseWork.class)
    void access_does_not_depend_on_the_phase_and_its_refusal_is_named(PhaseWork work) {
        for (Caller caller : callers()) {
            Set<Optional<String>> refusals = Arrays.stream(Situation.values())
                    .map(situation -> said(work, caller, situation))
                    .map(said -> said.access().map(problem -> said.rule().orElse("unauthenticated")))
                    .collect(Collectors.toSet());

            assertThat(refusals).hasSize(1).isSubsetOf(expected(work, caller));
        }
    }

    /** The expected rules, written by hand, so that neither code nor page can change them unnoticed. */
    private static Set<Optional<String>> expected(PhaseWork work, Caller caller) {
        if (caller.isAnonymous()) {
            return Set.of(Optional.of("unauthenticated"));
        }
        boolean own = caller.belongsTo(Situation.ID.unit());
        Set<Role> may = switch (work) {
            case SELF_SCORE, ENTER_GENERAL_INFO, ATTACH_EVIDENCE, REQUEST_EXCLUSION, EXPLAIN ->
                Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER);
            case SUBMIT -> Set.of(Role.UNIT_LEADER);
            case REOPEN -> Set.of(Role.UNIT_LEADER, Role.COUNCIL);
            case SUPPLY_INPUTS -> Set.of(Role.DATA_SOURCE);
            case APPRAISE, RETURN -> Set.of(Role.REVIEWER, Role.COUNCIL);
            case DECIDE_EXCLUSION, AWARD_BONUS, EXTEND_DEADLINE, FINALISE, CORRECT -> Set.of(Role.COUNCIL);
        };
        Role role = caller.roles().iterator().next();
        if (!may.contains(role)) {
            return Set.of(Optional.of("role-forbids"));
        }
        return switch (role) {
            case UNIT_OFFICER -> own ? allowed() : Set.of(Optional.of("foreign-unit"));
            case UNIT_LEADER -> own ? allowed() : Set.of(Optional.of("foreign-unit"), Optional.of("role-forbids"));
            case REVIEWER, COUNCIL -> own ? Set.of(Optional.of("conflict-of-interest")) : allowed();
            case DATA_SOURCE, ADMINISTRATOR, INTEGRATOR, AUDITOR -> allowed();
        };
    }

    private static Set<Optional<String>> allowed() {
        return Set.of(Optional.empty());
    }

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
        StringBuilder table = new StringBuilder(row("", situations().map(Situation::heading)))
                .append("|---".repeat(Situation.values().length + 1))
                .append("|\n");
        for (PhaseWork work : PhaseWork.values()) {
            table.append(row("`" + work.wire() + "`", situations().map(in -> cell(work, in, rules))));
        }
        table.append('\n');
        rules.forEach((rule, number) ->
                table.append(number).append(". `").append(rule).append("`\n"));
        return table.append('\n').toString();
    }

    private static Stream<Situation> situations() {
        return Arrays.stream(Situation.values());
    }

    private static String row(String first, Stream<String> cells) {
        return "| " + first + cells.map(cell -> " | " + cell).collect(Collectors.joining()) + " |\n";
    }

    /**
     * The roles that are allowed; and the roles that are allowed in other phases, with the number of the rule that
     * refuses them here.
     */
    private static String cell(PhaseWork work, Situation situation, Map<String, Integer> rules) {
        Set<String> may = new LinkedHashSet<>();
        Map<Integer, Set<String>> refused = new TreeMap<>();
        for (Caller caller : callers()) {
            Allowance said = said(work, caller, situation);
            if (said.access().isPresent()) {
                continue;
            }
            String letter = LETTERS.get(caller.roles().iterator().next());
            if (said.isAllowed()) {
                may.add(letter);
            } else {
                int number = rules.computeIfAbsent(said.rule().orElseThrow(), rule -> rules.size() + 1);
                refused.computeIfAbsent(number, key -> new LinkedHashSet<>()).add(letter);
            }
        }
        if (may.isEmpty() && refused.size() == 1) {
            return "(" + refused.keySet().iterator().next() + ")";
        }
        Stream<String> refusals =
                refused.entrySet().stream().map(each -> String.join(" ", each.getValue()) + " (" + each.getKey() + ")");
        return Stream.concat(Stream.of(String.join(" ", may)).filter(letters -> !letters.isEmpty()), refusals)
                .collect(Collectors.joining(", "));
    }

    private static Allowance said(PhaseWork work, Caller caller, Situation situation) {
        return Allowance.of(work, caller, Situation.ID, situation.submission(), situation.moment());
    }

    private static Optional<String> decided(PhaseWork work, Caller caller, Situation situation) {
        Authority authority = switch (work) {
            case REOPEN ->
                SubmissionAccess.reopeningAuthority(caller, Situation.ID).orElse(null);
            case APPRAISE -> SubmissionAccess.authority(caller);
            case SELF_SCORE, ENTER_GENERAL_INFO, SUPPLY_INPUTS, ATTACH_EVIDENCE, REQUEST_EXCLUSION -> null;
            case SUBMIT, EXPLAIN, RETURN, DECIDE_EXCLUSION, AWARD_BONUS -> null;
            case EXTEND_DEADLINE, FINALISE, CORRECT -> null;
        };
        return new Attempt(situation)
                .refusal(work, Allowance.access(work, caller, Situation.ID).demand(), authority);
    }
}
