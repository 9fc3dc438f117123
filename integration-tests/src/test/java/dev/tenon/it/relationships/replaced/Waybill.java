package dev.tenon.it.relationships.replaced;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has lines, which are identified by it and by their positions. */
@Entity
class Waybill {
    @Id
    String number;

    @OneToMany(mappedBy = "waybill", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<WaybillLine> lines = new ArrayList<>();

    Waybill() {}

    Waybill(String number, String... texts) {
        this.number = number;
        for (String text : texts) {
            lines.add(new WaybillLine(lines.size() + 1, text));
        }
    }
}
