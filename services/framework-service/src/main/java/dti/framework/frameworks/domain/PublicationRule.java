package dti.framework.frameworks.domain;

import java.util.Locale;

/** The rules of a framework version, each with its message for clients that break it. */
public enum PublicationRule {
    VERSION_PUBLISHED(
            "Phiên bản đã ban hành không thay đổi nữa; hãy nhập phiên bản mới.",
            "A published version never changes; import a new version."),
    UNRESOLVED_ERRORS("Chưa xử lý các mâu thuẫn: %s.", "Contradictions are not resolved yet: %s.");

    private final String vi;
    private final String en;

    PublicationRule(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** The stable name of the rule in the API. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String vi(String about) {
        return vi.formatted(about);
    }

    public String en(String about) {
        return en.formatted(about);
    }
}
