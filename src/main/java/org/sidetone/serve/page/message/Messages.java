package org.sidetone.serve.page.message;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.message.Message;

/** What is said to phones at present. Answers may take the time that the store takes, on another thread. */
public interface Messages {
    /** Nothing is ever said. */
    Messages NONE = new Messages() {
        @Override
        public CompletionStage<Optional<Message>> fetched(String id, MacAddress phone) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletionStage<Boolean> isOurs(Claim claim) {
            return CompletableFuture.completedFuture(false);
        }
    };

    /**
     * What a phone was told when it was pushed at, as it asks us about it. Its text shows no password.
     *
     * @param device the phone by its own word; empty where its firmware does not say
     * @param asker where it asks from
     */
    record Claim(String user, String password, Optional<MacAddress> device, InetAddress asker) {
        @Override
        public String toString() {
            return user + " at " + asker.getHostAddress();
        }
    }

    /** The message of this id if it is for this phone, whose name is proven; also one that is over. */
    CompletionStage<Optional<Message>> fetched(String id, MacAddress phone);

    /** Whether it is we who push at that phone now. */
    CompletionStage<Boolean> isOurs(Claim claim);
}
