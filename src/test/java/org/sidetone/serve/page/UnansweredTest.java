package org.sidetone.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sidetone.render.page.PhonePageChecker.check;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.PbxException;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PhoneObject.Text;

class UnansweredTest {
    private final Unanswered unanswered = new Unanswered(
            Askers.anybody("/own/calls?box=INBOX&name=SEP001B54AABBCC"),
            new PageAddress("/own/calls").with("box", "INBOX"),
            "My calls");

    @Test
    void anAnswerBecomesItsPage() {
        Page page = page(CompletableFuture.completedFuture("42"));
        assertThat(text(page)).contains("<Text>42</Text>");
        assertThat(page.headers()).doesNotContainKey("Refresh");
    }

    @Test
    void whatThePbxLacksIsSaidAndThePageComesByItself() {
        Page page = page(CompletableFuture.failedFuture(
                new CompletionException(new PbxException("nothing answers at 192.0.2.1:5038"))));
        check(page.document());
        assertThat(text(page))
                .contains("<Title>My calls</Title>")
                .contains("<Prompt>No answer from the PBX</Prompt>")
                .contains("Why: nothing answers at 192.0.2.1:5038");
        assertThat(page.headers())
                .containsEntry("Refresh", "10; url=http://192.0.2.5:8087/own/calls?box=INBOX&name=SEP001B54AABBCC");
    }

    @Test
    void anAnswerThatTakesTooLongIsToldAsThat() {
        Page page = page(CompletableFuture.failedFuture(new TimeoutException()));
        check(page.document());
        assertThat(text(page)).contains("Why: it took too long");
    }

    @Test
    void aFaultOfOursIsNotBlamedOnThePbx() {
        CompletableFuture<Page> page = unanswered
                .or(CompletableFuture.<String>failedFuture(new IllegalStateException("a bug")), UnansweredTest::show)
                .toCompletableFuture();
        assertThatThrownBy(page::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private Page page(CompletableFuture<String> answer) {
        return unanswered.or(answer, UnansweredTest::show).toCompletableFuture().join();
    }

    private static Page show(String value) {
        return Page.live("/own/calls", new Text("My calls", "Answer", value));
    }

    private static String text(Page page) {
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1);
    }
}
