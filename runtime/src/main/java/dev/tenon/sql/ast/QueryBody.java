package dev.tenon.sql.ast;

import java.util.List;

/** The body of a query expression: a specification, or several bodies combined. */
public sealed interface QueryBody permits QuerySpecification, QueryBody.SetOperation {

    /** Two queries combined; each may have an order and a limit of its own. */
    record SetOperation(QueryExpression left, SetOperator operator, QueryExpression right) implements QueryBody {}

    /** How two queries are combined. */
    enum SetOperator {
        UNION("union"),
        UNION_ALL("union all"),
        INTERSECT("intersect"),
        EXCEPT("except");

        private final String keyword;

        SetOperator(String keyword) {
            this.keyword = keyword;
        }

        /** As SQL writes it. */
        public String keyword() {
            return keyword;
        }
    }

    /** The select list, for callers that do not care which of the two it is. */
    default List<SelectItem> selectList() {
        if (this instanceof QuerySpecification specification) {
            return specification.select();
        }
        return ((SetOperation) this).left().body().selectList();
    }
}
