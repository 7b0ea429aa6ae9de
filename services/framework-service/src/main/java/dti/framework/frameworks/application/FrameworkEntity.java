package dti.framework.frameworks.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A framework across its versions: the row that writers of one key queue on. */
@Entity
@Table(name = "framework")
class FrameworkEntity {

    @Id
    String key = "";

    /** How many versions there are; they are numbered from 1. */
    int versions;

    /** How many of them were published: the version of the key's stream. */
    long publications;
}
