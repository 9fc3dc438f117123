package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Condition;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Place;
import dev.tenon.expression.SortItem;
import dev.tenon.expression.Subselect;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.EntityRelationship;
import dev.tenon.metamodel.Fetch;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.metamodel.Joinable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query. Immutable and thread-safe; every method gives a changed copy, so that a query can be kept in a constant, be
 * composed from another one, and stand in one as a subquery. A session runs it.
 *
 * <p>{@code X_.attribute} means the one {@code X} in scope that has no alias. Paths ({@code X_.target().attribute}) join
 * what they need by themselves, and share what was joined explicitly.
 *
 * @param <T> what it returns for each row
 */
public sealed class Select<T> implements Subselect<T> permits TupleSelect {
    private final QuerySpecification specification;
    private final RowMapper<? extends T> mapper;
    /** What it was last compiled to, so that a query in a constant is compiled once; racing threads make equal ones. */
    private transient volatile @Nullable Compilation compilation;

    private transient volatile @Nullable Compilation counting;

    Select(QuerySpecification specification, RowMapper<? extends T> mapper) {
        Ambiguity.check(specification);
        this.specification = specification;
        this.mapper = mapper;
    }

    /**
     * What {@code X_.relationship.of(owner)} gives: the targets of one owner, in the order of the relationship unless the
     * query orders them.
     *
     * @param owner an entity, or a {@code Ref} to one
     * @throws QueryException if it is neither
     */
    public static <T> Select<T> of(EntityRelationship<?, T> relationship, Object owner) {
        Place<T> targets = new Place.Only<>(relationship.target());
        return Selects.<T>of(new EntityRow<>(targets)).from(TableReferences.owned(relationship, owner, targets));
    }

    QuerySpecification specification() {
        return specification;
    }

    RowMapper<? extends T> mapper() {
        return mapper;
    }

    @Nullable
    Compilation compilation() {
        return compilation;
    }

    void keep(Compilation made) {
        compilation = made;
    }

    /** The same for the query that counts the results. */
    @Nullable
    Compilation counting() {
        return counting;
    }

    void keepCounting(Compilation made) {
        counting = made;
    }

    // From

    /** Brings an entity into scope. */
    public Select<T> from(Class<?> entity) {
        return from(new TableReference.Root(Place.of(entity)));
    }

    /** Brings an aliased entity into scope. */
    public Select<T> from(EntityPath<?> alias) {
        return from(new TableReference.Root(TableReferences.alias(alias)));
    }

    /** Takes the rows of the selected entity, or the columns, from a query in SQL. */
    public Select<T> from(RawSql sql) {
        return from(new TableReference.Raw(sql, TableReferences.onlyEntity(specification)));
    }

    /** Joins the targets of a relationship; rows without a target are left out. */
    public Select<T> join(Joinable<?> relationship) {
        return from(TableReferences.related(JoinType.INNER, relationship));
    }

    /** Joins the targets of a relationship under an alias. */
    public <R> Select<T> join(Joinable<R> relationship, EntityPath<R> alias) {
        return from(TableReferences.related(JoinType.INNER, relationship, alias));
    }

    /** Joins the targets along a path of to-one relationships. */
    public Select<T> join(EntityPath<?> path) {
        return with(specification.withFrom(TableReferences.path(JoinType.INNER, path)));
    }

    /** Joins an entity by a condition. */
    public Select<T> join(Class<?> entity, Condition on) {
        return from(TableReference.Conditional.of(JoinType.INNER, Place.of(entity), on));
    }

    /** Joins an aliased entity by a condition. */
    public Select<T> join(EntityPath<?> alias, Condition on) {
        return from(TableReference.Conditional.of(JoinType.INNER, TableReferences.alias(alias), on));
    }

    /** Joins the targets of a relationship; rows without a target stay. */
    public Select<T> leftJoin(Joinable<?> relationship) {
        return from(TableReferences.related(JoinType.LEFT, relationship));
    }

    /** Joins the targets of a relationship under an alias; rows without a target stay. */
    public <R> Select<T> leftJoin(Joinable<R> relationship, EntityPath<R> alias) {
        return from(TableReferences.related(JoinType.LEFT, relationship, alias));
    }

    /** Joins the targets along a path of to-one relationships; rows without a target stay. */
    public Select<T> leftJoin(EntityPath<?> path) {
        return with(specification.withFrom(TableReferences.path(JoinType.LEFT, path)));
    }

    /** Joins an entity by a condition; rows without a match stay. */
    public Select<T> leftJoin(Class<?> entity, Condition on) {
        return from(TableReference.Conditional.of(JoinType.LEFT, Place.of(entity), on));
    }

    /** Joins an aliased entity by a condition; rows without a match stay. */
    public Select<T> leftJoin(EntityPath<?> alias, Condition on) {
        return from(TableReference.Conditional.of(JoinType.LEFT, TableReferences.alias(alias), on));
    }

    // Rows

    /** Keeps the rows that meet all conditions, those of earlier calls included. */
    public Select<T> where(Condition... conditions) {
        return with(specification.withWhere(Expression.nodes(Arrays.asList(conditions))));
    }

    /** Makes one row of those that have these values in common. */
    public Select<T> groupBy(Expression<?>... values) {
        return with(specification.withGroupBy(Expression.nodes(Arrays.asList(values))));
    }

    /** Keeps the groups that meet all conditions, those of earlier calls included. */
    public Select<T> having(Condition... conditions) {
        return with(specification.withHaving(Expression.nodes(Arrays.asList(conditions))));
    }

    /** Leaves out rows that are equal to others. */
    public Select<T> distinct() {
        return with(specification.withDistinct());
    }

    /** Orders the rows; later calls order what earlier ones leave equal. */
    public Select<T> orderBy(SortItem... items) {
        return with(specification.withOrderBy(List.of(items)));
    }

    /** At most that many rows; of entities, whatever is fetched with them. Replaces an earlier limit. */
    public Select<T> limit(long rows) {
        return with(specification.withLimit(TableReferences.requireNotNegative("limit", rows)));
    }

    /** Leaves out that many rows at the beginning. Replaces an earlier offset. */
    public Select<T> offset(long rows) {
        return with(specification.withOffset(TableReferences.requireNotNegative("offset", rows)));
    }

    /**
     * Locks the rows until the transaction ends, so that nobody else changes them. Of a query that joins, the rows of the
     * entities that it returns. Where the database locks no rows, a transaction that writes has all of it anyway.
     *
     * @throws QueryException when it runs, if what it returns is made of several rows each
     */
    public Select<T> forUpdate() {
        return with(specification.withLock(Lock.UPDATE));
    }

    /**
     * Locks the rows as {@link #forUpdate} does, and fails where somebody else has locked one ({@link
     * dev.tenon.LockTimeoutException}).
     *
     * @throws QueryException when it runs, if the database locks no rows
     */
    public Select<T> forUpdateNoWait() {
        return with(specification.withLock(Lock.UPDATE_NOWAIT));
    }

    /**
     * Locks the rows as {@link #forUpdate} does, and leaves out those that others have locked: for rows that are work to be
     * done by one of many.
     *
     * @throws QueryException when it runs, if the database locks no rows
     */
    public Select<T> forUpdateSkipLocked() {
        return with(specification.withLock(Lock.UPDATE_SKIP_LOCKED));
    }

    /**
     * Keeps others from changing the rows until the transaction ends, but not from reading them, or locking them like this.
     *
     * @throws QueryException when it runs, if the database locks no rows
     */
    public Select<T> forShare() {
        return with(specification.withLock(Lock.SHARE));
    }

    // Result

    /**
     * Loads associations of the returned entities with them. Each argument is a path of its own: {@code
     * Customer_.orders.joined().then(Order_.lines)}.
     *
     * @throws QueryException if a path starts at an entity that is not returned, or two say different things about one
     *     association
     */
    public Select<T> fetch(Fetchable... associations) {
        List<Fetch> fetches = Arrays.stream(associations).map(Fetchable::fetch).toList();
        return with(Fetches.added(specification, fetches));
    }

    /**
     * Lets the rows overwrite what the session has loaded of the returned entities, and of those that are fetched with them;
     * their other associations are lazy again (LOD-27). What is pending is flushed before, as for every query.
     */
    public Select<T> populateExisting() {
        return with(specification.withFetchPlan(specification.fetchPlan().populatingExisting()));
    }

    /**
     * Forbids to load any association that no {@code fetch} mentions, of the returned entities and of those that are
     * fetched with them: touching it throws, instead of sending a statement (LOD-29).
     */
    public Select<T> raiseOthers() {
        return with(specification.withFetchPlan(specification.fetchPlan().raisingOthers()));
    }

    /** Makes an object of each result. */
    @SuppressWarnings("unchecked") // the row is mapped to a T first
    public <R> Select<R> map(Mapper1<? super T, ? extends R> mapping) {
        Objects.requireNonNull(mapping, "mapping");
        return mapped(mapping, row -> mapping.map(mapper.map(row)));
    }

    final <R> Select<R> mapped(Object mapping, RowMapper<? extends R> rows) {
        return new Select<>(specification, new CheckedMapper<R>(specification.items(), mapping, rows));
    }

    private Select<T> from(TableReference reference) {
        return with(specification.withFrom(List.of(reference)));
    }

    /** This query with another specification. */
    Select<T> with(QuerySpecification changed) {
        return new Select<>(changed, mapper);
    }

    @Override
    public String toString() {
        return "Select" + specification.items();
    }
}
