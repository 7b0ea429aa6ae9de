package dti.runtime.access;

import dti.runtime.problem.Text;
import java.util.Arrays;
import java.util.Optional;

/** The roles of a token's {@code groups} claim. A token without any of them may do what the public may. */
public enum Role {
    UNIT_OFFICER("unit-officer", new Text("cán bộ của đơn vị", "the unit's officer")),
    UNIT_LEADER("unit-leader", new Text("lãnh đạo của đơn vị", "the unit's leader")),
    DATA_SOURCE("data-source", new Text("cơ quan cung cấp số liệu", "a source of data")),
    REVIEWER("reviewer", new Text("người thẩm định", "a reviewer")),
    COUNCIL("council", new Text("Hội đồng thẩm định", "the council")),
    ADMINISTRATOR("administrator", new Text("quản trị viên", "an administrator")),
    INTEGRATOR("integrator", new Text("hệ thống tích hợp", "an integrator")),
    AUDITOR("auditor", new Text("kiểm toán viên", "an auditor"));

    private final String claim;
    private final Text title;

    Role(String claim, Text title) {
        this.claim = claim;
        this.title = title;
    }

    /** The role's name in texts for people. */
    public Text title() {
        return title;
    }

    /** The role's name in tokens, events and the API. */
    public String claim() {
        return claim;
    }

    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
