package dev.tenon.it.secondary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** One envoy has it, whose foreign key stands in a secondary table. */
@Entity
class Cipher {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String words;

    @OneToOne(mappedBy = "cipher")
    @Nullable
    Envoy envoy;

    protected Cipher() {
        this("");
    }

    Cipher(String words) {
        this.words = words;
    }
}
