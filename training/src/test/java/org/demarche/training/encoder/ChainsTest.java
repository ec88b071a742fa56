package org.demarche.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.reader.encoder.Vocabulary;
import org.demarche.reader.encoder.Window;
import org.demarche.record.Article;
import org.demarche.training.Polnear;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final String TEXT = "The mayor of Lind arrived . She left .";

    @Test
    void aMentionIsKnownByItsHeadAndOtherNounsStandAlone() {
        List<Polnear.Token> first = tokens(0, "The/DT/1 mayor/NN/4 of/IN/3 Lind/NNP/1 arrived/VBD/-1 .//4");
        List<Polnear.Token> second = tokens(TEXT.indexOf("She"), "She/PRP/1 left/VBD/-1 .//1");
        Polnear article = new Polnear(
                Article.of("lind.txt", null, null, null, List.of(), null, "en", TEXT),
                List.of(),
                List.of(first, second),
                List.of(List.of(
                        new int[] {0, TEXT.indexOf(" arrived")},
                        new int[] {TEXT.indexOf("She"), TEXT.indexOf(" left")})));
        EncoderWords words = EncoderWords.of(TEXT, Vocabulary.load());

        List<Chains.Candidate> all = Chains.of(words, article).within(new Window(0, words.count(), 0));
        List<Chains.Candidate> late = Chains.of(words, article).within(new Window(6, words.count(), 0));

        // words: The mayor of Lind arrived . She left .
        assertThat(all)
                .containsExactly(
                        new Chains.Candidate(1, 0), new Chains.Candidate(3, Chains.ALONE), new Chains.Candidate(6, 0));
        assertThat(late).containsExactly(new Chains.Candidate(0, 0));
    }

    /** Tokens of one sentence, each {@code word/tag/head}, one space between them. */
    private static List<Polnear.Token> tokens(int start, String sentence) {
        List<Polnear.Token> tokens = new ArrayList<>();
        int at = start;
        for (String part : sentence.split(" ")) {
            String tag = part.substring(part.indexOf('/') + 1, part.lastIndexOf('/'));
            int length = part.indexOf('/');
            int head = Integer.parseInt(part.substring(part.lastIndexOf('/') + 1));
            tokens.add(new Polnear.Token(at, at + length, tag, "O", head, "dep"));
            at += length + 1;
        }
        return tokens;
    }
}
