package dti.framework.campaigns.domain;

/**
 * The rules of a campaign, each with its message for clients that break it. {@code %s} in a message is replaced by the
 * subject of the refusal.
 */
public enum CampaignRule {
    CAMPAIGN_EXISTS("Đã có đợt đánh giá %s.", "There already is a campaign %s."),
    CAMPAIGN_UNKNOWN("Không có đợt đánh giá này.", "There is no such campaign."),
    NO_UNITS("Đợt đánh giá chưa có đơn vị nào.", "The campaign has no units yet."),
    PHASE_NOT_IN_CAMPAIGN("Đợt một vòng không có giai đoạn %s.", "A campaign of one round has no phase %s."),
    PHASE_ALREADY_ENTERED("Đợt đánh giá đang ở giai đoạn %s.", "The campaign is in phase %s already."),
    PHASE_SKIPPED(
            "Không được bỏ qua giai đoạn; giai đoạn kế tiếp là %s.", "Phases are not skipped; the next one is %s."),
    NO_WAY_BACK_TO_DRAFT("Đợt đã mở không trở lại dự thảo.", "A campaign that was opened is never a draft again."),
    PUBLISHED_IS_FINAL(
            "Kết quả đã công bố; chỉ còn đính chính.", "The results are published; what is left are corrections."),
    PUBLISHED_BY_PUBLICATION(
            "Chỉ việc công bố kết quả (POST /api/v1/publications) đưa đợt sang published.",
            "Only a publication (POST /api/v1/publications) brings a campaign to published."),
    PHASE_ALREADY_CLOSED(
            "Giai đoạn này đã hết hạn lúc %s; hãy cho hạn mới trong closes.",
            "The phase closed at %s; give it a new end in closes."),
    PHASE_IS_OVER("Giai đoạn %s đã qua; ngày của nó không đổi nữa.", "Phase %s is over; its dates no longer change."),
    PHASE_HAS_OPENED(
            "Đợt đang ở giai đoạn %s; chỉ còn đổi được hạn (closes) của nó.",
            "The campaign is in phase %s; of its dates only the end (closes) can still change."),
    CAMPAIGN_SETTLED(
            "Đợt đã ở giai đoạn %s; không đổi được nữa.", "The campaign is %s; this can no longer be changed."),
    NOTHING_TO_ASSIGN(
            "Bộ chỉ số không in thêm cơ quan nào ứng với đúng một đơn vị đã đăng ký.",
            "The framework prints no further agency that is exactly one registered unit."),
    ASSIGNED_LEAF_VANISHES(
            "Phiên bản mới không còn chỉ tiêu %s đang được phân công.",
            "The new version has no leaf %s, which is assigned."),
    PARAMETER_LEAF_VANISHES(
            "Phiên bản mới không còn chỉ tiêu %s đang có tham số.",
            "The new version has no leaf %s, which has parameters.");

    private final String vi;
    private final String en;

    CampaignRule(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** The stable name of the rule in the API. */
    public String wire() {
        return WireNames.of(this);
    }

    public String vi(String about) {
        return vi.formatted(about);
    }

    public String en(String about) {
        return en.formatted(about);
    }
}
