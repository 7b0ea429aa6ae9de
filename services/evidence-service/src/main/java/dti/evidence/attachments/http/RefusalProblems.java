package dti.evidence.attachments.http;

import dti.evidence.attachments.domain.LinkAddress;
import dti.evidence.attachments.domain.Refusal;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import java.util.List;

/** Turns a refusal of evidence into an HTTP problem with texts in both languages. */
final class RefusalProblems {

    /** Short, because a published framework arrives within seconds. */
    private static final int FRAMEWORK_RETRY_SECONDS = 2;

    private static final long MEBIBYTE = 1024 * 1024;

    private RefusalProblems() {}

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.CampaignUnknown(String campaign) ->
                ProblemException.notFound(
                        new Text("Không có đợt đánh giá " + campaign + ".", "There is no campaign " + campaign + "."));
            case Refusal.UnitNotInCampaign(String campaign, String unit) ->
                ProblemException.refused(
                        "unit-not-in-campaign",
                        new Text(
                                "Đơn vị " + unit + " không tham gia đợt đánh giá " + campaign + ".",
                                "Unit " + unit + " takes no part in campaign " + campaign + "."));
            case Refusal.FrameworkNotHere(String framework, int version) ->
                ProblemException.unavailable(
                        new Text(
                                "Bộ chỉ số " + framework + " bản " + version + " chưa được đồng bộ; hãy thử lại.",
                                "Framework " + framework + " version " + version + " has not arrived yet; try again."),
                        FRAMEWORK_RETRY_SECONDS);
            case Refusal.LeafUnknown(String framework, int version, String leaf) ->
                ProblemException.invalid(FieldError.body(
                        "/leaf",
                        new Text(
                                "Bộ chỉ số " + framework + " bản " + version + " không có chỉ tiêu chấm điểm " + leaf
                                        + ".",
                                "Framework " + framework + " version " + version + " has no leaf " + leaf + ".")));
            case Refusal.AlreadyAttached(String leaf) ->
                ProblemException.refused(
                        "already-attached",
                        new Text(
                                "Minh chứng đã được gắn vào " + leaf + ".",
                                "The evidence is attached to " + leaf + " already."));
            case Refusal.DetachPending(String leaf) ->
                ProblemException.refused(
                        "detach-pending",
                        new Text(
                                "Yêu cầu gỡ minh chứng khỏi " + leaf + " đang được xử lý.",
                                "The evidence is being detached from " + leaf + "."));
            case Refusal.NotAttached(String leaf) ->
                ProblemException.refused(
                        "not-attached",
                        new Text(
                                "Minh chứng không được gắn vào " + leaf + ".",
                                "The evidence is not attached to " + leaf + "."));
            case Refusal.LeafNotAssigned() ->
                ProblemException.of(
                        ProblemType.FORBIDDEN,
                        "Chỉ tiêu này không được phân công cho đơn vị của bạn cung cấp số liệu.",
                        "This leaf is not assigned to your unit as a source of data.");
            case Refusal.FileEmpty() ->
                ProblemException.invalid(
                        FieldError.body("/file", new Text("Tệp không có nội dung.", "The file is empty.")));
            case Refusal.FileTooLarge(long sizeBytesMax) ->
                at(
                        ProblemType.TOO_LARGE,
                        new Text(
                                "Tệp lớn hơn giới hạn " + sizeBytesMax / MEBIBYTE + " MiB.",
                                "The file is larger than the limit of " + sizeBytesMax / MEBIBYTE + " MiB."));
            case Refusal.FileExecutable(String mediaType) ->
                at(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        new Text(
                                "Không nhận tệp chạy được (" + mediaType + ").",
                                "Files that can be run are not accepted (" + mediaType + ")."));
            case Refusal.LinkUnusable() ->
                ProblemException.invalid(FieldError.body(
                        "/url",
                        new Text(
                                "Liên kết phải là địa chỉ http hoặc https đầy đủ, tối đa " + LinkAddress.LENGTH_MAX
                                        + " ký tự.",
                                "The link must be a full http or https address of at most " + LinkAddress.LENGTH_MAX
                                        + " characters.")));
        };
    }

    private static ProblemException at(ProblemType type, Text message) {
        return ProblemException.of(type, message, List.of(FieldError.body("/file", message)));
    }
}
