package org.demarche.export;

/**
 * How something is to be exported.
 *
 * @param terms how much of the articles' words
 * @param columns which columns, in which order and under which headers; for CSV alone
 * @param network which network; for the formats of networks alone
 */
public record Request(Terms terms, Columns columns, NetworkKind network) {
    /** Short quotations, all columns, actors and issues. */
    public static final Request DEFAULT = new Request(Terms.QUOTATIONS, Columns.ALL, NetworkKind.ACTORS_ISSUES);

    /** The same with other terms. */
    public Request terms(Terms other) {
        return new Request(other, columns, network);
    }

    /** The same with other columns. */
    public Request columns(Columns other) {
        return new Request(terms, other, network);
    }

    /** The same with another network. */
    public Request network(NetworkKind other) {
        return new Request(terms, columns, other);
    }
}
