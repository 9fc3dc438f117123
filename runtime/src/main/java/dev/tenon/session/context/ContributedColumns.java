package dev.tenon.session.context;

import dev.tenon.mapping.Join;
import java.util.List;
import java.util.Set;

/**
 * The foreign columns that a collection writes in the rows of its targets.
 *
 * @param given those that go through basic attributes of the target (SYN-1)
 * @param added those that are added to the target's INSERT
 * @param source the columns of the owner's row from which all are taken
 * @param addedSource those from which the added ones are
 * @param afterInsert whether one of the latter belongs to an attribute that cannot be given a value, so that it is in the
 *     INSERT already and has to be updated
 */
public record ContributedColumns(
        List<Join.Pair> given,
        List<Join.Pair> added,
        ReferencedColumns source,
        ReferencedColumns addedSource,
        boolean afterInsert) {

    static ContributedColumns of(EntityModel<?> owner, List<Join.Pair> pairs, EntityModel<?> target) {
        Set<String> mapped = target.persister().contributedColumns();
        List<Join.Pair> given = pairs.stream()
                .filter(pair -> mapped.contains(pair.remote().text()))
                .toList();
        List<Join.Pair> added =
                pairs.stream().filter(pair -> !given.contains(pair)).toList();
        return new ContributedColumns(
                given,
                added,
                source(owner, pairs),
                source(owner, added),
                added.stream().anyMatch(pair -> target.type().hasAttributeOn(pair.remote())));
    }

    private static ReferencedColumns source(EntityModel<?> owner, List<Join.Pair> pairs) {
        return ReferencedColumns.of(owner, pairs.stream().map(Join.Pair::local).toList());
    }
}
