package dti.framework.units.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A registered unit: the document, and the columns that lists are filtered by. */
@Entity
@Table(name = "unit")
class UnitEntity {

    @Id
    String code = "";

    String level = "";

    @Nullable
    String parent;

    String[] groups = {};

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    /** The unit as JSON of the contract. */
    String document = "";

    /** The version of the unit's stream. */
    long version;
}
