package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import java.util.List;

/**
 * How the rows of a secondary table are written.
 *
 * @param number the table's number among the entity's
 * @param name by which generated code knows it, unique in the entity: {@code customerDetails}
 * @param presence the snapshot's field that says whether there is a row; of an optional table only
 * @param inserts what INSERT writes behind the key
 * @param updates what UPDATE may write
 * @param updateTemplate {@code update … set {set} where} key
 */
public record SecondaryPlan(
        SecondaryTableMapping mapping,
        int number,
        String name,
        String presence,
        List<WritePlan> inserts,
        List<WritePlan> updates,
        String insertTemplate,
        String updateTemplate,
        String deleteByKeysTemplate) {

    public SecondaryPlan {
        inserts = List.copyOf(inserts);
        updates = List.copyOf(updates);
    }

    /** The table. */
    public TableMapping table() {
        return mapping.table();
    }

    /** Whether a row may be missing. */
    public boolean isOptional() {
        return mapping.optional();
    }
}
