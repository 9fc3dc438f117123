package dev.tenon.it.relationships.replaced;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** One line of a waybill. */
@Entity
@IdClass(WaybillLineId.class)
class WaybillLine {
    @Id
    @ManyToOne
    Ref<Waybill> waybill;

    @Id
    int position;

    String text;

    WaybillLine() {}

    WaybillLine(int position, String text) {
        this.position = position;
        this.text = text;
    }
}
