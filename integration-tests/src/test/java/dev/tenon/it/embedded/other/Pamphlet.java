package dev.tenon.it.embedded.other;

import dev.tenon.it.embedded.base.Described;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** Chooses a text for its detail, and another column for it. */
@Entity
@AttributeOverride(name = "detail", column = @Column(name = "summary", length = 60))
public class Pamphlet extends Described<Long, String> {}
