package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {
    private static final String ARTICLE = "\"article\":{\"source\":\"a.txt\",\"text\":\"Peace 🕊, she said.\"}";
    private static final String REST =
            "\"speaker\":{\"name\":\"she\",\"kind\":\"person\"},\"form\":\"indirect\",\"act\":\"assert\",\"issue\":\"peace\"}";

    private final RecordCodec codec = new RecordCodec();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) throws RecordException {
        Reading reading = new Readings(seed).next();
        String line = codec.write(reading);
        assertThat(line).doesNotContain("\n");
        assertThat(codec.read(line, "line")).isEqualTo(reading);
        assertThat(codec.write(codec.read(line, "line"))).isEqualTo(line);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStatementAloneIsReadAgain(long seed) throws RecordException {
        Reading reading = new Readings(seed).next();
        CodePointText text = new CodePointText(reading.article().text());
        for (Statement statement : reading.statements()) {
            assertThat(codec.readStatement(codec.write(statement), text, "line"))
                    .isEqualTo(statement);
        }
    }

    @Test
    void unknownFieldsSurviveARoundTripInEveryObject() throws Exception {
        String line = """
                {"format":"demarche-record/1","later":[1],
                 "article":{"source":"a.txt","text":"Peace if they leave, she said.","mood":{"x":null}},
                 "statements":[{"id":"s1","content":[{"start":0,"end":19,"text":"Peace if they leave"}],
                   "speaker":{"name":"she","kind":"person","age":50},"form":"indirect","act":"offer","issue":"peace",
                   "conditions":[{"start":6,"end":19,"text":"if they leave","kind":"if","weight":2}],"irony":false}],
                 "preconditions":[{"waits":{"actor":"she","action":"make peace"},"on":{"actor":"they","action":"leave"},
                   "statement":"s1","kind":"if","held_by":"she","sure":1}],
                 "deeds":[{"id":"d1","actor":"they","action":"leave","content":[{"start":9,"end":19,"text":"they leave"}],"seen":true}]}
                """;
        var again = new ObjectMapper().readTree(codec.write(codec.read(line, "line")));
        assertThat(again.at("/later/0").intValue()).isEqualTo(1);
        assertThat(again.at("/article/mood/x").isNull()).isTrue();
        assertThat(again.at("/statements/0/irony").isBoolean()).isTrue();
        assertThat(again.at("/statements/0/speaker/age").intValue()).isEqualTo(50);
        assertThat(again.at("/statements/0/conditions/0/weight").intValue()).isEqualTo(2);
        assertThat(again.at("/preconditions/0/sure").intValue()).isEqualTo(1);
        assertThat(again.at("/deeds/0/seen").booleanValue()).isTrue();
    }

    @Test
    void absentFieldsCountAsNull() throws RecordException {
        Reading reading = codec.read("{" + ARTICLE + "}", "line");
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.article().published()).isNull();
        assertThat(reading.article().sha256()).isEqualTo(Article.hash("Peace 🕊, she said."));
    }

    @Test
    void wordsThatDoNotStandAtTheirOffsetsAreRefusedWithArticleAndStatement() {
        // Offsets that count UTF-16 units are off by one behind the dove.
        String line = with("{\"id\":\"s7\",\"source\":{\"start\":10,\"end\":13,\"text\":\"she\"},"
                + "\"content\":[{\"start\":0,\"end\":7,\"text\":\"Peace 🕊\"}]," + REST);
        assertThatThrownBy(() -> codec.read(line, "r.jsonl, line 3"))
                .isInstanceOf(RecordException.class)
                .hasMessage(
                        "r.jsonl, line 3, article a.txt, statement s7, source: offsets 10 to 13 hold \"he \", not \"she\""
                                + " (offsets count Unicode code points)");
    }

    @Test
    void offsetsOutsideTheTextAreRefused() {
        String line = with("{\"id\":\"s1\",\"content\":[{\"start\":0,\"end\":99,\"text\":\"Peace\"}]," + REST);
        assertThatThrownBy(() -> codec.read(line, "x"))
                .hasMessageContaining("statement s1, content: offsets 0 to 99 lie outside the text of 18 code points");
    }

    @Test
    void aWordOutsideTheVocabularyIsRefusedWithTheWordsThatMayStand() {
        String line = with("{\"id\":\"s1\",\"content\":[{\"start\":0,\"end\":5,\"text\":\"Peace\"}],"
                + REST.replace("assert", "shout"));
        assertThatThrownBy(() -> codec.read(line, "x"))
                .hasMessageContaining(
                        "statement s1, act is \"shout\"; it must be one of assert, support, offer, commit, demand,"
                                + " accuse, deny, refuse, threaten");
    }

    @Test
    void aStatementWithoutContentIsRefused() {
        assertThatThrownBy(() -> codec.read(with("{\"id\":\"s1\",\"content\":[]," + REST), "x"))
                .hasMessageContaining("nothing is recorded without the words it rests on");
    }

    @Test
    void statementsThatHoldEachOtherAreRefused() {
        String one =
                "{\"id\":\"%s\",\"within\":\"%s\",\"content\":[{\"start\":0,\"end\":5,\"text\":\"Peace\"}]," + REST;
        assertThatThrownBy(() -> codec.read(with(one.formatted("s1", "s2") + "," + one.formatted("s2", "s1")), "x"))
                .hasMessageContaining("circle");
    }

    @Test
    void aTextThatWasChangedAfterwardsIsRefused() {
        String line =
                "{\"article\":{\"source\":\"a.txt\",\"text\":\"Peace.\",\"sha256\":\"" + Article.hash("Peace") + "\"}}";
        assertThatThrownBy(() -> codec.read(line, "x"))
                .hasMessageContaining("the text was changed after it was recorded");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> codec.read("{\"format\":\"demarche-record/2\"," + ARTICLE + "}", "x"))
                .hasMessageContaining("demarche-record/2")
                .hasMessageContaining("reads only");
    }

    @Test
    void deepNestingAndCutLinesAreRefusedNotOverflown() {
        for (String line : new String[] {"[".repeat(100_000), "{\"article\":{\"source\":", "", "{} {}", "[]", "null"}) {
            assertThatThrownBy(() -> codec.read(line, "x")).isInstanceOf(RecordException.class);
        }
    }

    private static String with(String statements) {
        return "{" + ARTICLE + ",\"statements\":[" + statements + "]}";
    }
}
