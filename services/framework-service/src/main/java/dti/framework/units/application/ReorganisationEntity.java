package dti.framework.units.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A recorded reorganisation: the document, and the columns that lists are filtered by. */
@Entity
@Table(name = "reorganisation")
class ReorganisationEntity {

    /** The day on which it takes effect and its id: the order of lists. */
    @Id
    String key = "";

    /** The codes of all units it names. */
    String[] units = {};

    /** The act as JSON of the contract. */
    String document = "";
}
