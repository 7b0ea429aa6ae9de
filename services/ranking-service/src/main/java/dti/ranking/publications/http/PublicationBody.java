package dti.ranking.publications.http;

import dti.contracts.Actor;
import dti.ranking.publications.application.PublicationCommand;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a request to publish. */
@Schema(name = "PublicationRequest")
public record PublicationBody(
        @Schema(required = true, description = "Codes of finalised or published campaigns, 1 to 50") @Nullable
        List<@Nullable String> campaigns,

        @Schema(required = true, examples = "1190/QĐ-UBND") @Nullable
        String decisionNumber,

        @Schema(required = true, description = "Not after today in Vietnam") @Nullable
        LocalDate decisionDate,

        @Schema(description = "Needed where any of the campaigns has an edition already") @Nullable
        String reason) {

    /** A province has at most this many campaigns a year; at 5,000 units each an edition stays under 200 MB. */
    private static final int CAMPAIGNS_MAX = 50;

    private static final int NUMBER_LENGTH_MAX = 100;
    private static final int REASON_LENGTH_MAX = 2_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The valid command. Fails with 422 that lists every fault of the body. */
    PublicationCommand checked(Actor by, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        List<String> codes = codes(faults);
        String number = text("/decisionNumber", decisionNumber, NUMBER_LENGTH_MAX, faults);
        LocalDate date = date(now, faults);
        String why = reason == null ? null : text("/reason", reason, REASON_LENGTH_MAX, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new PublicationCommand(codes, number, date, why, by);
    }

    private List<String> codes(List<FieldError> faults) {
        List<@Nullable String> named = Objects.requireNonNullElse(campaigns, List.of());
        if (named.isEmpty() || named.size() > CAMPAIGNS_MAX) {
            fault("/campaigns", "Cần 1 đến 50 đợt đánh giá.", "1 to 50 campaigns are needed.", faults);
        }
        List<String> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < named.size(); index++) {
            String code = Objects.requireNonNullElse(named.get(index), "");
            if (code.isBlank()) {
                fault("/campaigns/" + index, "Cần mã đợt đánh giá.", "The code of a campaign is needed.", faults);
            } else if (!seen.add(code)) {
                fault("/campaigns/" + index, "Đợt này đã nêu ở trên.", "This campaign is named twice.", faults);
            }
            codes.add(code);
        }
        return codes;
    }

    private LocalDate date(Instant now, List<FieldError> faults) {
        LocalDate today = now.atZone(VIETNAM).toLocalDate();
        if (decisionDate == null) {
            fault("/decisionDate", "Cần ngày quyết định.", "The date of the decision is needed.", faults);
        } else if (decisionDate.isAfter(today)) {
            fault("/decisionDate", "Ngày quyết định ở tương lai.", "The decision lies in the future.", faults);
        }
        return Objects.requireNonNullElse(decisionDate, today);
    }

    private static String text(String pointer, @Nullable String given, int lengthMax, List<FieldError> faults) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > lengthMax || text.chars().anyMatch(Character::isISOControl)) {
            fault(
                    pointer,
                    "Cần 1 đến " + lengthMax + " ký tự trên một dòng.",
                    "1 to " + lengthMax + " characters in one line are needed.",
                    faults);
        }
        return text;
    }

    private static void fault(String pointer, String vi, String en, List<FieldError> faults) {
        faults.add(FieldError.body(pointer, new Text(vi, en)));
    }
}
