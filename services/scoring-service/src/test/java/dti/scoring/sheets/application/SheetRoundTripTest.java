package dti.scoring.sheets.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests with each of the seven frameworks that an unchanged sheet has no changes, and that a filled sheet gives the
 * entries made.
 */
class SheetRoundTripTest {

    private static final int SEEDS = 4;

    static Stream<Arguments> frameworks() {
        return FilledSubmissions.FRAMEWORKS.stream()
                .flatMap(framework -> LongStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(framework, seed)));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_sheet_brought_back_unchanged_says_nothing(String framework, long seed) {
        var made = new FilledSubmissions(framework, seed);
        SheetForm form = form(made, made.filled(0.7));
        byte[] sheet = SheetWriter.write(form);

        assertThat(SheetReader.read(sheet, form)).isEqualTo(nothing(form));
        assertThat(SheetReader.read(Paper.of(sheet).saved(), form)).isEqualTo(nothing(form));
        assertThat(SheetWriter.write(form)).isEqualTo(sheet);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_sheet_filled_in_enters_exactly_what_was_meant(String framework, long seed) {
        var made = new FilledSubmissions(framework, seed);
        Submission.Opened empty = made.empty();
        Map<String, Entry> meant = made.entries();
        assertThat(meant.size()).isGreaterThan(30);
        SheetForm form = form(made, empty);
        Paper paper = Paper.of(SheetWriter.write(form));
        meant.values().forEach(entry -> paper.fill(made.framework(), entry));

        SheetReading reading = SheetReader.read(paper.saved(), form);

        assertThat(reading).isInstanceOf(SheetReading.Filled.class);
        var read = ((SheetReading.Filled) reading).entries();
        assertThat(read).hasSameSizeAs(meant.values());
        Submission.Opened bySheet =
                made.after(empty, FilledSubmissions.enter(read)).orElseThrow();
        Submission.Opened byRequest = made.after(empty, FilledSubmissions.enter(List.copyOf(meant.values())))
                .orElseThrow();
        for (String leaf : meant.keySet()) {
            var one = Objects.requireNonNull(bySheet.leaf(leaf).self());
            var other = Objects.requireNonNull(byRequest.leaf(leaf).self());
            assertThat(DisplayedValues.points(one.points())).as(leaf).isEqualTo(DisplayedValues.points(other.points()));
            assertThat(DisplayedValues.note(one.note())).as(leaf).isEqualTo(DisplayedValues.note(other.note()));
        }
        SheetForm filled = form(made, bySheet);
        assertThat(SheetReader.read(SheetWriter.write(filled), filled)).isEqualTo(nothing(filled));
    }

    private static SheetReading nothing(SheetForm form) {
        return new SheetReading.Filled(form.submission().version(), List.of());
    }

    private static SheetForm form(FilledSubmissions made, Submission.Opened submission) {
        return SheetForm.of(submission, made.framework(), "Sở Thử nghiệm");
    }
}
