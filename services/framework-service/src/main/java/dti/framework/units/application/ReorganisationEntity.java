package dti.framework.units.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A recorded reorganisation: the document, and beside it what lists are filtered by. */
@Entity
@Table(name = "reorganisation")
class ReorganisationEntity {

    /** The day it takes effect and its id: the order of lists. */
    @Id
    String key = "";

    /** All it names. */
    String[] units = {};

    /** JSON of the contract's act. */
    String document = "";
}
