package dev.tenon.it.loading.streaming;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** One of very many. */
@Entity
@Table(indexes = @Index(columnList = "strength"))
class Quake {
    @Id
    Long id;

    int strength;

    @ManyToOne
    Ref<Station> station;

    @OneToMany(mappedBy = "quake")
    @OrderBy("id")
    List<Echo> echoes = new ArrayList<>();
}
