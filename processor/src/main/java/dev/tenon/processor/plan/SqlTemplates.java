package dev.tenon.processor.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of one entity, as templates ({@link dev.tenon.sql.SqlTemplate}).
 *
 * @param associations by index, for those that have a statement of their own
 * @param deferred by the names of their constants, in the order of the attributes
 */
public record SqlTemplates(
        String selectByKey,
        String selectByKeys,
        Map<Integer, String> associations,
        Map<String, String> deferred,
        String insert,
        String update,
        String delete,
        String deleteByKeys) {

    public SqlTemplates {
        associations = Map.copyOf(associations);
        deferred = Collections.unmodifiableMap(new LinkedHashMap<>(deferred));
    }

    /** The statement that loads an association. */
    public Optional<String> association(AssociationPlan association) {
        return Optional.ofNullable(associations.get(association.index()));
    }
}
