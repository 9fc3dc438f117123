package dev.tenon.it.secondary;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

/** Never loads its files. */
@Entity
class Lawsuit {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @OneToMany(mappedBy = "lawsuit", cascade = CascadeType.PERSIST)
    WriteOnlyCollection<Writ> files = WriteOnlyCollection.create();
}
