package org.sidetone.phonebook.vcard;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where one card ends and the next begins, also where an end is missing. */
final class CardListener implements VObjectDataListener {
    private static final String CARD = "VCARD";

    private final CardBook book;
    private final BoundedReader reader;
    private final String name;
    private @Nullable Card card;
    private int begunAt;
    /** A card of 2.1 may hold that of a secretary, behind an empty AGENT. */
    private boolean agentFollows;

    private int agents;

    CardListener(CardBook book, BoundedReader reader, String name) {
        this.book = book;
        this.reader = reader;
        this.name = name;
    }

    @Override
    public void onComponentBegin(String component, Context context) {
        reader.restart();
        if (!component.equalsIgnoreCase(CARD)) {
            return;
        }
        if (card != null && (agentFollows || agents > 0)) {
            agents++;
            agentFollows = false;
            return;
        }
        end();
        card = new Card();
        begunAt = context.getLineNumber();
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        reader.restart();
        List<String> inside = context.getParentComponents();
        if (card == null || agents > 0 || !CARD.equalsIgnoreCase(inside.get(inside.size() - 1))) {
            return;
        }
        agentFollows = property.getName().equalsIgnoreCase("AGENT")
                && property.getValue().isBlank();
        card.take(property);
    }

    @Override
    public void onComponentEnd(String component, Context context) {
        reader.restart();
        if (!component.equalsIgnoreCase(CARD) || card == null) {
            return;
        }
        if (agents > 0) {
            agents--;
            return;
        }
        Card done = card;
        card = null;
        if (done.isDamaged() && done.contact().telephones().isEmpty()) {
            book.addBroken(where());
        } else if (!book.add(done)) {
            context.stop();
        }
    }

    /** No more will come: a card that is still open was cut off. */
    void end() {
        if (card != null) {
            card = null;
            book.addBroken(where());
        }
        agents = 0;
    }

    @Override
    public void onVersion(String version, Context context) {
        reader.restart();
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception cause, Context context) {
        if (card != null) {
            card.damage();
        }
    }

    private String where() {
        return name.isEmpty() ? "line " + begunAt : name;
    }
}
