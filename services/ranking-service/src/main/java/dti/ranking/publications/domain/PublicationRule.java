package dti.ranking.publications.domain;

import java.util.Locale;

/** What stands against publishing a campaign's results. {@code %s} is the campaign and what it is about. */
public enum PublicationRule {
    CAMPAIGN_NOT_FINALISED(
            "Đợt %s đang ở giai đoạn %s; chỉ công bố được kết quả đã chốt (finalised).",
            "Campaign %s is in phase %s; only what is finalised can be published."),
    STREAM_PARKED(
            "Đợt %s có luồng sự kiện đang dừng: %s. Hãy giải quyết trước (GET /api/v1/ranking/parked-streams).",
            "Campaign %s has a stream that stands still: %s. Settle it first (GET /api/v1/ranking/parked-streams)."),
    UNITS_WAITING(
            "Đợt %s có đơn vị chưa tính lại được điểm vì luồng sự kiện đang dừng: %s. Hãy giải quyết trước"
                    + " (GET /api/v1/scoring/parked-streams).",
            "Campaign %s has units whose score waits for a stream that stands still: %s. Settle it first"
                    + " (GET /api/v1/scoring/parked-streams)."),
    RESULTS_BEHIND(
            "Kết quả của đợt %s chưa nhận đủ: %s. Hãy thử lại sau.",
            "The results of campaign %s have not all arrived: %s. Try again later."),
    PHASE_CHANGE_UNFINISHED(
            "Đợt %s đang chuyển giai đoạn, chưa xong: %s. Hãy thử lại sau.",
            "Campaign %s is still changing its phase: %s. Try again later."),
    EDITION_UNCHANGED(
            "Đợt %s đã công bố đúng kết quả này theo đúng quyết định này (bản %s).",
            "Campaign %s has exactly these results published by exactly this decision (edition %s).");

    private final String vi;
    private final String en;

    PublicationRule(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** The stable name, as the API shows it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String vi(String campaign, String about) {
        return vi.formatted(campaign, about);
    }

    public String en(String campaign, String about) {
        return en.formatted(campaign, about);
    }
}
