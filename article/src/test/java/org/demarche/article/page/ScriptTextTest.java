package org.demarche.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
    private static final String TEXT = "<p>" + Pages.FIRST + "</p><p>" + Pages.SECOND + "</p><p>" + Pages.THIRD
            + "</p><p>" + Pages.FIRST.replace("Monday", "Tuesday") + " It said no more. Nobody asked.</p>";

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + "\"";
    }

    @Test
    void anArticleThatAScriptPutsInIsRead() {
        CleanArticle clean = Pages.read(
                "<title>Osk opens the strait</title>",
                "<div id=root></div><script>window.state = {\"html\":" + quoted(TEXT) + "};</script>");
        assertThat(clean.body()).startsWith(Pages.FIRST + "\n\n" + Pages.SECOND);
    }

    @Test
    void aStringInsideAStringIsRead() {
        String packed = "push([1," + quoted("{\"a\":1,\"html\":" + quoted(TEXT) + "}") + "])";
        assertThat(Pages.read("", "<div id=root></div><script>" + packed + "</script>")
                        .body())
                .contains(Pages.THIRD);
    }

    @Test
    void codeAndPicturesAreNoArticle() {
        String code = "<script>var a = \"" + "if (a) { b(c); } ".repeat(100) + "\"; var p = \""
                + "iVBORw0KGgo".repeat(200) + "\";</script>";
        assertThat(Pages.read("", "<div id=root></div>" + code).body()).isEmpty();
    }
}
