package dev.tenon.processor.plan;

import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.List;

/** Something that an INSERT or UPDATE writes: one column, or all columns of a foreign key. */
public sealed interface WritePlan {

    /** By which generated code knows it, unique in the entity: {@code billingAddress}. */
    String name();

    /** The columns, in the order in which they are bound. */
    List<Identifier> columns();

    /** The number of the table that the columns stand in: 0 for the main one. */
    int table();

    /** The value of a basic attribute. */
    record Attribute(BasicPlan basic) implements WritePlan {
        @Override
        public String name() {
            return basic.name();
        }

        @Override
        public List<Identifier> columns() {
            return List.of(basic.column());
        }

        @Override
        public int table() {
            return basic.table();
        }
    }

    /** The key of a relationship's target; nothing else writes these columns. */
    record Target(AssociationPlan association, List<Identifier> columns) implements WritePlan {
        public Target {
            columns = List.copyOf(columns);
        }

        @Override
        public String name() {
            return association.name();
        }

        @Override
        public int table() {
            return association.ownTable();
        }
    }

    /** A column that several relationships write, or that is only a part of what its relationship writes. */
    record Shared(String name, Identifier column, int table, DataType type, List<Offer> offers) implements WritePlan {
        public Shared {
            offers = List.copyOf(offers);
        }

        @Override
        public List<Identifier> columns() {
            return List.of(column);
        }
    }

    /** A relationship that gives a column its value: by the {@code pair}-th of its column pairs. */
    record Offer(AssociationPlan association, int pair) {}

    /** A basic attribute that is brought in line with the relationships that write its column too (SYN-9). */
    record Synchronised(BasicPlan basic, List<Offer> offers) {
        public Synchronised {
            offers = List.copyOf(offers);
        }
    }
}
