package dti.rules.explain;

import dti.rules.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The person who acted, without name or contact, which stay out of the record.
 *
 * @param subject the opaque id of the token
 * @param role the role the person acted in, as in tokens
 * @param unit the unit or agency the person acted for
 */
public record Person(String subject, String role, @Nullable String unit) {

    /** Role, unit and id. */
    Bilingual described() {
        return Phrase.of("{0} ({1})", "{0} ({1})", office(), subject);
    }

    /** Role and unit. */
    Bilingual office() {
        Bilingual name = title();
        return unit == null ? name : Phrase.of("{0} {1}", "{0} of {1}", name, unit);
    }

    private Bilingual title() {
        return switch (role) {
            case "unit-officer" -> new Bilingual("cán bộ đơn vị", "the officer");
            case "unit-leader" -> new Bilingual("lãnh đạo đơn vị", "the leader");
            case "data-source" -> new Bilingual("nguồn dữ liệu", "the data source");
            case "reviewer" -> new Bilingual("cơ quan thẩm định", "the reviewer");
            case "council" -> new Bilingual("thành viên Hội đồng thẩm định", "the council member");
            case "administrator" -> new Bilingual("quản trị viên", "the administrator");
            default -> new Bilingual("hệ thống", "the system");
        };
    }
}
