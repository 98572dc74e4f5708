package org.sidetone.render.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sidetone.phonebook.Book;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Text;

/**
 * What users are told of a book: how old it is when its newest reading failed.
 *
 * @param failure why; empty where it did not
 * @param age since it was read well last; empty where it never was
 */
public record BookState(Optional<String> failure, Optional<Duration> age) {
    public static final BookState GOOD = new BookState(Optional.empty(), Optional.empty());

    public static BookState of(Book book, Instant now) {
        boolean everRead = !book.readAt().equals(Instant.EPOCH);
        return new BookState(
                book.failure(), everRead ? Optional.of(Duration.between(book.readAt(), now)) : Optional.empty());
    }

    /** As a prompt above the names. */
    public Optional<String> notice() {
        return failure.map(
                why -> age.map(old -> "As of " + Away.text(old) + " ago").orElse("Not read yet"));
    }

    /** Behind the book's name in a menu. */
    String mark() {
        return failure.map(
                        why -> age.map(old -> " (" + Away.text(old) + " old)").orElse(" (not read yet)"))
                .orElse("");
    }

    /** In place of a list without names. */
    public Page empty(Frame frame) {
        return Page.live(
                Pages.DIRECTORY,
                new Text(
                        frame.title(),
                        frame.notice().orElse("Nothing to show"),
                        failure.map(why -> "There are no names, because the last reading failed:\n" + why
                                        + "\nIt is read again by itself; \"sidetone check\" tells more.")
                                .orElse("Nobody is in the directory yet: the PBX has no extensions.")));
    }
}
