package dti.framework.frameworks.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A framework across its versions. Writers of one key lock this row, one after the other. */
@Entity
@Table(name = "framework")
class FrameworkEntity {

    @Id
    String key = "";

    /** The number of versions, which are numbered from 1. */
    int versions;

    /** The number of published versions, which is the version of the key's stream. */
    long publications;
}
