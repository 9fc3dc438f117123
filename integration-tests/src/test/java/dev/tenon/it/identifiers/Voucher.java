package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

/** Takes three numbers at a time from a row of counters. */
@Entity
class Voucher {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "coupons")
    @TableGenerator(
            name = "coupons",
            table = "counters",
            pkColumnName = "counter",
            valueColumnName = "reached",
            pkColumnValue = "voucher",
            initialValue = 40,
            allocationSize = 3)
    Long id;

    String name;

    Voucher() {}

    Voucher(String name) {
        this.name = name;
    }
}
