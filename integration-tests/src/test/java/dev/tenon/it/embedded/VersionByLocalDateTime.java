package dev.tenon.it.embedded;

import jakarta.persistence.Entity;
import java.time.LocalDateTime;

/** Has a local time for its version. */
@Entity
class VersionByLocalDateTime extends Versioned<LocalDateTime> {}
