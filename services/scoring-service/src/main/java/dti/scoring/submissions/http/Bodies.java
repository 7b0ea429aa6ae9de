package dti.scoring.submissions.http;

import dti.scoring.submissions.domain.SubmissionCommand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request bodies for self scores and council scores. */
final class Bodies {

    /** A note or a reason is a paragraph; a report belongs in evidence. */
    private static final int TEXT_LENGTH_MAX = 2_000;

    /**
     * The largest framework has 159 leaves: a batch holds all of them, and the limit bounds the work of one request.
     */
    private static final int ENTRIES_MAX = 200;

    /** A batch of 200 scores with notes of 2,000 characters: some 900 KB. */
    static final int MANY_BYTES_MAX = 1024 * 1024;

    private static final int INPUTS_MAX = 50;
    private static final int KEY_LENGTH_MAX = 64;

    private Bodies() {}

    @Schema(name = "SelfScore", description = "Exactly one of points (manual leaves) and inputs (leaves with a rule)")
    record SelfScore(
            @Nullable BigDecimal points,
            @Nullable @Size(max = INPUTS_MAX) Map<String, Object> inputs,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String note) {

        SubmissionCommand.Entry entry(String leaf) {
            return new SubmissionCommand.Entry(leaf, points, inputs, note);
        }
    }

    @Schema(name = "SelfScores", description = "Many self scores, recorded all or none")
    record SelfScores(@NotEmpty @Size(max = ENTRIES_MAX) List<@NotNull @Valid SelfScoreOfLeaf> scores) {}

    @Schema(name = "SelfScoreOfLeaf")
    record SelfScoreOfLeaf(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String leaf,
            @Nullable BigDecimal points,
            @Nullable @Size(max = INPUTS_MAX) Map<String, Object> inputs,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String note) {

        SubmissionCommand.Entry entry() {
            return new SubmissionCommand.Entry(leaf, points, inputs, note);
        }
    }

    @Schema(name = "CouncilScore", description = "Exactly one of points, inputs and accept: true")
    record CouncilScore(
            @Nullable BigDecimal points,
            @Nullable @Size(max = INPUTS_MAX) Map<String, Object> inputs,
            @Nullable Boolean accept,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) {

        SubmissionCommand.Verdict verdict(String leaf) {
            return new SubmissionCommand.Verdict(leaf, points, inputs, Boolean.TRUE.equals(accept), reason);
        }
    }

    @Schema(name = "CouncilScores", description = "Either scores, or accept: all-unreviewed")
    record CouncilScores(
            @Nullable @Size(min = 1, max = ENTRIES_MAX) List<@NotNull @Valid CouncilScoreOfLeaf> scores,
            @Nullable String accept,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) {}

    @Schema(name = "CouncilScoreOfLeaf")
    record CouncilScoreOfLeaf(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String leaf,
            @Nullable BigDecimal points,
            @Nullable @Size(max = INPUTS_MAX) Map<String, Object> inputs,
            @Nullable Boolean accept,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) {

        SubmissionCommand.Verdict verdict() {
            return new SubmissionCommand.Verdict(leaf, points, inputs, Boolean.TRUE.equals(accept), reason);
        }
    }
}
