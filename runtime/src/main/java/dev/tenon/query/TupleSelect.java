package dev.tenon.query;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Expression;
import dev.tenon.expression.SortItem;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.metamodel.Joinable;

/**
 * A query of several values for each row, whose methods keep its own type, so that {@code to(…)} is still there at the end.
 *
 * @param <T> the tuple
 * @param <S> its own type
 */
public abstract sealed class TupleSelect<T, S extends TupleSelect<T, S>> extends Select<T>
        permits Select2, Select3, Select4, Select5, Select6, Select7, Select8, Select9, Select10 {

    TupleSelect(QuerySpecification specification, RowMapper<? extends T> mapper) {
        super(specification, mapper);
    }

    @Override
    abstract S with(QuerySpecification changed);

    @SuppressWarnings("unchecked") // every method of Select ends in with(…)
    private S self(Select<T> changed) {
        return (S) changed;
    }

    @Override
    public S from(Class<?> entity) {
        return self(super.from(entity));
    }

    @Override
    public S from(EntityPath<?> alias) {
        return self(super.from(alias));
    }

    @Override
    public S from(RawSql sql) {
        return self(super.from(sql));
    }

    @Override
    public S join(Joinable<?> relationship) {
        return self(super.join(relationship));
    }

    @Override
    public <R> S join(Joinable<R> relationship, EntityPath<R> alias) {
        return self(super.join(relationship, alias));
    }

    @Override
    public S join(EntityPath<?> path) {
        return self(super.join(path));
    }

    @Override
    public S join(Class<?> entity, Condition on) {
        return self(super.join(entity, on));
    }

    @Override
    public S join(EntityPath<?> alias, Condition on) {
        return self(super.join(alias, on));
    }

    @Override
    public S leftJoin(Joinable<?> relationship) {
        return self(super.leftJoin(relationship));
    }

    @Override
    public <R> S leftJoin(Joinable<R> relationship, EntityPath<R> alias) {
        return self(super.leftJoin(relationship, alias));
    }

    @Override
    public S leftJoin(EntityPath<?> path) {
        return self(super.leftJoin(path));
    }

    @Override
    public S leftJoin(Class<?> entity, Condition on) {
        return self(super.leftJoin(entity, on));
    }

    @Override
    public S leftJoin(EntityPath<?> alias, Condition on) {
        return self(super.leftJoin(alias, on));
    }

    @Override
    public S where(Condition... conditions) {
        return self(super.where(conditions));
    }

    @Override
    public S groupBy(Expression<?>... values) {
        return self(super.groupBy(values));
    }

    @Override
    public S having(Condition... conditions) {
        return self(super.having(conditions));
    }

    @Override
    public S distinct() {
        return self(super.distinct());
    }

    @Override
    public S orderBy(SortItem... items) {
        return self(super.orderBy(items));
    }

    @Override
    public S limit(long rows) {
        return self(super.limit(rows));
    }

    @Override
    public S offset(long rows) {
        return self(super.offset(rows));
    }

    @Override
    public S forUpdate() {
        return self(super.forUpdate());
    }

    @Override
    public S forUpdateNoWait() {
        return self(super.forUpdateNoWait());
    }

    @Override
    public S forShare() {
        return self(super.forShare());
    }

    @Override
    public S forUpdateSkipLocked() {
        return self(super.forUpdateSkipLocked());
    }

    @Override
    public S fetch(Fetchable... associations) {
        return self(super.fetch(associations));
    }

    @Override
    public S populateExisting() {
        return self(super.populateExisting());
    }

    @Override
    public S raiseOthers() {
        return self(super.raiseOthers());
    }
}
