package dev.tenon.it.keys.removed;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Takes its hamlets along when it goes. */
@Entity
class Duchy {
    @Id
    String code;

    String name;

    @OneToMany(mappedBy = "duchy", cascade = CascadeType.ALL)
    List<Hamlet> hamlets = new ArrayList<>();

    Duchy() {}

    Duchy(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
