package dti.scoring.duties.application;

import dti.scoring.duties.domain.Duty;
import dti.scoring.duties.domain.DutyKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads duties from the view, with the names of their units. */
final class DutyRows {

    /** The columns of {@code duty d}. */
    static final String COLUMNS = """
            d.campaign, d.unit, d.owes, d.agency, d.kind, d.due, d.items,
            coalesce((select u.body::json ->> 'name' from unit_copy u where u.code = d.unit), d.unit) as unit_name,
            coalesce((select u.body::json ->> 'name' from unit_copy u where u.code = d.agency), d.agency) as agency_name""";

    private DutyRows() {}

    static Duty duty(Row row) {
        String agency = row.getString("agency");
        OffsetDateTime due = row.getOffsetDateTime("due");
        return new Duty(
                row.getString("campaign"),
                new Duty.Named(row.getString("unit"), row.getString("unit_name")),
                row.getString("owes"),
                agency.isEmpty() ? null : new Duty.Named(agency, row.getString("agency_name")),
                DutyKind.ofWire(row.getString("kind")).orElseThrow(),
                due == null ? null : due.toInstant(),
                List.of(row.getArrayOfStrings("items")));
    }
}
