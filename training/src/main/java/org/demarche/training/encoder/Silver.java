package org.demarche.training.encoder;

import java.util.Arrays;
import java.util.List;
import org.demarche.reader.encoder.EncoderWords;
import org.demarche.training.Polnear;

/**
 * Tasks learnt beside attribution from a parser's output (silver labels): part of speech, relation to the head, class of the name. They teach
 * the layers grammar; each is one softmax over a slice of one projection.
 */
enum Silver {
    /** Tags of the Penn Treebank. */
    PART_OF_SPEECH(
            "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP"
                    + " WP$ WRB") {
        @Override
        String label(Polnear.Token token) {
            return token.tag();
        }
    },
    /** Relations of basic Universal Dependencies, version 1, as CoreNLP gives them. */
    RELATION(
            "root nsubj nsubjpass csubj csubjpass dobj iobj ccomp xcomp advcl acl acl:relcl advmod amod appos aux auxpass case cc"
                    + " cc:preconj compound compound:prt conj cop dep det det:predet discourse expl mark mwe neg nmod nmod:poss nmod:tmod"
                    + " nmod:npmod nummod parataxis punct") {
        @Override
        String label(Polnear.Token token) {
            return token.relation();
        }
    },
    /** Names, by the classes of CoreNLP that name somebody or something. */
    MENTION("O PERSON ORGANIZATION LOCATION CITY COUNTRY STATE_OR_PROVINCE NATIONALITY TITLE DATE MISC") {
        @Override
        String label(Polnear.Token token) {
            return token.entity();
        }
    };

    /** Marks a word of which nothing is known. */
    static final int UNKNOWN = -1;

    private final List<String> labels;

    Silver(String labels) {
        this.labels = List.of(labels.split(" "));
    }

    abstract String label(Polnear.Token token);

    /** How many labels the task tells apart: its own, and one for all others. */
    int size() {
        return labels.size() + 1;
    }

    /** First column of the task in the common projection. */
    int column() {
        return Arrays.stream(values()).limit(ordinal()).mapToInt(Silver::size).sum();
    }

    /** Columns of all tasks. */
    static int columns() {
        return Arrays.stream(values()).mapToInt(Silver::size).sum();
    }

    /** For each word of the text the label of the token that holds its first character, or {@link #UNKNOWN}. */
    int[] labels(EncoderWords words, List<List<Polnear.Token>> sentences) {
        int[] found = new int[words.count()];
        Arrays.fill(found, UNKNOWN);
        int word = 0;
        for (List<Polnear.Token> sentence : sentences) {
            for (Polnear.Token token : sentence) {
                while (word < found.length && words.start(word) < token.start()) {
                    word++;
                }
                int label = labels.indexOf(label(token));
                while (word < found.length && words.start(word) < token.end()) {
                    found[word++] = label < 0 ? labels.size() : label;
                }
            }
        }
        return found;
    }
}
