package dti.ranking.publications.http;

import dti.ranking.publications.domain.PublicationRule;
import dti.ranking.publications.domain.Refusal;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;

/** Turns a refusal to publish into an HTTP problem with texts in both languages. */
final class RefusalProblems {

    /** The same as the time a request waits for results to arrive. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** Longer, because an operator has to configure the key. */
    private static final int RETRY_AFTER_OPERATOR_SECONDS = 60;

    private RefusalProblems() {}

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ByRule(var rule, var campaign, var about) ->
                ProblemException.refused(
                        rule.wire(),
                        new Text(
                                text(rule).vi().formatted(campaign, about),
                                text(rule).en().formatted(campaign, about)));
            case Refusal.TooManyResults(int max) ->
                ProblemException.invalid(FieldError.body(
                        "/campaigns",
                        new Text(
                                "Một lần công bố có tối đa " + max + " dòng kết quả; hãy công bố thành nhiều lần.",
                                "A publication has " + max + " results at most; publish in several.")));
            case Refusal.CampaignsUnknown(var places) ->
                ProblemException.invalid(places.stream()
                        .map(place -> FieldError.body(
                                "/campaigns/" + place,
                                new Text("Không có đợt đánh giá này.", "There is no such campaign.")))
                        .toList());
            case Refusal.ReasonMissing() ->
                ProblemException.invalid(FieldError.body(
                        "/reason",
                        new Text(
                                "Công bố lại phải nêu lý do (reason).",
                                "Another edition of published results needs a reason.")));
            case Refusal.ArrivalUnknown() ->
                ProblemException.unavailable(
                        new Text(
                                "Không biết chắc mọi kết quả đã nhận đủ hay chưa (Kafka không trả lời); chưa công bố được.",
                                "Kafka does not answer, so nobody knows whether all results have arrived; nothing is"
                                        + " published."),
                        RETRY_AFTER_SECONDS);
            case Refusal.SignerKeyMissing() ->
                ProblemException.unavailable(
                        new Text(
                                "Dịch vụ chưa có khóa ký (DTI_PUBLICATION_SIGNER_KEY) nên chưa công bố được.",
                                "This service has no key to sign with (DTI_PUBLICATION_SIGNER_KEY), so it publishes nothing."),
                        RETRY_AFTER_OPERATOR_SECONDS);
        };
    }

    /** The text of a rule. Its two placeholders take the campaign and the rule's finding, in this order. */
    private static Text text(PublicationRule rule) {
        return switch (rule) {
            case CAMPAIGN_NOT_FINALISED ->
                new Text(
                        "Đợt %s đang ở giai đoạn %s; chỉ công bố được kết quả đã chốt (finalised).",
                        "Campaign %s is in phase %s; only what is finalised can be published.");
            case STREAM_PARKED ->
                new Text(
                        "Đợt %s có luồng sự kiện đang dừng: %s. Hãy giải quyết trước (GET /api/v1/ranking/parked-streams).",
                        "Campaign %s has a stream that stands still: %s. Settle it first (GET /api/v1/ranking/parked-streams).");
            case UNITS_WAITING ->
                new Text(
                        "Đợt %s có đơn vị chưa tính lại được điểm vì luồng sự kiện đang dừng: %s. Hãy giải quyết trước"
                                + " (GET /api/v1/scoring/parked-streams).",
                        "Campaign %s has units whose score waits for a stream that stands still: %s. Settle it first"
                                + " (GET /api/v1/scoring/parked-streams).");
            case RESULTS_BEHIND ->
                new Text(
                        "Kết quả của đợt %s chưa nhận đủ: %s. Hãy thử lại sau.",
                        "The results of campaign %s have not all arrived: %s. Try again later.");
            case PHASE_CHANGE_UNFINISHED ->
                new Text(
                        "Đợt %s đang chuyển giai đoạn, chưa xong: %s. Hãy thử lại sau.",
                        "Campaign %s is still changing its phase: %s. Try again later.");
            case EDITION_UNCHANGED ->
                new Text(
                        "Đợt %s đã công bố đúng kết quả này theo đúng quyết định này (bản %s).",
                        "Campaign %s has exactly these results published by exactly this decision (edition %s).");
        };
    }
}
