package dev.tenon.processor.plan;

import java.util.Map;
import java.util.Optional;

/**
 * The statements of one entity, as templates ({@link dev.tenon.sql.SqlTemplate}).
 *
 * @param associations by index, for those that have a statement of their own
 */
public record SqlTemplates(
        String selectByKey,
        String selectByKeys,
        Map<Integer, String> associations,
        String insert,
        String update,
        String delete,
        String deleteByKeys) {

    public SqlTemplates {
        associations = Map.copyOf(associations);
    }

    /** The statement that loads an association. */
    public Optional<String> association(AssociationPlan association) {
        return Optional.ofNullable(associations.get(association.index()));
    }
}
