package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sidetone.config.Problem;
import org.sidetone.config.ServiceSettings;
import org.sidetone.feed.FeedState;
import org.sidetone.feed.Subscriptions;
import org.sidetone.fetch.Copies;
import org.sidetone.fetch.Deadline;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.Unreachable;
import org.sidetone.mail.Postboxes;
import org.sidetone.phone.Phones;

/** Asks every feed, mailbox and link of the settings once, all at the same time, and tells which does not answer. */
public final class ServiceCheck {
    /** Whoever runs the check waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration LINK_PATIENCE = Duration.ofSeconds(8);

    private final ServiceSettings settings;
    private final Copies copies;
    private final Set<String> lines = new HashSet<>();
    private final List<Problem> found = new ArrayList<>();

    private ServiceCheck(ServiceSettings settings, Copies copies, Phones phones) {
        this.settings = settings;
        this.copies = copies;
        phones.byMac().values().forEach(phone -> lines.addAll(phone.extensions()));
    }

    /**
     * @param copies what a running service kept of feeds
     * @param phones as they are bound
     */
    public static ImmutableList<Problem> of(ServiceSettings settings, Copies copies, Phones phones) {
        ServiceCheck check = new ServiceCheck(settings, copies, phones);
        check.askAll();
        settings.mailboxes().forEach(one -> check.lines(place(one), one.lines()));
        settings.links().forEach(one -> check.lines(place(one), one.lines()));
        return ImmutableList.copyOf(check.found);
    }

    /**
     * What is asked.
     *
     * @param code of the problem where there is no answer
     * @param meanwhile what phones are shown then
     */
    private record Trial(String code, String where, String meanwhile) {}

    private void askAll() {
        Map<Trial, Callable<Void>> questions = new LinkedHashMap<>();
        settings.feeds()
                .forEach(feed -> questions.put(trial(feed), () -> {
                    feed(feed);
                    return null;
                }));
        settings.mailboxes()
                .forEach(mailbox ->
                        questions.put(new Trial("mailbox-unreadable", place(mailbox), "its phones are told so"), () -> {
                            Postboxes.look(mailbox);
                            return null;
                        }));
        settings.links().stream()
                .filter(link -> !link.isNumber())
                .forEach(link -> questions.put(
                        new Trial("link-unreachable", place(link), "phones that select it see an error"), () -> {
                            open(URI.create(link.url()));
                            return null;
                        }));
        ExecutorService askers = Executors.newCachedThreadPool(new ThreadFactoryBuilder()
                .setNameFormat("service-check-%d")
                .setDaemon(true)
                .build());
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            Map<Trial, Future<Void>> answers = new LinkedHashMap<>();
            questions.forEach((trial, question) -> answers.put(trial, askers.submit(question)));
            answers.forEach((trial, answer) -> judge(trial, answer, Math.max(0, end - System.nanoTime())));
        } finally {
            askers.shutdownNow();
        }
    }

    private Trial trial(ServiceSettings.Feed feed) {
        FeedState kept = Subscriptions.kept(feed, copies);
        return new Trial(
                "feed-unreadable",
                place(feed),
                kept.readAt()
                        .map(at -> "phones are shown its " + kept.headlines().size() + " headlines as of " + at)
                        .orElse("phones are shown none of its headlines"));
    }

    private void feed(ServiceSettings.Feed feed) throws FetchException {
        if (Subscriptions.read(feed).isEmpty()) {
            synchronized (found) {
                found.add(
                        Problem.info("feed-empty", place(feed), "there are no headlines in it", "look at its source"));
            }
        }
    }

    private static void open(URI page) throws FetchException {
        Deadline deadline = Deadline.in(LINK_PATIENCE);
        try {
            int status = HttpClient.newBuilder()
                    .connectTimeout(LINK_PATIENCE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(
                            HttpRequest.newBuilder(page).timeout(LINK_PATIENCE).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 400) {
                throw new FetchException(
                        page.getRawAuthority() + " answers with status " + status, "is it the page's address?");
            }
        } catch (IOException e) {
            throw Unreachable.of(page.getRawAuthority(), deadline, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("asking " + page.getRawAuthority() + " was interrupted", "", e);
        }
    }

    private void judge(Trial trial, Future<Void> answer, long nanos) {
        try {
            answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            unanswered(
                    trial,
                    "it does not answer within " + PATIENCE.toSeconds() + " s",
                    "look whether its server can be reached");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchException known) {
                unanswered(trial, known.what(), known.hint());
            } else {
                // Without its own words, which may quote what was read.
                unanswered(
                        trial,
                        "an error in the program: " + e.getCause().getClass().getSimpleName(),
                        "please report it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unanswered(trial, "asking it was interrupted", "");
        }
    }

    private void unanswered(Trial trial, String what, String hint) {
        synchronized (found) {
            found.add(Problem.warning(trial.code(), trial.where(), what + "; " + trial.meanwhile(), hint));
        }
    }

    /** An owner who mistypes an extension would look for the entry in vain. */
    private void lines(String where, ImmutableList<String> wanted) {
        wanted.stream()
                .filter(line -> !lines.contains(line))
                .forEach(line -> found.add(Problem.info(
                        "service-for-nobody",
                        where,
                        "it is for " + line + ", which is on no phone",
                        "bind a phone to it, or write another")));
    }

    private static String place(ServiceSettings.Feed feed) {
        return "feed " + feed.name();
    }

    private static String place(ServiceSettings.Mailbox mailbox) {
        return "mailbox " + mailbox.name();
    }

    private static String place(ServiceSettings.Link link) {
        return "link " + link.name();
    }
}
