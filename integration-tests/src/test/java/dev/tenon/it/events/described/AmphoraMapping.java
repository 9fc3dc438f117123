package dev.tenon.it.events.described;

import dev.tenon.annotation.MappingOf;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Names the listener, because it has no code of its own. */
@MappingOf(Amphora.class)
@EntityListeners(AmphoraLabels.class)
interface AmphoraMapping {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id();
}
