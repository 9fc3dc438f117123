package dev.tenon.it.embedded;

import jakarta.persistence.Entity;
import java.sql.Timestamp;

/** Has a time of the old kind for its version. */
@Entity
class VersionByTimestamp extends Versioned<Timestamp> {}
