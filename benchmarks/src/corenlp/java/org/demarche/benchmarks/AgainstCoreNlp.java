package org.demarche.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.demarche.reader.Grade;
import org.demarche.reader.Reader;
import org.demarche.record.Article;

/**
 * The two grades and CoreNLP's quote pipeline over the same articles, one after the other in one process. Everything is loaded and warmed up
 * before its clock starts; the clock is the CPU time of the whole process, so that a helper thread or the collector of garbage counts.
 */
public final class AgainstCoreNlp {
    private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

    private AgainstCoreNlp() {}

    /** @param arguments how many articles */
    public static void main(String[] arguments) throws IOException {
        List<Article> all = PolnearDev.articles();
        List<Article> articles = all.subList(0, Math.min(Integer.parseInt(arguments[0]), all.size()));

        Reader fast = Reader.load(Grade.FAST);
        double fastRate = measure("fast", articles, articles.size(), 20, fast::read);
        Reader accurate = Reader.load(Grade.ACCURATE);
        double accurateRate = measure("accurate", articles, 20, 2, accurate::read);

        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        double peer = measure("CoreNLP", articles, 5, 1, article -> pipeline.annotate(new CoreDocument(article.text())));
        System.out.printf(
                Locale.ROOT, "accurate %.1f times, fast %.1f times CoreNLP%n", accurateRate / peer, fastRate / peer);
    }

    /** Articles a CPU second, over {@code rounds} rounds after a warm-up on the first few. */
    private static double measure(String name, List<Article> articles, int warmUp, int rounds, Consumer<Article> work) {
        articles.subList(0, Math.min(warmUp, articles.size())).forEach(work);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = machine.getProcessCpuTime();
        for (int round = 0; round < rounds; round++) {
            articles.forEach(work);
        }
        double seconds = (machine.getProcessCpuTime() - start) / 1e9;
        double rate = articles.size() * rounds / seconds;
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles in %.1f CPU seconds, %.2f a CPU second%n",
                name,
                articles.size() * rounds,
                seconds,
                rate);
        return rate;
    }
}
