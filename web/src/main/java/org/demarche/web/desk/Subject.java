package org.demarche.web.desk;

import java.util.List;
import org.demarche.ledger.ArticleView;
import org.demarche.record.Precondition;
import org.demarche.record.Statement;

/**
 * What a form of the desk is about: a statement, and who waits for whom by it, which the record keeps with the article.
 *
 * @param statement the statement
 * @param preconditions those of its article that rest on it
 */
record Subject(Statement statement, List<Precondition> preconditions) {
    Subject {
        preconditions = List.copyOf(preconditions);
    }

    /** @param article in which it stands, at the version that its offsets point into */
    static Subject in(ArticleView article, Statement statement) {
        return new Subject(
                statement,
                article.reading().preconditions().stream()
                        .filter(precondition -> precondition.statement().equals(statement.id()))
                        .toList());
    }
}
