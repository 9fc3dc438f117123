package dev.tenon.it.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Consists of instructions in an order, each of which knows it and has a place always. */
@Entity
class Procedure {
    @Id
    long id;

    @OneToMany(mappedBy = "procedure", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "nth", nullable = false)
    List<Instruction> instructions = new ArrayList<>();

    Procedure() {}

    Procedure(long id, Instruction... instructions) {
        this.id = id;
        for (Instruction instruction : instructions) {
            instruction.procedure = this;
            this.instructions.add(instruction);
        }
    }
}
